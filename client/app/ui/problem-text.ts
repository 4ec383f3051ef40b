import type { Problem } from '../../../contract/problem.ts'
import { clockTime } from './clock-time.ts'
import { language } from './language.ts'
import { texts } from './texts.ts'

// The server writes English; other languages are loaded only if needed.
const inEnglish = ({ message }: Problem) => message
const translate =
  language === 'hi'
    ? // Without them the page opens all the same.
      await import('../words/problems.ts').then(
        ({ inHindi }) => inHindi,
        () => inEnglish,
      )
    : inEnglish

/** When a Problem was first shown: its wait counts from then, however often it is rendered. */
const firstTold = new WeakMap<Problem, number>()

/**
 * A Problem's sentence in the page's language, with the time for another try.
 * `since` (ISO 8601) is when it occurred, for one stored with a row.
 */
export function problemText(problem: Problem, since?: string | null): string {
  const sentence = translate(problem)
  // A few seconds pass while reading, and the English sentence names seconds itself.
  if (problem.retryAfter === undefined || problem.retryAfter < 20) return sentence
  if (!firstTold.has(problem)) firstTold.set(problem, since ? Date.parse(since) : Date.now())
  const until = (firstTold.get(problem) ?? 0) + problem.retryAfter * 1_000
  return until > Date.now() ? `${sentence} ${texts.again(clockTime(until))}` : sentence
}
