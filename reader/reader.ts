import type { Features, Hand } from '../contract/features.ts'
import type { Problem } from '../contract/problem.ts'
import type { Language, PartKey, Reading } from '../contract/reading.ts'
import type { ReaderName, Usage } from '../contract/views.ts'
import type { Refusal } from './almanac/measure/refusals.ts'

/** The result of measuring a photo: its features, or why it was refused and what to do about it. */
export type Measurement = { ok: true; features: Features } | { ok: false; refusal: Refusal; problem: Problem }

/** A stored photo (upright JPEG, at most 2,048 px), its declared hand, and its measurement. */
export interface Palm {
  hand: Hand
  photo: Buffer
  measurement: Measurement
}

/** Whom a text is written for, and its correlation id. */
export interface About {
  language: Language
  correlationId: string
  /**
   * Awaited before each paid call, with the maximum total cost in US dollars including that call; rejects with a
   * ProblemError if the budget is exhausted, and then nothing is called.
   */
  reserve?: (cost: number) => Promise<void>
}

/** A conversation so far; `turns` are oldest first and end with the question to answer. */
export interface Dialogue {
  reading: Reading
  features: Features[]
  turns: { role: 'user' | 'assistant'; text: string }[]
  about: About
}

/** Parts that are not text: the cost so far in US dollars, several times a second, and finally the usage. */
export type MeterPart = { kind: 'cost'; cost: number } | { kind: 'usage'; usage: Usage }

/** The almanac writes instead of the model: all text comes after this. */
export type InsteadPart = { kind: 'instead' }

/** Text is appended to its part; the reading comes last and holds the same text, byte for byte, after usage. */
export type ReadingPart =
  | { kind: 'text'; part: PartKey; text: string }
  | MeterPart
  | InsteadPart
  | { kind: 'reading'; reading: Reading }

export type ReplyPart = { kind: 'text'; text: string } | MeterPart | InsteadPart

/**
 * Turns palms into words.
 *
 * A reader throws a ProblemError for failures to tell the person (`not-a-palm`, `refused`, `reader-failed`, `busy`).
 * When the signal is aborted, it stops the upstream work and ends without throwing. Once anything was spent, one
 * usage part is yielded: before the end, before the throw, and after an abort too.
 */
export interface Reader {
  readonly name: ReaderName
  /** The models that write readings and replies; null if there are none. */
  readonly model: string | null
  readonly chatModel: string | null
  read(palms: Palm[], about: About, signal: AbortSignal): AsyncIterable<ReadingPart>
  reply(dialogue: Dialogue, signal: AbortSignal): AsyncIterable<ReplyPart>
  /** US dollars certainly unspent of a reply's reservation, if a call wrote no more than this text. */
  unspentAfter(text: string): number
}
