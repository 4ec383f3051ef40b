import type { ServerResponse } from 'node:http'
import type { Behaviour } from './behaviour.ts'
import type { Recorded } from './request.ts'

/** What is to be said, and what OpenAI's chunks carry besides. */
export interface Saying {
  id: string
  model: string
  tokens: string[]
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null
}

/** Speaks a saying as server-sent events the way chat completions do, with all that the behaviour asks to go wrong. */
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
  const choice = (delta: object, finish: string | null = null) => [{ index: 0, delta, finish_reason: finish }]
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    const size = behaviour.chunkBytes ?? bytes.length
    let room = true
    for (let at = 0; at < bytes.length; at += size) room = response.write(bytes.subarray(at, at + size))
    record.bytesSent += bytes.length
    if (!room && !closed.aborted) await drained(response, closed)
  }
  const event = (data: string, name?: string) =>
    write(`${name ? `event: ${name}${newline}` : ''}data: ${data}${newline}${newline}`)

  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  response.flushHeaders()
  if (behaviour.hang === 'first-event') return
  if (behaviour.prelude) await write(behaviour.prelude.replaceAll('\n', newline))
  await event(chunk(choice({ role: 'assistant', content: '', refusal: null })))

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
    await event(chunk(choice(behaviour.refusal === undefined ? { content: text } : { refusal: text })))
    behaviour.gate?.passed()
  }

  const finish = behaviour.finish === undefined ? 'stop' : behaviour.finish
  if (finish) await event(chunk(choice({}, finish)))
  if (usage) await event(chunk([], { usage }))
  if (behaviour.done !== false) await event('[DONE]')
  if (behaviour.endAfterMs) await pause(behaviour.endAfterMs, closed)
  if (!behaviour.linger) response.end()
}

/** Lets what was written reach the client, then breaks the connection. */
function destroySoon(response: ServerResponse, record: Recorded): void {
  record.cut = true
  response.write('', () => setImmediate(() => response.destroy()))
}

function comment(response: ServerResponse, every: number | undefined, closed: AbortSignal): void {
  if (!every) return
  const timer = setInterval(() => response.write(': still here\n\n'), every)
  closed.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** Waits until what was written has gone, or the client has. */
const drained = (response: ServerResponse, closed: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      response.off('drain', end)
      closed.removeEventListener('abort', end)
      resolve()
    }
    response.once('drain', end)
    closed.addEventListener('abort', end, { once: true })
  })

/** Waits so many milliseconds, or until the client has gone. */
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
