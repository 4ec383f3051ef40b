import type { IncomingHttpHeaders } from 'node:http'

type Part = { type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string; detail?: string } }

/** The parts of a chat completion request that the double looks at. */
export interface ChatBody {
  model: string
  messages: { role: string; content: string | Part[] }[]
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  response_format?: { type: string; json_schema?: { name?: string; strict?: boolean; schema?: unknown } }
  max_completion_tokens?: number
  max_tokens?: number
}

/** A request and its outcome; times are epoch milliseconds. */
export interface Recorded {
  number: number
  /** Path and query. */
  url: string
  /** The client's port. */
  port: number
  headers: IncomingHttpHeaders
  body: ChatBody
  startedAt: number
  /** When the client disconnected before the answer was complete. */
  abortedAt: number | null
  finishedAt: number | null
  /** The double itself broke the connection. */
  cut: boolean
  bytesSent: number
  /** The model's text sent so far. */
  text: string
  /** Tokens by its own count: the prompt, and the text so far. */
  inputTokens: number
  outputTokens: number
  /** Resolves when the answer has ended, for whatever reason. */
  closed: Promise<void>
}
