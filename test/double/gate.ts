/** Holds streamed tokens back until a test releases them, so that it can act after exactly n. */
export class Gate {
  /** Tokens written since the gate was made. */
  sent = 0
  #released = 0
  #taken = 0
  #waiting: (() => void)[] = []
  #watchers: { count: number; done: () => void }[] = []

  /** Releases n more tokens; resolves once they have been written. */
  release(count = 1): Promise<void> {
    this.#released += count
    for (const wake of this.#waiting.splice(0)) wake()
    return this.reached(this.#released)
  }

  /** Releases everything from now on. */
  open(): void {
    this.#released = Number.POSITIVE_INFINITY
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Resolves once this many tokens have been written in total. */
  reached(count: number): Promise<void> {
    if (this.sent >= count) return Promise.resolve()
    return new Promise((done) => this.#watchers.push({ count, done }))
  }

  /** Waits for permission to write one token; false if `closed` came first. */
  async take(closed: AbortSignal): Promise<boolean> {
    while (!closed.aborted && this.#taken >= this.#released) {
      await new Promise<void>((resolve) => {
        const end = () => {
          closed.removeEventListener('abort', end)
          resolve()
        }
        this.#waiting.push(end)
        closed.addEventListener('abort', end, { once: true })
      })
    }
    if (closed.aborted) return false
    this.#taken += 1
    return true
  }

  passed(): void {
    this.sent += 1
    for (const watcher of this.#watchers) if (watcher.count <= this.sent) watcher.done()
    this.#watchers = this.#watchers.filter(({ count }) => count > this.sent)
  }
}
