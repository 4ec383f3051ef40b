/** Scheduled events, earliest first: a binary heap. */
export class Agenda {
  #times: number[] = []
  #acts: (() => void)[] = []

  at(time: number, act: () => void): void {
    let at = this.#times.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#times[above]! <= time) break
      this.#put(at, this.#times[above]!, this.#acts[above]!)
      at = above
    }
    this.#put(at, time, act)
  }

  /** Removes and returns the earliest; null if empty. */
  next(): { time: number; act: () => void } | null {
    const [time, act] = [this.#times[0], this.#acts[0]]
    if (time === undefined || !act) return null
    const [lastTime, lastAct] = [this.#times.pop()!, this.#acts.pop()!]
    const size = this.#times.length
    let at = 0
    while (size > 0) {
      let below = 2 * at + 1
      if (below + 1 < size && this.#times[below + 1]! < this.#times[below]!) below += 1
      if (below >= size || this.#times[below]! >= lastTime) break
      this.#put(at, this.#times[below]!, this.#acts[below]!)
      at = below
    }
    if (size > 0) this.#put(at, lastTime, lastAct)
    return { time, act }
  }

  #put(at: number, time: number, act: () => void): void {
    this.#times[at] = time
    this.#acts[at] = act
  }
}
