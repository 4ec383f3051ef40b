import type { Features } from '../../contract/features.ts'
import { drawnLines } from './drawn-lines.ts'
import { hasEnded } from './merge-rows.ts'
import { arrivedUnits, isWriting, liveAttempt } from './shown-text.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

/** Characters a second: brisk silent reading is about 250 words a minute, of six characters each; twice that is still followed. */
const perSecond = 70
/** Milliseconds between steps: at this pace a word takes three. */
const step = 60

/** Milliseconds that drawing the outline takes, and each line after it; the page's animations last as long. */
export const drawing = { outline: 1_000, line: 1_100 }

interface PacerOptions {
  store: Store<State>
  /** False where nobody could see a pace: in a hidden tab, or with reduced motion. */
  isWatched: () => boolean
  /** Milliseconds. */
  now?: () => number
  /** Repeats something until the returned function is called. */
  every?: (ms: number, run: () => void) => () => void
}

export interface ReadingPacer {
  /** Takes another look after whether anybody watches has changed. */
  look(): void
  /** Shows all that has arrived, and the rest of this reading as it arrives. */
  hurry(): void
  close(): void
}

/** What a look at the state finds. */
interface Reading {
  id: string
  access: string
  /** The attempt that is writing; null if none is. */
  attempt: number | null
  arrived: number
  features: Features[] | null
  hasEnded: boolean
}

function readingIn(state: State): Reading | null {
  const { analysis, live } = state
  if (!analysis || analysis.status === 'failed') return null
  const { id, access, features } = analysis
  return {
    ...{ id, access, features },
    attempt: liveAttempt(analysis, live[id]),
    arrived: arrivedUnits(analysis, state),
    hasEnded: hasEnded(analysis) && !isWriting(analysis, live[id]),
  }
}

/** Milliseconds that drawing the outlines of these palms takes; none if no hand's edge was found. */
export const outlineTime = (features: Features[]): number =>
  features.some(({ outline }) => outline.length > 0) ? drawing.outline : 0

/** Milliseconds until the lines of all palms, drawn side by side, are there. */
export function drawingTime(features: Features[]): number {
  const most = Math.max(0, ...features.map((one) => drawnLines(one).length))
  return outlineTime(features) + most * drawing.line
}

/**
 * Shows a reading at the pace of a reader, however fast it arrives: first the lines of each palm are drawn once it is
 * measured, then its text is written.
 * What was there when the page first saw it is shown at once, and so is everything in a hidden tab.
 */
export function paceReadings({ store, isWatched, now = Date.now, every = repeat }: PacerOptions): ReadingPacer {
  let before: Reading | null = null
  let attempt = 0
  let shown = 0
  let drawnAt = 0
  let lookedAt = now()
  let isHurried = false
  let stop: (() => void) | null = null

  function look(): void {
    const reading = readingIn(store.get())
    const time = now()
    const elapsed = time - Math.max(lookedAt, drawnAt)
    lookedAt = time
    // Time in which nothing was waiting is not made up for.
    const wasWaiting = before !== null && shown < before.arrived
    if (reading) {
      const isNew = before?.id !== reading.id || before.access !== reading.access
      if (isNew) attempt = reading.attempt ?? 0
      const startsOver = (reading.attempt ?? 0) > attempt
      if (startsOver) {
        attempt = reading.attempt ?? 0
        shown = 0
      }
      if (isNew || startsOver) isHurried = false
      if (isNew || isHurried || !isWatched()) {
        shown = reading.arrived
        drawnAt = 0
      } else {
        const isMore = (reading.features?.length ?? 0) > (before?.features?.length ?? 0)
        if (reading.features && isMore && shown < 1) drawnAt = time + drawingTime(reading.features)
        const mayWrite = time >= drawnAt && (reading.features !== null || reading.hasEnded)
        if (mayWrite && wasWaiting && elapsed > 0) shown += (elapsed * perSecond) / 1_000
        shown = Math.min(shown, reading.arrived)
      }
    }
    before = reading
    tell(reading, time)
  }

  function tell(reading: Reading | null, time: number): void {
    const isDrawing = time < drawnAt
    const isOver = !reading || (reading.hasEnded && !isDrawing && shown >= reading.arrived)
    const pace = isOver ? null : { analysisId: reading.id, isDrawing, shown: Math.floor(shown) }
    const waits = pace !== null && (isDrawing || shown < reading!.arrived)
    if (waits) stop ??= every(step, look)
    else {
      stop?.()
      stop = null
    }
    const held = store.get().pace
    const isSame =
      held?.analysisId === pace?.analysisId && held?.isDrawing === pace?.isDrawing && held?.shown === pace?.shown
    if (!isSame) store.set({ pace })
  }

  const unsubscribe = store.subscribe(look)
  return {
    look,
    hurry() {
      isHurried = true
      look()
    },
    close() {
      unsubscribe()
      stop?.()
    },
  }
}

function repeat(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}
