/** Records actions with times and counts, to see how a seed went. */
export class Journal {
  readonly lines: string[] = []
  readonly counts = new Map<string, number>()
  readonly #began = performance.now()

  note(who: string, what: string, more = ''): void {
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(2).padStart(7)
    this.lines.push(`${seconds} ${who.padEnd(10)} ${what}${more && ` ${more}`}`)
    const kind = `${who.replace(/[\d-].*$/, '')}: ${what}`
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }
}
