import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Analysis } from '../db/models/analysis.ts'
import { databaseTime, now } from '../db/models/row.ts'
import { runtime } from '../scripts/runtime.mjs'
import { type Stack, startStack } from '../test/stack/stack.ts'
import type { Visitor } from '../test/stack/visitor.ts'
import { processorSeconds } from './processor-seconds.ts'
import { agesOf, stampLength } from './stamp.ts'
import { wakesOf } from './wakes-of.ts'

// npm run bench:adapters [-- nodes …]: the cost of a delivered token as the same work is spread over more servers, with either adapter.
// BENCH_KINDS=sharded selects one adapter, BENCH_ROUNDS sets the number of rounds, BENCH_READERS of readers.
const clients = Number(process.env['BENCH_READERS'] ?? 192)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
/** Warm-up texts every node delivers before measuring, however many nodes there are, so that the JIT has optimised the code. */
const warmTexts = 20_000
/** Tokens of a measured reply, one every 20 ms. */
const tokens = 300
const idleMs = 2000
const nodeCounts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 4, 8]
const kinds = (process.env['BENCH_KINDS'] ?? 'classic sharded').split(' ') as ('classic' | 'sharded')[]

/** CPU seconds per 1,000 tokens, `idle` of which would be spent without any; per idle node-minute; ages in ms. */
interface Taken {
  servers: number
  emitter: number
  redis: number
  idle: number
  nodeMinute: number
  /** Wake-ups of a server per 1,000 tokens, beyond those at rest. */
  wakes: number
  p50: number
  p99: number
}

const taken = new Map<string, Taken[]>()
for (let round = 0; round < rounds; round += 1)
  for (const nodes of nodeCounts)
    for (const kind of kinds) {
      const key = `${kind} ${nodes}`
      taken.set(key, [...(taken.get(key) ?? []), await measure(kind, nodes)])
    }

console.log(`${clients} readers, ${warmTexts} texts a node before; load average ${loadavg()[0]!.toFixed(1)}`)
console.log(
  '              CPU s / 1,000 tokens                                             token, ms  idle node:    wakes  marginal,',
)
console.log(
  'adapter nodes      all  servers  emitter    Redis     idle  marginal     p50      p99  CPU s/min    / 1k   of 1 node',
)
for (const kind of kinds)
  for (const nodes of nodeCounts) {
    const of = (count: number, pick: (one: Taken) => number) => median((taken.get(`${kind} ${count}`) ?? []).map(pick))
    const all = ({ servers, emitter, redis }: Taken) => servers + emitter + redis
    const marginal = (one: Taken) => all(one) - one.idle
    const parts = [all, ...(['servers', 'emitter', 'redis', 'idle'] as const).map((part) => (one: Taken) => one[part])]
    const cpu = [...parts, marginal].map((pick) => of(nodes, pick).toFixed(4).padStart(9)).join('')
    const ms = [of(nodes, ({ p50 }) => p50), of(nodes, ({ p99 }) => p99)].map((value) => value.toFixed(1).padStart(9))
    const minute = of(nodes, ({ nodeMinute }) => nodeMinute).toFixed(2)
    const wakes = of(nodes, (one) => one.wakes)
      .toFixed(0)
      .padStart(8)
    const ratio = of(nodes, marginal) / of(nodeCounts[0]!, marginal)
    console.log(
      `${kind.padEnd(8)}${String(nodes).padStart(5)}${cpu}${ms.join('')}${minute.padStart(11)}${wakes}${ratio.toFixed(2).padStart(12)}`,
    )
  }

async function measure(kind: (typeof kinds)[number], nodes: number): Promise<Taken> {
  const settings = { ROOMS_ADAPTER: kind, LOG_LEVEL: 'info', ...runtime }
  const stack = await startStack({ servers: nodes, workers: 0, settings })
  const emitter = await startEmitter(stack, settings)
  try {
    const people: Listener[] = []
    while (people.length < clients) people.push(await settle(stack, people.length))
    await speak(people, emitter, 'warm', Math.ceil((warmTexts * nodes) / clients))
    await speak(people, emitter, 'write', tokens)
    const pids = { servers: stack.servers.map(({ child }) => child.pid!), emitter: [emitter.child.pid!] }
    const parts = Object.values({ ...pids, redis: [stack.redis.process().pid!] })
    const spent = () => parts.map((own) => own.reduce((sum, pid) => sum + processorSeconds(pid), 0))
    const woken = () => pids.servers.reduce((sum, pid) => sum + wakesOf(pid), 0)
    const resting = spent()
    const restingWakes = woken()
    await wait(idleMs)
    const before = spent()
    const wakesBefore = woken()
    const began = performance.now()
    const ages = await speak(people, emitter, 'write', tokens)
    const lasted = performance.now() - began
    const after = spent()
    const wakes = woken() - wakesBefore - ((wakesBefore - restingWakes) * lasted) / idleMs
    const perThousand = (seconds: number) => (seconds / ages.length) * 1000
    const idle = before.map((seconds, at) => seconds - resting[at]!)
    const [servers, emitting, redis] = after.map((seconds, at) => perThousand(seconds - before[at]!)) as [
      number,
      number,
      number,
    ]
    const sorted = ages.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
    return {
      servers,
      emitter: emitting,
      redis,
      idle: perThousand((idle.reduce((sum, one) => sum + one, 0) * lasted) / idleMs),
      nodeMinute: (idle[0]! / nodes) * (60_000 / idleMs),
      wakes: perThousand(wakes),
      p50: at(0.5),
      p99: at(0.99),
    }
  } finally {
    emitter.child.kill('SIGKILL')
    await stack.stop()
  }
}

interface Listener {
  visitor: Visitor
  analysisId: string
}

/** A user signed in on one of the servers, in the rooms of their own reading. */
async function settle(stack: Stack, at: number): Promise<Listener> {
  const visitor = await stack.visitor(at % stack.servers.length)
  const { id: userId } = await visitor.register()
  const { id: analysisId } = await Analysis.query().insertAndFetch({
    userId,
    guestId: null,
    status: 'completed',
    stage: 'finished',
    percent: 100,
    attempt: 1,
    tries: 1,
    language: 'en',
    folder: 'none',
    reader: 'almanac',
    shared: false,
    createdAt: now(),
    touchedAt: databaseTime(),
  })
  await visitor.connect()
  await visitor.ask('analysis:join', { analysisId })
  return { visitor, analysisId }
}

/** Sends this many tokens to everybody; resolves with their ages when all have reached their readers and nobody else. */
async function speak(people: Listener[], emitter: Emitter, how: 'warm' | 'write', count: number): Promise<number[]> {
  const ages: number[] = []
  const told = people.map(async ({ visitor, analysisId }) => {
    let length = 0
    await new Promise<void>((resolve, reject) => {
      const hear = ({ id, offset, text }: { id: string; offset: number; text: string }) => {
        if (id !== analysisId || offset !== length) reject(new Error(`told ${offset} of ${id}, not ${length}`))
        if (how === 'write') ages.push(...agesOf(text))
        length += text.length
        if (length < count * stampLength) return
        visitor.socket.off('reply:delta', hear)
        resolve()
      }
      visitor.socket.on('reply:delta', hear)
    })
    visitor.heard = []
  })
  emitter.child.stdin.write(`${how} ${count} ${people.map(({ analysisId }) => analysisId).join(' ')}\n`)
  await Promise.all(told)
  return ages
}

type Emitter = Awaited<ReturnType<typeof startEmitter>>

async function startEmitter(stack: Stack, settings: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/emit-replies.ts'], {
    env: { PATH, HOME, DATA_DIR: stack.folder, REDIS_URL: stack.redis.url, ...settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) if (line.includes('"working"')) break
  child.stdout.resume()
  if (child.exitCode !== null) await once(child, 'exit')
  return { child }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
