import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Behaviour } from './behaviour.ts'
import { faultIn } from './check-request.ts'
import { defaultAnswer, defaultReply, tokensOf } from './default-texts.ts'
import { Gate } from './gate.ts'
import { pack } from './pack.ts'
import type { ChatBody, Recorded } from './request.ts'
import { pause, streamAnswer, thoughtPart } from './stream-answer.ts'

/** Behaviours in order of requests (the default after the last), or one chosen per request. */
export type Script = Behaviour[] | ((request: Recorded) => Behaviour | undefined)

export interface Provider {
  /** The base URL of the API, ending in /v1. */
  url: string
  requests: Recorded[]
  script(script: Script): void
  /** Holds back the tokens of all later streams until released. */
  gate(): Gate
  /** Resolves with the nth request, counted from 1, as soon as it arrives. */
  received(number: number): Promise<Recorded>
  stop(): Promise<void>
}

/** An OpenAI-compatible server on 127.0.0.1 that answers and fails as scripted. */
export async function startProvider(defaults: Behaviour = {}, port = 0): Promise<Provider> {
  const requests: Recorded[] = []
  const waiting: { number: number; resolve: (request: Recorded) => void }[] = []
  let script: Script = []
  let gate: Gate | undefined

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.url === '/v1/models')
      return send(response, 200, { object: 'list', data: [] })
    const url = request.url ?? ''
    if (request.method !== 'POST' || !/\/chat\/completions(\?|$)/.test(url))
      return fail(response, 404, 'Unknown request URL')
    const startedAt = Date.now()
    const body = (await json(request)) as ChatBody
    const closing = new AbortController()
    const record: Recorded = {
      number: requests.length + 1,
      url,
      port: request.socket.remotePort ?? 0,
      headers: request.headers,
      body,
      startedAt,
      abortedAt: null,
      finishedAt: null,
      cut: false,
      bytesSent: 0,
      text: '',
      inputTokens: 0,
      outputTokens: 0,
      closed: new Promise((resolve) => closing.signal.addEventListener('abort', () => resolve())),
    }
    response.once('close', () => {
      if (response.writableFinished) record.finishedAt = Date.now()
      else if (!record.cut) record.abortedAt = Date.now()
      closing.abort()
    })
    requests.push(record)
    for (const { number, resolve } of waiting) if (number === record.number) resolve(record)
    const scripted = typeof script === 'function' ? script(record) : script.shift()
    await perform(response, record, { ...defaults, ...(gate && { gate }), ...scripted }, closing.signal)
  }

  return {
    url: await listen(),
    requests,
    script: (next) => {
      script = typeof next === 'function' ? next : [...next]
    },
    gate: () => {
      gate = new Gate()
      return gate
    },
    received: (number) => {
      const known = requests[number - 1]
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push({ number, resolve }))
    },
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }

  function listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`))
    })
  }
}

async function perform(response: ServerResponse, record: Recorded, behaviour: Behaviour, closed: AbortSignal) {
  const { body } = record
  if (behaviour.destroy) {
    record.cut = true
    return void response.destroy()
  }
  if (behaviour.hang === 'headers') return
  const refusal = behaviour.refuse?.(body)
  if (refusal) return send(response, refusal.status, refusal.body)
  if (behaviour.body !== undefined) return send(response, behaviour.status ?? 200, behaviour.body, behaviour.headers)
  if (behaviour.status) {
    return send(
      response,
      behaviour.status,
      { error: { message: 'Failed', type: null, param: null, code: null, ...behaviour.error } },
      behaviour.headers,
    )
  }
  if (!/^Bearer \S+$/.test(record.headers.authorization ?? '')) {
    return fail(response, 401, 'You did not provide an API key.')
  }
  const fault = faultIn(body)
  if (fault) return fail(response, 400, fault)

  const tokens = whatToSay(record, behaviour)
  const prompt = JSON.stringify(body.messages, (key, value) => (key === 'image_url' ? undefined : value))
  const pieces = body.messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content))
  const images = pieces.filter(({ type }) => type === 'image_url')
  const nought = behaviour.counts === 'nought' ? 0 : 1
  record.inputTokens = Math.ceil(prompt.length / 4) + images.length * 765
  const counted = {
    prompt_tokens: nought * record.inputTokens,
    completion_tokens: nought * tokens.length,
    total_tokens: nought * (record.inputTokens + tokens.length),
  }
  const id = `chatcmpl-${record.number}`
  if (body.stream && !behaviour.whole) {
    const asked = behaviour.usage === 'always' || body.stream_options?.include_usage
    const usage = behaviour.usage !== false && asked ? counted : null
    return streamAnswer(response, { id, model: body.model, tokens, usage }, behaviour, record, closed)
  }
  await pause(tokens.length * (behaviour.msPerToken ?? 0), closed)
  record.text = tokens.join('')
  record.outputTokens = tokens.length
  const message =
    behaviour.refusal === undefined
      ? { ...said(record.text, behaviour), refusal: null }
      : { content: null, refusal: record.text }
  const packing = behaviour.packed && { 'content-encoding': behaviour.packed }
  send(
    response,
    200,
    {
      id,
      object: 'chat.completion',
      created: 1,
      model: body.model,
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: behaviour.finish ?? 'stop' }],
      ...(behaviour.usage !== false && { usage: counted }),
    },
    packing,
  )
}

/** A text as a message contains it, with any reasoning before it. */
function said(text: string, { thinking, parts }: Behaviour): object {
  const thought = thinking?.text ?? ''
  if (thinking?.as === 'tag') return { content: `<think>${thought}</think>\n\n${text}` }
  if (thinking?.as === 'part') return { content: [thoughtPart(thought), { type: 'text', text }] }
  return { content: parts ? [{ type: 'text', text }] : text, ...(thinking && { [thinking.as]: thought }) }
}

/** The tokens of an answer: scripted, or a palm reading if JSON was requested, or a reply. */
function whatToSay({ body, number }: Recorded, { refusal, text, answer, tokens }: Behaviour): string[] {
  if (refusal !== undefined) return tokensOf(refusal)
  if (Array.isArray(text)) return text
  if (text !== undefined) return tokensOf(text)
  const showsPalms = body.messages.some(({ content }) => typeof content !== 'string')
  if (showsPalms || (body.response_format && body.response_format.type !== 'text')) {
    return tokensOf(JSON.stringify({ ...defaultAnswer(number), ...answer }))
  }
  const reply = tokensOf(defaultReply(number))
  return tokens === undefined ? reply : Array.from({ length: tokens }, (_, at) => reply[at % reply.length]!)
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const isPage = typeof body === 'string'
  const text = isPage ? body : JSON.stringify(body)
  const packed = pack(headers['content-encoding'], Buffer.from(text))
  response.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json', ...headers }).end(packed)
}

const fail = (response: ServerResponse, status: number, message: string) =>
  send(response, status, { error: { message, type: 'invalid_request_error', param: null, code: null } })
