import { ProblemError } from '../contract/problem.ts'
import type { Config } from '../platform/config.ts'
import { foldText } from '../platform/fold-text.ts'
import { described, type Log } from '../platform/log.ts'
import { withoutWords } from '../platform/without-words.ts'

/** Milliseconds that the provider may take. */
const patienceMs = 10_000

/** Throws a `refused` Problem if strangers should not be shown a text, a `busy` one if that cannot be judged now. */
export type Moderate = (text: string) => Promise<void>

/** What looks at a text before strangers may see it: nothing, a list of words, or the provider's own moderation. */
export function openModeration({ moderation, openai }: Pick<Config, 'moderation' | 'openai'>, log: Log): Moderate {
  if (moderation.by === 'none') return async () => {}
  if (moderation.by === 'words') {
    const words = moderation.words.map(foldText)
    return async (text) => {
      const folded = foldText(text)
      if (words.some((word) => folded.includes(word))) throw new ProblemError('not-for-strangers')
    }
  }
  return async (text) => {
    const { flagged } = await askProvider(text, openai).catch((error: unknown) => {
      log.warn('a text could not be moderated', described(withoutWords(error)))
      throw new ProblemError('moderation-away', { retryAfter: 10 })
    })
    if (flagged) throw new ProblemError('not-for-strangers')
  }
}

async function askProvider(text: string, openai: Config['openai']): Promise<{ flagged: boolean }> {
  // Takes a while to load: only if needed.
  const { default: OpenAI } = await import('openai')
  const client = new OpenAI({
    apiKey: openai?.apiKey ?? '',
    baseURL: openai?.baseUrl ?? null,
    timeout: patienceMs,
    maxRetries: 1,
  })
  const { results } = await client.moderations.create({ input: text })
  if (results.length === 0) throw new Error('the moderation gave no result')
  return { flagged: results.some(({ flagged }) => flagged) }
}
