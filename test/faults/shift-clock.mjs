/** Preloaded into a process; shifts its clock by CLOCK_OFFSET_SECONDS without affecting timers. */
const offset = Number(process.env.CLOCK_OFFSET_SECONDS) * 1000
const TrueDate = Date

globalThis.Date = class extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + offset)
    else super(...given)
  }

  static now() {
    return TrueDate.now() + offset
  }
}
