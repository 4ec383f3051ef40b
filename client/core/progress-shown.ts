import type { AnalysisView } from '../../contract/views.ts'

/** Milliseconds in which most of the way to the next step is gone: about what measuring a palm takes. */
const usual = 3_000
/** The share of the way to the next step that is gone at most before that step is told. */
const most = 0.9

/** The percents that are told on the way to the first words (worker/read-palm.ts): each palm measured is a step. */
function stepsOf(palms: number): number[] {
  const measuring = Array.from({ length: palms }, (_, index) => 15 + Math.round((25 * index) / palms))
  return [5, ...measuring, 40, 48]
}

/**
 * The percent to show this many milliseconds after the last one was told: it goes on towards the next step, ever more slowly,
 * and never reaches it before it is told. Waiting in the queue is no progress.
 */
export function progressShown({ stage, percent, hands }: AnalysisView, since: number): number {
  const next = stepsOf(hands.length).find((step) => step > percent)
  if (stage === 'queued' || next === undefined) return percent
  return percent + (next - percent) * most * (1 - Math.exp(-since / usual))
}
