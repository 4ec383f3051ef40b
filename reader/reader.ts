import type { Features, Hand } from '../contract/features.ts'
import type { Problem } from '../contract/problem.ts'
import type { Language, PartKey, Reading } from '../contract/reading.ts'
import type { ReaderName, Usage } from '../contract/views.ts'
import type { Refusal } from './almanac/measure/refusals.ts'

/** What measuring one photo gave: its features, or why it was refused and what to do about it. */
export type Measurement = { ok: true; features: Features } | { ok: false; refusal: Refusal; problem: Problem }

/** One photo as it is stored (upright JPEG, at most 2,048 px), the hand it was declared to be, and what was measured on it. */
export interface Palm {
  hand: Hand
  photo: Buffer
  measurement: Measurement
}

/** For whom and under which correlation id something is written. */
export interface About {
  language: Language
  correlationId: string
  /**
   * Awaited before anything is asked that costs money, with the US dollars that all may then have cost at most; where the
   * budget has no more it rejects with a ProblemError, and nothing is asked.
   */
  reserve?: (cost: number) => Promise<void>
}

/** A talk so far; `turns` are oldest first and end with the question to answer. */
export interface Dialogue {
  reading: Reading
  features: Features[]
  turns: { role: 'user' | 'assistant'; text: string }[]
  about: About
}

/** What is said besides text: what it has cost so far in US dollars, about once a second, and in the end what was used. */
export type MeterPart = { kind: 'cost'; cost: number } | { kind: 'usage'; usage: Usage }

/** Text is appended to its part; the reading comes last and holds the same text, byte for byte; usage precedes it. */
export type ReadingPart =
  | { kind: 'text'; part: PartKey; text: string }
  | MeterPart
  | { kind: 'reading'; reading: Reading }

export type ReplyPart = { kind: 'text'; text: string } | MeterPart

/**
 * How palms become words.
 *
 * A reader throws a ProblemError for what a person may be told (`not-a-palm`, `refused`, `reader-failed`, `busy`).
 * When the signal is aborted it stops the work upstream and ends without throwing. Once something was spent, a usage
 * part comes exactly once: before the end, before the throw, and after an abort too.
 */
export interface Reader {
  readonly name: ReaderName
  /** The model that writes readings, and the one that writes replies; null where there is none. */
  readonly model: string | null
  readonly chatModel: string | null
  read(palms: Palm[], about: About, signal: AbortSignal): AsyncIterable<ReadingPart>
  reply(dialogue: Dialogue, signal: AbortSignal): AsyncIterable<ReplyPart>
  /** US dollars of what was reserved for a reply that a call which wrote no more than this has not spent. */
  unspentAfter(text: string): number
}
