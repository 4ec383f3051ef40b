import type OpenAI from 'openai'
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import { bodyBehind } from './stream-fetch.ts'

type Schema = { name: string; strict: boolean; schema: Record<string, unknown> }

/** A request to a model, independent of the endpoint's dialect. */
export interface CompletionRequest {
  model: string
  /** One system message, then alternating user and assistant. */
  messages: ChatCompletionMessageParam[]
  maxTokens: number
  /** The schema of the JSON to write; absent for plain text. */
  schema?: Schema
}

/** The form of a request: which optional fields are sent. */
export interface Form {
  limit: 'max_completion_tokens' | 'max_tokens' | null
  format: 'json_schema' | 'json_object' | null
  stream: boolean
  /** Whether usage is requested (`stream_options`). */
  usage: boolean
  /** Whether the system message is separate, not prepended to the first question. */
  system: boolean
}

/** As OpenAI documents it today. */
const newest: Form = { limit: 'max_completion_tokens', format: 'json_schema', stream: true, usage: true, system: true }
/** Supported by every endpoint from the beginning. */
const plainest: Form = { limit: 'max_tokens', format: null, stream: true, usage: false, system: true }

const maxRemembered = 100

/**
 * What is known of a model: its form, which kinds were answered in it, whether it ignores `stream`, and the tag that
 * closes the thinking its template opens.
 */
interface Known {
  form: Form
  proven: Set<'text' | 'json'>
  whole: boolean
  thinkingEnds: string | null
}

/** The forms that an endpoint's models accept; kept in memory only, so learnt again after a restart. */
export class KnownForms {
  readonly #models = new Map<string, Known>()

  /** What is known for a request; `proven` if one of its kind has been answered in that form. */
  of({ model, schema }: CompletionRequest): Omit<Known, 'proven'> & { proven: boolean } {
    const { form = newest, proven, whole = false, thinkingEnds = null } = this.#models.get(model) ?? {}
    return { form, proven: proven?.has(schema ? 'json' : 'text') ?? false, whole, thinkingEnds }
  }

  /** Remembers that a form was accepted. */
  learn({ model, schema }: CompletionRequest, form: Form): void {
    const known = this.#models.get(model)
    const same = known !== undefined && JSON.stringify(known.form) === JSON.stringify(form)
    const proven = same ? known.proven : new Set<'text' | 'json'>()
    proven.add(schema ? 'json' : 'text')
    this.#models.delete(model)
    const { whole = false, thinkingEnds = null } = known ?? {}
    this.#models.set(model, { form, proven, whole, thinkingEnds })
    const [oldest] = this.#models.keys()
    if (this.#models.size > maxRemembered && oldest !== undefined) this.#models.delete(oldest)
  }

  /** Remembers that a model does not stream, so that its next answer is given time to arrive whole. */
  learnWhole({ model }: CompletionRequest): void {
    const known = this.#models.get(model)
    if (known) known.whole = true
  }

  /** Remembers the tag that closed thinking which nothing had opened; null if none did. */
  learnThinking({ model }: CompletionRequest, thinkingEnds: string | null): void {
    const known = this.#models.get(model)
    if (known) known.thinkingEnds = thinkingEnds
  }
}

export type Body = OpenAI.ChatCompletionCreateParams

/** The body of a request in a form. If the schema cannot be sent as a field, it goes into the messages. */
export function inForm({ model, messages, maxTokens, schema }: CompletionRequest, form: Form): Body {
  const told = schema && form.format !== 'json_schema' ? withSchema(messages, schema) : messages
  return {
    model,
    messages: form.system ? told : withoutSystem(told),
    ...(form.limit && { [form.limit]: maxTokens }),
    ...(schema && form.format && { response_format: formatOf(form.format, schema) }),
    ...(form.stream && { stream: true }),
    ...(form.stream && form.usage && { stream_options: { include_usage: true } }),
  } as Body
}

const formatOf = (type: 'json_schema' | 'json_object', schema: Schema) =>
  type === 'json_schema' ? { type, json_schema: schema } : { type }

function withSchema(messages: ChatCompletionMessageParam[], { schema }: Schema): ChatCompletionMessageParam[] {
  return messages.map((message) =>
    message.role === 'system'
      ? { ...message, content: `${message.content}\n\nThe schema of the JSON object:\n${JSON.stringify(schema)}` }
      : message,
  )
}

/** For templates without a system role: its text is prepended to the first question. */
function withoutSystem([system, first, ...rest]: ChatCompletionMessageParam[]): ChatCompletionMessageParam[] {
  if (system?.role !== 'system' || first?.role !== 'user')
    return [system, first, ...rest].filter((one) => one !== undefined)
  const text = String(system.content)
  const content =
    typeof first.content === 'string'
      ? `${text}\n\n${first.content}`
      : [{ type: 'text' as const, text }, ...first.content]
  return [{ role: 'user', content }, ...rest]
}

/** What a refusal may name, and the form without it. The earliest name in a refusal is the one it is about. */
const optional: {
  name: RegExp
  /** A word common in other errors. */
  loose?: true
  without: (form: Form, request: CompletionRequest) => Form | null
}[] = [
  {
    name: /\b(max_completion_tokens|max_tokens|max_new_tokens|max_output_tokens|maxOutputTokens)\b/,
    without: (form) => form.limit && { ...form, limit: form.limit === 'max_completion_tokens' ? 'max_tokens' : null },
  },
  {
    name: /response[_ ]?(format|schema)|json[_ ]?(schema|object|mode|output)|structured[_ ]outputs?|guided[_ ]|grammar/i,
    without: (form, { schema }) =>
      schema && form.format ? { ...form, format: form.format === 'json_schema' ? 'json_object' : null } : null,
  },
  {
    name: /\b(stream_options|streamOptions|include_usage)\b/,
    without: (form) => (form.stream && form.usage ? { ...form, usage: false } : null),
  },
  {
    name: /\bstream(ed|ing)?\b/i,
    loose: true,
    without: (form) => (form.stream ? { ...form, stream: false } : null),
  },
  {
    name: /\bsystem\b.{0,40}\b(role|messages?|prompts?|instructions?)\b|\brole\b.{0,40}\bsystem\b|\bgot system\b|developer instruction/i,
    without: (form) => (form.system ? { ...form, system: false } : null),
  },
]

/** Statuses used to reject an unknown field; 500 and 501 also mean much else. */
const refusing = new Set([400, 404, 405, 406, 415, 422, 500, 501])
const unknownWords =
  /not support|n[’']t support|unsupported|no support|are supported|unknown|unrecogni|unexpected|invalid|not (allowed|available|permitted|implemented|enabled)|forbidden|extra|must be|cannot find|grammar/i

/**
 * The form to try after a failed call: without the field that was named; or, if nothing was named and nothing has
 * been answered yet, once without every optional field. Null for any other failure.
 */
export function formAfter(
  failure: { status?: number | undefined; headers?: Headers | undefined; message: string },
  request: CompletionRequest,
  form: Form,
  proven: boolean,
): Form | null {
  const status = failure.status ?? 0
  if (!refusing.has(status)) return null
  const said = bodyBehind(failure.headers) || failure.message
  // HTML pages name no fields, and a service that failed may mention streams without meaning ours.
  if (said.trimStart().startsWith('<') || (status >= 500 && !unknownWords.test(said))) return null
  const named = optional
    .filter(({ loose }) => !loose || status !== 500)
    .map(({ name, without }) => ({ at: said.search(name), next: without(form, request) }))
    .filter(({ at, next }) => at >= 0 && next !== null)
    .sort((one, other) => one.at - other.at)[0]
  if (named) return named.next
  const blind = (status === 400 || status === 422 || /parameters/i.test(said)) && !proven
  return blind && !isPlainer(form, request) ? { ...plainest, stream: form.stream, system: form.system } : null
}

const isPlainer = (form: Form, { schema }: CompletionRequest): boolean =>
  form.limit !== 'max_completion_tokens' && !form.usage && (!schema || form.format === null)
