/** A delta of a reading's part, or of a reply (which is one part, named ''). Offsets are UTF-16 units. */
export interface Addressed {
  readonly attempt: number
  readonly offset: number
  readonly text: string
  readonly part?: string
}

/** State of one text being written: its newest attempt, and deltas that arrived too early. */
export interface LiveText {
  readonly attempt: number
  /** The row has ended at this attempt: only a higher one may write again. */
  readonly ended: boolean
  readonly texts: Readonly<Record<string, string>>
  readonly early: readonly Addressed[]
}

/** Before any delta. */
export const nothingHeld: LiveText = { attempt: 0, ended: true, texts: {}, early: [] }

const mostEarly = 500

const partOf = (delta: Addressed): string => delta.part ?? ''

/** A reading starts with its summary: an attempt first seen in another part has a gap. */
const startsAttempt = (delta: Addressed): boolean =>
  delta.offset === 0 && (delta.part === undefined || delta.part === 'summary')

const isStale = (held: LiveText, delta: Addressed): boolean =>
  delta.attempt < held.attempt || (delta.attempt === held.attempt && held.ended)

/** Text is missing before a delta that arrived: fetch everything again. */
export const hasGap = (live: LiveText): boolean => live.early.length > 0

export const textOf = (live: LiveText | undefined, part = ''): string => live?.texts[part] ?? ''

function append(held: LiveText, delta: Addressed): LiveText {
  const have = textOf(held, partOf(delta))
  if (delta.offset + delta.text.length <= have.length && partOf(delta) in held.texts) return held
  const text = have + delta.text.slice(have.length - delta.offset)
  return { ...held, texts: { ...held.texts, [partOf(delta)]: text } }
}

const fits = (held: LiveText, delta: Addressed): boolean =>
  delta.attempt === held.attempt && !held.ended && delta.offset <= textOf(held, partOf(delta)).length

const start = (held: LiveText, delta: Addressed): LiveText => ({
  attempt: delta.attempt,
  ended: false,
  texts: { [partOf(delta)]: delta.text },
  early: held.early,
})

/** Applies deltas that now fit, and drops those of older attempts. */
function settle(held: LiveText): LiveText {
  let live = held
  let early = live.early.filter((delta) => !isStale(live, delta))
  for (;;) {
    const next = early.find((delta) => fits(live, delta) || (delta.attempt > live.attempt && startsAttempt(delta)))
    if (!next) break
    live = next.attempt > live.attempt ? start(live, next) : append(live, next)
    early = early.filter((delta) => delta !== next && !isStale(live, delta))
  }
  return { ...live, early }
}

/**
 * Applies one delta: appends it if it fits, trims an overlap, starts over at a new attempt's offset 0, ignores older
 * attempts, and keeps early deltas (see hasGap). Returns the same object if nothing changed.
 */
export function takeDelta(held: LiveText, delta: Addressed): LiveText {
  if (isStale(held, delta)) return held
  if (delta.attempt > held.attempt && startsAttempt(delta)) return settle(start(held, delta))
  if (fits(held, delta)) {
    const live = append(held, delta)
    return live === held || live.early.length === 0 ? live : settle(live)
  }
  return held.early.length < mostEarly ? { ...held, early: [...held.early, delta] } : held
}

/** Applies the full text from a join, each part from offset 0; deltas received meanwhile stay. */
export function takeSnapshot(held: LiveText, parts: readonly Addressed[]): LiveText {
  const attempt = Math.max(0, ...parts.map((part) => part.attempt))
  if (attempt < held.attempt || (attempt === held.attempt && held.ended)) return held
  const base: LiveText = attempt === held.attempt ? held : { attempt, ended: false, texts: {}, early: held.early }
  return settle(parts.filter((part) => part.attempt === attempt).reduce(append, base))
}

/** The row ended at this attempt; its view holds the text from now on. */
export function endLive(held: LiveText, attempt: number): LiveText {
  if (attempt < held.attempt) return held
  return settle({ attempt, ended: true, texts: {}, early: held.early })
}
