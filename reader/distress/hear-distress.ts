import { hearsByRules } from './hear-by-rules.ts'
import { type Votes, weigh } from './weigh.ts'
import { isHeavy } from './wider-net.ts'

/** `distress` is answered with help, before `unsure` comes a gentle question. */
type Verdict = 'distress' | 'unsure' | 'everyday'

/** What a text weighs by `weigh` or by weights that are being tried, and what the rules say of it. */
interface Weighed {
  odds: number
  votes: Votes
}

/**
 * Log-odds of distress: above `help` a text is answered with help, above `ask` it is asked about. What the rules hear is
 * answered with help down to `doubted`, and asked about down to `dismissed`; what they find heavy is asked about down to `light`.
 * Chosen on phrases left out of the learning, of which `npm run train-distress` shows the figures, and rather low: a false
 * alarm is better than a miss.
 */
const bounds = { help: 1, ask: -0.5, doubted: -1.5, dismissed: -3, light: -6 }
/** A sentence by itself may mean less than it says: its log-odds count for so much less. */
const outOfContext = 0.5
const fewestWords = 3

/** Whether a text speaks of suicide, self-harm, violence they suffer, or despair. Prefers a false alarm to a miss. */
export const hearsDistress = (text: string): boolean => judge(text) === 'distress'

/** Whether a text that shows no plain distress may hide some: a kind word and a question come before its answer. */
export const mayBeInDistress = (text: string): boolean => judge(text) === 'unsure'

/** What the rules say of a text. */
export const votesOf = (text: string): Votes => ({ heard: hearsByRules(text), heavy: isHeavy(text) })

/**
 * What to do about a text: the gravest of what it says as a whole and in each of its sentences, for who asks about their palm
 * too says more that is ordinary than that is not.
 */
export function verdictBy(weighed: (text: string) => Weighed, text: string): Verdict {
  const sentences = sentencesOf(text)
  const apart = sentences.length > 1 ? sentences.map((sentence) => verdictOf(weighed(sentence), outOfContext)) : []
  const verdicts = [verdictOf(weighed(text)), ...apart]
  return (['distress', 'unsure'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'everyday'
}

function verdictOf({ odds: whole, votes: { heard, heavy } }: Weighed, less = 0): Verdict {
  const odds = whole - less
  if (odds > bounds.help || (heard && odds > bounds.doubted)) return 'distress'
  const asked = odds > bounds.ask || (heard && odds > bounds.dismissed) || (heavy && odds > bounds.light)
  return asked ? 'unsure' : 'everyday'
}

const sentencesOf = (text: string): string[] =>
  text.split(/[.?!;।॥\n\r]+/).filter((sentence) => sentence.trim().split(/\s+/).length >= fewestWords)

/** One reply asks several times about the same few texts. */
const judged = new Map<string, Verdict>()
const mostJudged = 100

function judge(text: string): Verdict {
  const known = judged.get(text)
  if (known !== undefined) return known
  const verdict = verdictBy((part) => {
    const votes = votesOf(part)
    return { odds: weigh(part, votes), votes }
  }, text)
  const oldest = judged.keys().next().value
  if (oldest !== undefined && judged.size >= mostJudged) judged.delete(oldest)
  judged.set(text, verdict)
  return verdict
}
