/**
 * The time limits of one reading or reply. Its signal aborts when the caller's does, when nothing was heard for as long
 * as was last expected, or when all the time there is has passed.
 */
export class Watch {
  /** Whether it was a limit that ended the work, and not the caller. */
  expired = false
  readonly #controller = new AbortController()
  readonly #caller: AbortSignal
  readonly #endsAt: number
  readonly #total: NodeJS.Timeout
  #silence: NodeJS.Timeout | undefined
  #resting = false

  constructor(caller: AbortSignal, totalMs: number) {
    this.#caller = caller
    this.#endsAt = performance.now() + totalMs
    this.#total = setTimeout(() => this.#expire(), totalMs)
    if (caller.aborted) this.#controller.abort()
    else caller.addEventListener('abort', this.#abort, { once: true })
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Milliseconds left in all. */
  get left(): number {
    return this.#endsAt - performance.now()
  }

  /** From now on something has to be heard at least every so many milliseconds. */
  expect(everyMs: number): void {
    clearTimeout(this.#silence)
    this.#resting = false
    this.#silence = setTimeout(() => {
      if (!this.#resting) this.#expire()
    }, everyMs)
  }

  /** Something was heard. */
  heard(): void {
    this.#resting = false
    this.#silence?.refresh()
  }

  /** Nobody listens for a while: silence does not count until something is heard or expected again. */
  rest(): void {
    this.#resting = true
  }

  /** Waits; rejects as soon as the signal aborts. */
  pause(ms: number): Promise<void> {
    this.rest()
    return new Promise((resolve, reject) => {
      const abort = () => {
        clearTimeout(timer)
        reject(new Error('the wait was ended'))
      }
      const timer = setTimeout(() => {
        this.signal.removeEventListener('abort', abort)
        resolve()
      }, ms)
      if (this.signal.aborted) abort()
      else this.signal.addEventListener('abort', abort, { once: true })
    })
  }

  /** Ends the watch and, where the work was not done, whatever still runs upstream. */
  end(done: boolean): void {
    clearTimeout(this.#total)
    clearTimeout(this.#silence)
    // A cleared timer would start again when refreshed by what still comes in.
    this.#silence = undefined
    this.#caller.removeEventListener('abort', this.#abort)
    if (!done) this.#controller.abort()
  }

  #abort = () => this.#controller.abort()

  #expire(): void {
    this.expired = true
    this.#controller.abort()
  }
}
