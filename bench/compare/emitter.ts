import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ReplyDelta } from '../../contract/views.ts'
import type { Stack } from '../../test/stack/stack.ts'
import { connectLean, type LeanSocket } from '../capacity/lean-socket.ts'
import type { Person } from '../capacity/settle.ts'
import { agesOf, stampLength } from '../stamp.ts'

/** Somebody connected, in the rooms of their own reading. */
export interface Listener {
  socket: LeanSocket
  analysisId: string
}

export async function listen({ cookie, analysisId }: Person, url: string): Promise<Listener> {
  const socket = await connectLean(url, cookie)
  await socket.ask('analysis:join', { analysisId })
  return { socket, analysisId }
}

/** Starts a worker that only emits text (bench/compare/bare/emit-replies.ts). */
export async function startEmitter(stack: Stack, settings: Record<string, string>): Promise<ChildProcess> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/compare/bare/emit-replies.ts'], {
    env: { PATH, HOME, DATA_DIR: stack.folder, REDIS_URL: stack.redis.url, ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) if (line.includes('"working"')) break
  child.stdout.resume()
  return child
}

/** Sends this many tokens to everybody; resolves with their ages when all have reached their readers and nobody else. */
export async function speak(
  listeners: Listener[],
  emitter: ChildProcess,
  how: 'warm' | 'write',
  count: number,
): Promise<number[]> {
  const ages: number[] = []
  const told = listeners.map(
    ({ socket, analysisId }) =>
      new Promise<void>((resolve, reject) => {
        let length = 0
        socket.hear = (_event, payload: never) => {
          const { id, offset, text } = payload as ReplyDelta
          if (id !== analysisId || offset !== length) reject(new Error(`told ${offset} of ${id}, not ${length}`))
          if (how === 'write') ages.push(...agesOf(text))
          length += text.length
          if (length >= count * stampLength) resolve()
        }
      }),
  )
  emitter.stdin!.write(`${how} ${count} ${listeners.map(({ analysisId }) => analysisId).join(' ')}\n`)
  await Promise.all(told)
  return ages
}
