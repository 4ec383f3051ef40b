import type { Problem } from '../../../contract/problem.ts'
import { clockTime } from './clock-time.ts'
import { language } from './language.ts'
import { texts } from './texts.ts'

// The server speaks English; the other sentences are fetched only where they are read.
const inEnglish = ({ message }: Problem) => message
const translate =
  language === 'hi'
    ? // Without them the page opens all the same.
      await import('../words/problems.ts').then(
        ({ inHindi }) => inHindi,
        () => inEnglish,
      )
    : inEnglish

/** When a Problem was first told: its seconds to wait count from then, however often it is drawn. */
const firstTold = new WeakMap<Problem, number>()

/**
 * The sentence a person reads for a Problem, in the page's language, with the time from which it may be tried again.
 * `since` (ISO 8601) is when it arose, for one that was kept with a row.
 */
export function problemText(problem: Problem, since?: string | null): string {
  const sentence = translate(problem)
  // A few seconds are over before they are read, and the English sentence names seconds itself.
  if (problem.retryAfter === undefined || problem.retryAfter < 20) return sentence
  if (!firstTold.has(problem)) firstTold.set(problem, since ? Date.parse(since) : Date.now())
  const until = (firstTold.get(problem) ?? 0) + problem.retryAfter * 1_000
  return until > Date.now() ? `${sentence} ${texts.again(clockTime(until))}` : sentence
}
