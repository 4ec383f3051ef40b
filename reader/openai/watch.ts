/**
 * The time limits of one reading or reply. Its signal aborts when the caller's does, after the expected time without
 * data, or when the total time is up.
 */
export class Watch {
  /** Whether a limit ended the work, not the caller. */
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

  /** Milliseconds left in total. */
  get left(): number {
    return this.#endsAt - performance.now()
  }

  /** From now on, data must arrive at least this often, in milliseconds. */
  expect(everyMs: number): void {
    clearTimeout(this.#silence)
    this.#resting = false
    this.#silence = setTimeout(() => {
      if (!this.#resting) this.#expire()
    }, everyMs)
  }

  /** Data has arrived. */
  heard(): void {
    this.#resting = false
    this.#silence?.refresh()
  }

  /** Pauses the idle timeout until data arrives or is expected again. */
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

  /** Ends the watch and cancels anything still running upstream. */
  end(done: boolean): void {
    clearTimeout(this.#total)
    clearTimeout(this.#silence)
    // Refreshing a cleared timer on late data would restart it.
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
