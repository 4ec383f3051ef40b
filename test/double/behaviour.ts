import type { PalmAnswer } from '../../reader/openai/palm-answer.ts'
import type { Gate } from './gate.ts'
import type { ChatBody } from './request.ts'

/** How the double answers one request; unset fields behave like a well-behaved provider. */
export interface Behaviour {
  /** The answer: a whole text, cut into tokens of four characters, or the tokens themselves. */
  text?: string | string[]
  /** Overrides parts of a reading's default answer. */
  answer?: Partial<PalmAnswer>
  /** Length of a reply when `text` is not given. */
  tokens?: number
  msPerToken?: number
  /** Whether usage is sent if requested, or always. */
  usage?: boolean | 'always'
  /** How usage is reported: zeros, in every chunk, inside the choice, or where Groq puts it. */
  counts?: 'nought' | 'each' | 'in-choice' | 'groq'
  /** Reasoning sent first, and in what form. */
  thinking?: { text: string; as: 'tag' | 'reasoning_content' | 'reasoning' | 'part' }
  /** Sends each token as a list of parts. */
  parts?: true
  /** Sends a second choice alongside the first. */
  choices?: 2
  /** Embeds the send time (epoch milliseconds) in every token, as `«…»`. */
  stamp?: boolean
  gate?: Gate

  /** An HTTP error instead of an answer. */
  status?: number
  error?: { message?: string; type?: string; code?: string | null; param?: string | null }
  /** The error's body as is; a string for an HTML page. */
  body?: unknown
  /** Rejects a request with an HTTP error, depending on its body. */
  refuse?: (body: ChatBody) => Refusal | null
  headers?: Record<string, string>
  /** Closes the connection without answering. */
  destroy?: true
  /** Never answers, or sends the headers and nothing else. */
  hang?: 'headers' | 'first-event'

  /** After this many tokens: stall, destroy the connection, end the body early, or send an error event. */
  stallAfter?: number
  cutAfter?: number
  closeAfter?: number
  errorAfter?: number
  /** Sends a comment line at this interval in milliseconds while stalling. */
  commentsEvery?: number
  /** Sends `count` comment lines before the first event, one every `everyMs`. */
  commentsFirst?: { count: number; everyMs: number }
  /** Answers a streaming request with one whole completion. */
  whole?: true
  /** Compresses the body without being asked to. */
  packed?: 'gzip' | 'deflate' | 'br'

  /** The model's refusal. */
  refusal?: string
  finish?: string | null
  /** Whether `data: [DONE]` ends the stream. */
  done?: boolean
  /** Milliseconds between [DONE] and the end of the body. */
  endAfterMs?: number
  /** Keeps the connection open after [DONE]. */
  linger?: true

  /** Writes the stream in chunks of this many bytes. */
  chunkBytes?: number
  newline?: '\n' | '\r\n' | '\r'
  /** Raw text sent before the first event: comments, other kinds of events. */
  prelude?: string
}

/** An HTTP status and the body explaining it. */
export interface Refusal {
  status: number
  body: unknown
}

/** One behaviour per row of the fault table. */
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
