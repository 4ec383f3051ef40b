import type { IncomingHttpHeaders } from 'node:http'

type Part = { type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string; detail?: string } }

/** The body of a chat completion, as far as the double looks at it. */
export interface ChatBody {
  model: string
  messages: { role: string; content: string | Part[] }[]
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  response_format?: { type: string; json_schema?: { name?: string; strict?: boolean; schema?: unknown } }
  max_completion_tokens?: number
  max_tokens?: number
}

/** A request as it came and what became of it; times are epoch milliseconds. */
export interface Recorded {
  number: number
  /** Path and query. */
  url: string
  /** The client's end of the connection. */
  port: number
  headers: IncomingHttpHeaders
  body: ChatBody
  startedAt: number
  /** When the client went away before the answer was complete. */
  abortedAt: number | null
  finishedAt: number | null
  /** The double broke the connection itself. */
  cut: boolean
  bytesSent: number
  /** The model's text as far as it was sent. */
  text: string
  /** Its own count: of the prompt, and of what was written so far. */
  inputTokens: number
  outputTokens: number
  /** Resolves when the answer has ended, however it did. */
  closed: Promise<void>
}
