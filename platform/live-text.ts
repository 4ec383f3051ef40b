import { described, type Log } from './log.ts'
import { metrics } from './metrics.ts'
import type { Pacer } from './pacer.ts'
import type { Publisher } from './publisher.ts'
import { type RedisConnection, readKeys } from './redis.ts'

/** Milliseconds a text is kept after its last flush: longer than a writer is ever silent or waits for the database. */
const keepMs = 600_000

/** Milliseconds a text is kept after its row has ended, for clients that read the row just before and now fetch the text. */
const lateMs = 5000

/** Milliseconds after which nothing is left of the text of a row that has ended, with time for what runs late. */
export const lingersMs = 2 * lateMs

/** Milliseconds after which text that is held for its end is flushed without it: more than a database takes at rest. */
const heldMs = 25

/** Delays, in milliseconds, of retries for text that Redis did not accept: half a minute in total. */
const mostRetries = 60
const retryMs = 500

/** One text being written: a reply, or one part of a reading, in one attempt. */
export interface TextAddress {
  id: string
  attempt: number
  part?: string
}

const keyOf = ({ id, attempt, part }: TextAddress) => `live:{${id}}:${attempt}${part === undefined ? '' : `:${part}`}`

/**
 * A text while it is being written.
 *
 * `publisher` must use the connection `redis`, and be the rooms' own. Each flush is stored in Redis, then sent to the room
 * over it: a client that joins the room and then reads the stored text misses nothing. If Redis loses text, the next flush
 * writes it whole.
 */
export class LiveText {
  #text = ''
  /** UTF-16 units flushed so far, and the bytes Redis should hold. */
  #flushed = 0
  #stored = 0
  #lost = false
  #over = false
  #again: NodeJS.Timeout | null = null
  #retries = 0
  /** Cancels the scheduled flush. */
  #callOff: (() => void) | null = null
  #lastFlush = 0
  readonly #redis: RedisConnection
  readonly #publisher: Publisher
  readonly #address: TextAddress
  readonly #key: string
  readonly #tell: (offset: number, text: string) => void
  readonly #pacer: Pacer
  readonly #log: Log

  constructor(
    address: TextAddress,
    tell: (offset: number, text: string) => void,
    { redis, publisher, pacer, log }: { redis: RedisConnection; publisher: Publisher; pacer: Pacer; log: Log },
  ) {
    this.#redis = redis
    this.#publisher = publisher
    this.#address = address
    this.#key = keyOf(address)
    this.#tell = tell
    this.#pacer = pacer
    this.#log = log
  }

  get text(): string {
    return this.#text
  }

  add(text: string): void {
    if (text === '') return
    this.#text += text
    if (this.#callOff !== null) return
    const due = this.#lastFlush + this.#pacer.interval()
    if (due > performance.now()) {
      this.#callOff = this.#pacer.atBeat(due, () => this.#flush())
      return
    }
    // An immediate batches what arrives in one turn of the event loop, without noticeable delay.
    const soon = setImmediate(() => this.#flush())
    this.#callOff = () => clearImmediate(soon)
  }

  /** Leaves the rest to `end`, which is about to be called, or else to a beat soon after: so it costs no command of its own. */
  hold(): void {
    if (this.#callOff === null) return
    this.#callOff()
    this.#callOff = this.#pacer.atBeat(performance.now() + heldMs, () => this.#flush())
  }

  /** Flushes the rest at once. */
  end(): void {
    this.#flush(true)
  }

  /** Removes it from Redis, because its row has ended, or (at once) is gone or owned by another attempt. */
  forget(atOnce = false): void {
    this.#over = true
    this.#callOff?.()
    clearTimeout(this.#again ?? undefined)
    if (atOnce) forgetLiveTexts(this.#redis, [this.#address], true)
    // Nobody waits for it, and the text expires anyway.
    else this.#publisher.expire(this.#key, lateMs).catch(() => {})
  }

  #flush(last = false): void {
    this.#callOff?.()
    this.#callOff = null
    const end = last ? this.#text.length : wholeCharacters(this.#text)
    if (end <= this.#flushed) return
    const offset = this.#flushed
    const text = this.#text.slice(offset, end)
    this.#flushed = end
    this.#lastFlush = performance.now()
    this.#pacer.flushed()
    this.#publisher.together(() => {
      void this.#store(text)
      this.#tell(offset, text)
    })
  }

  async #store(text: string): Promise<void> {
    const began = performance.now()
    const expected = this.#stored
    this.#stored += Buffer.byteLength(text)
    try {
      const kept = !this.#lost && (await this.#publisher.append(this.#key, expected, text, keepMs))
      if (!kept) await this.#storeWhole()
      metrics.flushSeconds.observe((performance.now() - began) / 1000)
    } catch (error) {
      this.#log.warn('live text', described(error))
      this.#lost = true
      this.#storeLater()
    }
  }

  async #storeWhole(): Promise<void> {
    if (this.#over) return
    await this.#redis.set(this.#key, this.#text.slice(0, this.#flushed), 'PX', keepMs)
    this.#lost = false
  }

  /** A finished part has no next flush to repair what Redis did not accept. */
  #storeLater(): void {
    if (this.#over || this.#again !== null || this.#retries >= mostRetries) return
    this.#retries += 1
    this.#again = setTimeout(() => {
      this.#again = null
      if (this.#lost) this.#storeWhole().catch(() => this.#storeLater())
    }, retryMs)
    this.#again.unref()
  }
}

/** The length up to the last whole character: a lone surrogate does not survive UTF-8. */
function wholeCharacters(text: string): number {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
}

/** Removes texts from Redis: at once, or after a delay for clients that are just fetching them. */
export function forgetLiveTexts(redis: RedisConnection, addresses: TextAddress[], atOnce = false): void {
  for (const address of addresses) {
    const forgotten = atOnce ? redis.unlink(keyOf(address)) : redis.pexpire(keyOf(address), lateMs)
    // Nobody waits for it, and the texts expire anyway.
    forgotten.catch(() => {})
  }
}

/** The stored part of each text, '' if none. */
export async function readLiveTexts(redis: RedisConnection, addresses: TextAddress[]): Promise<string[]> {
  return (await readKeys(redis, addresses.map(keyOf))).map((text) => text ?? '')
}
