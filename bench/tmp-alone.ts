import { randomUUID } from 'node:crypto'
import { runtime } from '../scripts/runtime.mjs'
import { startStack } from '../test/stack/stack.ts'
import { hearReply } from './capacity/hear-reply.ts'
import { connectLean } from './capacity/lean-socket.ts'
import { settle } from './capacity/settle.ts'

const stack = await startStack({
  settings: { ...runtime, LOG_LEVEL: 'info', BUDGET_USER: '1000', BUDGET_TOTAL: '1000', MESSAGES_PER_MINUTE: '100000' },
})
const [person] = await settle(stack, 1)
const socket = await connectLean(stack.servers[0]!.url, person!.cookie)
await socket.ask('analysis:join', { analysisId: person!.analysisId })
const firsts: number[] = []
const acks: number[] = []
for (let i = 0; i < 80; i++) {
  stack.provider.script([{ text: 'ok' }])
  const ask = socket.ask
  socket.ask = (async (c: never, input: never) => {
    const b = performance.now()
    const r = await ask(c, input)
    acks.push(performance.now() - b)
    return r
  }) as never
  const heard = await hearReply(socket, person!, randomUUID())
  socket.ask = ask
  firsts.push(heard.first)
}
const med = (a: number[]) => {
  const s = a.slice(20).sort((x, y) => x - y)
  return `${s[Math.floor(s.length / 2)]!.toFixed(1)} p90 ${s[Math.floor(s.length * 0.9)]!.toFixed(1)}`
}
console.log('ack', med(acks), 'first', med(firsts))
await stack.stop()
