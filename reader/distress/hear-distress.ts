import { hearsByRules } from './hear-by-rules.ts'
import { type Votes, weigh } from './weigh.ts'
import { isHeavy } from './wider-net.ts'

/** `distress` is answered with help, before `unsure` comes a gentle question. */
type Verdict = 'distress' | 'unsure' | 'everyday'

/**
 * Log-odds of distress: above `help` a text is answered with help, above `ask` it is asked about. What the rules hear is
 * answered with help down to `doubted`, and asked about down to `dismissed`. Chosen on phrases left out of the learning,
 * of which `npm run train-distress` shows the figures, and rather low: a false alarm is better than a miss.
 */
const bounds = { help: 1, ask: -0.25, doubted: -1.5, dismissed: -3 }

/** Whether a text speaks of suicide, self-harm, violence they suffer, or despair. Prefers a false alarm to a miss. */
export const hearsDistress = (text: string): boolean => judge(text) === 'distress'

/** Whether a text that shows no plain distress may hide some: a kind word and a question come before its answer. */
export const mayBeInDistress = (text: string): boolean => judge(text) === 'unsure'

/** What the rules say of a text. */
export const votesOf = (text: string): Votes => ({ heard: hearsByRules(text), heavy: isHeavy(text) })

/** What to do about a text, by `weigh` and the rules. */
export function verdictOf(odds: number, { heard, heavy }: Votes): Verdict {
  if (odds > bounds.help || (heard && odds > bounds.doubted)) return 'distress'
  return odds > bounds.ask || (heard && odds > bounds.dismissed) || heavy ? 'unsure' : 'everyday'
}

/** One reply asks several times about the same few texts. */
const judged = new Map<string, Verdict>()
const mostJudged = 100

function judge(text: string): Verdict {
  const known = judged.get(text)
  if (known !== undefined) return known
  const votes = votesOf(text)
  const verdict = verdictOf(weigh(text, votes), votes)
  const oldest = judged.keys().next().value
  if (oldest !== undefined && judged.size >= mostJudged) judged.delete(oldest)
  judged.set(text, verdict)
  return verdict
}
