import type { ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import type { Behaviour } from './behaviour.ts'
import { packer } from './pack.ts'
import type { Recorded } from './request.ts'

/** The text to send, and the other fields of OpenAI's chunks. */
export interface Saying {
  id: string
  model: string
  tokens: string[]
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null
}

/** Streams a saying as the server-sent events of chat completions, with the faults that the behaviour asks for. */
export async function streamAnswer(
  response: ServerResponse,
  { id, model, tokens, usage }: Saying,
  behaviour: Behaviour,
  record: Recorded,
  closed: AbortSignal,
): Promise<void> {
  const newline = behaviour.newline ?? '\n'
  const chunk = (choices: unknown[], more: object = {}) =>
    JSON.stringify({ id, object: 'chat.completion.chunk', created: 1, model, choices, ...more })
  const counts = (where: Behaviour['counts']) => (usage && behaviour.counts === where ? usage : undefined)
  const choice = (delta: object, finish: string | null = null) => {
    const first = { index: 0, delta, finish_reason: finish, ...(finish && { usage: counts('in-choice') }) }
    const other = { index: 1, delta: { content: 'Another choice. ' }, finish_reason: null }
    return behaviour.choices === 2 ? [other, first] : [first]
  }
  const packing = packer(behaviour.packed)
  packing?.pipe(response)
  const out = packing ?? response
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    const size = behaviour.chunkBytes ?? bytes.length
    let room = true
    for (let at = 0; at < bytes.length; at += size) room = out.write(bytes.subarray(at, at + size))
    record.bytesSent += bytes.length
    if (!room && !closed.aborted) await drained(out, closed)
  }
  const event = (data: string, name?: string) =>
    write(`${name ? `event: ${name}${newline}` : ''}data: ${data}${newline}${newline}`)

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...(behaviour.packed && { 'content-encoding': behaviour.packed }),
  })
  response.flushHeaders()
  if (behaviour.hang === 'first-event') return
  for (let comments = 0; comments < (behaviour.commentsFirst?.count ?? 0); comments += 1) {
    await write(`: working${newline}${newline}`)
    await pause(behaviour.commentsFirst!.everyMs, closed)
  }
  if (behaviour.prelude) await write(behaviour.prelude.replaceAll('\n', newline))
  await event(chunk(choice({ role: 'assistant', content: '', refusal: null })))
  for (const piece of thoughts(behaviour)) await event(chunk(choice(piece)))

  const startedAt = performance.now()
  for (const [at, token] of [...tokens, null].entries()) {
    if (at === behaviour.stallAfter) return comment(response, behaviour.commentsEvery, closed)
    if (at === behaviour.cutAfter) return destroySoon(response, record)
    if (at === behaviour.closeAfter) return void response.end()
    if (at === behaviour.errorAfter) {
      await event(JSON.stringify({ error: { message: 'The server had an error', type: 'server_error' } }), 'error')
      return void response.end()
    }
    if (token === null) break
    if (behaviour.gate && !(await behaviour.gate.take(closed))) return
    if (behaviour.msPerToken) await pause(startedAt + (at + 1) * behaviour.msPerToken - performance.now(), closed)
    if (closed.aborted) return
    const text = behaviour.stamp ? `«${(performance.timeOrigin + performance.now()).toFixed(3)}»${token}` : token
    record.text += text
    record.outputTokens += 1
    const content = behaviour.parts ? [{ type: 'text', text }] : text
    const each = counts('each')
    await event(
      chunk(choice(behaviour.refusal === undefined ? { content } : { refusal: text }), each && { usage: each }),
    )
    behaviour.gate?.passed()
  }

  const finish = behaviour.finish === undefined ? 'stop' : behaviour.finish
  const groq = counts('groq')
  if (finish) await event(chunk(choice({}, finish), groq && { x_groq: { usage: groq } }))
  if (usage && (!behaviour.counts || behaviour.counts === 'nought')) await event(chunk([], { usage }))
  if (behaviour.done !== false) await event('[DONE]')
  if (behaviour.endAfterMs) await pause(behaviour.endAfterMs, closed)
  if (!behaviour.linger) out.end()
}

export const thoughtPart = (text: string) => ({ type: 'thinking', thinking: [{ type: 'text', text }] })

/** Reasoning sent before the first token, in pieces that split its tags. */
function thoughts({ thinking }: Behaviour): object[] {
  if (!thinking) return []
  const pieces = (text: string) => text.match(/.{1,5}/gsu) ?? []
  if (thinking.as === 'tag') return pieces(`<think>${thinking.text}</think>\n\n`).map((content) => ({ content }))
  if (thinking.as === 'part') return pieces(thinking.text).map((text) => ({ content: [thoughtPart(text)] }))
  const field = thinking.as
  return pieces(thinking.text).map((text) => ({ content: null, [field]: text }))
}

/** Lets what was written reach the client, then destroys the connection. */
function destroySoon(response: ServerResponse, record: Recorded): void {
  record.cut = true
  response.write('', () => setImmediate(() => response.destroy()))
}

function comment(response: ServerResponse, every: number | undefined, closed: AbortSignal): void {
  if (!every) return
  const timer = setInterval(() => response.write(': still here\n\n'), every)
  closed.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** Waits until the buffer has drained or the client has disconnected. */
const drained = (response: Writable, closed: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      response.off('drain', end)
      closed.removeEventListener('abort', end)
      resolve()
    }
    response.once('drain', end)
    closed.addEventListener('abort', end, { once: true })
  })

/** Waits this many milliseconds, or until the client has disconnected. */
export const pause = (ms: number, closed: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (ms <= 0 || closed.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      closed.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    closed.addEventListener('abort', end, { once: true })
  })
