import type { PalmAnswer } from '../../reader/openai/palm-answer.ts'
import type { Gate } from './gate.ts'
import type { ChatBody } from './request.ts'

/** How the double answers one request; what is left out is as a well-behaved provider does it. */
export interface Behaviour {
  /** What is said: whole, cut into tokens of four characters, or token by token as given. */
  text?: string | string[]
  /** What a reading says; overrides parts of the default answer. */
  answer?: Partial<PalmAnswer>
  /** Length of a reply when `text` is not given. */
  tokens?: number
  msPerToken?: number
  /** Whether usage is sent (where it was asked for), or always. */
  usage?: boolean | 'always'
  /** Counts nought; says so in each chunk, in the choice, or where Groq does. */
  counts?: 'nought' | 'each' | 'in-choice' | 'groq'
  /** What is thought aloud first, and where. */
  thinking?: { text: string; as: 'tag' | 'reasoning_content' | 'reasoning' | 'part' }
  /** Says each token as a list of parts. */
  parts?: true
  /** Says another choice beside the first one. */
  choices?: 2
  /** Puts the time of sending (epoch milliseconds) into every token, as `«…»`. */
  stamp?: boolean
  gate?: Gate

  /** An HTTP error instead of an answer. */
  status?: number
  error?: { message?: string; type?: string; code?: string | null; param?: string | null }
  /** The body of that error as it is, text for a page of HTML. */
  body?: unknown
  /** What is refused of a request, as an HTTP error instead of an answer. */
  refuse?: (body: ChatBody) => Refusal | null
  headers?: Record<string, string>
  /** Closes the connection without answering. */
  destroy?: true
  /** Never answers, or sends the headers and nothing more. */
  hang?: 'headers' | 'first-event'

  /** After this many tokens: nothing more, the connection destroyed, the body ended early, or an error event. */
  stallAfter?: number
  cutAfter?: number
  closeAfter?: number
  errorAfter?: number
  /** Sends comment lines while stalling, every so many milliseconds. */
  commentsEvery?: number
  /** Sends so many comment lines before the first event, every so many milliseconds. */
  commentsFirst?: { count: number; everyMs: number }
  /** Answers with one whole completion, though a stream was asked for. */
  whole?: true
  /** Packs the body of an answer, though nobody asked for it. */
  packed?: 'gzip' | 'deflate' | 'br'

  /** The model refuses in these words. */
  refusal?: string
  finish?: string | null
  /** Whether `data: [DONE]` ends the stream. */
  done?: boolean
  /** Lets so many milliseconds pass between [DONE] and the end of the body. */
  endAfterMs?: number
  /** Leaves the connection open after [DONE]. */
  linger?: true

  /** Writes the stream in pieces of this many bytes. */
  chunkBytes?: number
  newline?: '\n' | '\r\n' | '\r'
  /** Raw text put before the first event: comments, events of other kinds. */
  prelude?: string
}

/** A status, and the body that says why. */
export interface Refusal {
  status: number
  body: unknown
}

/** One behaviour for every row of the fault table. */
export const misbehave = {
  rateLimited: (retryAfter?: number): Behaviour => ({
    status: 429,
    error: { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  }),
  quotaUsedUp: (): Behaviour => ({
    status: 429,
    error: {
      message: 'You exceeded your current quota',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    },
  }),
  fails: (status: number): Behaviour => ({ status, error: { message: `Failed with ${status}`, type: 'server_error' } }),
  refusesConnection: (): Behaviour => ({ destroy: true }),
  hangs: (hang: 'headers' | 'first-event' = 'headers'): Behaviour => ({ hang }),
  drips: (msPerToken: number, tokens = 10_000): Behaviour => ({ msPerToken, tokens }),
  stalls: (stallAfter: number): Behaviour => ({ stallAfter }),
  cuts: (cutAfter: number): Behaviour => ({ cutAfter }),
  closesEarly: (closeAfter: number): Behaviour => ({ closeAfter }),
  errs: (errorAfter: number): Behaviour => ({ errorAfter }),
  writesBrokenJson: (): Behaviour => ({ text: '{"isPalm": true, "notPalmReason": null, "summary": "Broken' }),
  writesWrongSchema: (): Behaviour => ({ text: '{"palm": "yes", "words": 3}' }),
  refuses: (refusal = 'I’m sorry, I can’t help with that.'): Behaviour => ({ refusal }),
  seesNoPalm: (): Behaviour => ({ answer: { isPalm: false, notPalmReason: 'A cup of tea.', summary: '' } }),
  filters: (): Behaviour => ({ finish: 'content_filter' }),
  runsOutOfLength: (): Behaviour => ({ finish: 'length' }),
} satisfies Record<string, (...given: never[]) => Behaviour>
