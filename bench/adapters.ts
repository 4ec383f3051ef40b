import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Analysis } from '../db/models/analysis.ts'
import { databaseTime, now } from '../db/models/row.ts'
import { type Stack, startStack } from '../test/stack/stack.ts'
import type { Visitor } from '../test/stack/visitor.ts'
import { processorSeconds } from './processor-seconds.ts'
import { agesOf } from './stamp.ts'

// npm run bench:adapters [-- nodes …]: what a delivered token costs as the same work is spread over more servers, with either adapter.
const clients = 100
const rounds = 3
const nodeCounts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 4, 8]
const kinds = ['classic', 'sharded'] as const

interface Taken {
  servers: number
  emitter: number
  redis: number
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

console.log('adapter  nodes  CPU s / 1k: all   servers  emitter  Redis   token ms: p50    p99   all, against 1 node')
for (const kind of kinds)
  for (const nodes of nodeCounts) {
    const all = ({ servers, emitter, redis }: Taken) => servers + emitter + redis
    const of = (count: number, pick: (one: Taken) => number) => median((taken.get(`${kind} ${count}`) ?? []).map(pick))
    const figures = [all, (one: Taken) => one.servers, (one: Taken) => one.emitter, (one: Taken) => one.redis]
    const cpu = figures.map((pick) => of(nodes, pick).toFixed(4).padStart(9)).join('')
    const ms = [of(nodes, ({ p50 }) => p50), of(nodes, ({ p99 }) => p99)].map((value) => value.toFixed(2).padStart(8))
    const ratio = of(nodes, all) / of(nodeCounts[0]!, all)
    console.log(`${kind.padEnd(8)} ${String(nodes).padStart(5)}  ${cpu}  ${ms.join('')}  ${ratio.toFixed(2)}`)
  }

async function measure(kind: (typeof kinds)[number], nodes: number): Promise<Taken> {
  const settings = { ROOMS_ADAPTER: kind, LOG_LEVEL: 'info' }
  const stack = await startStack({ servers: nodes, workers: 0, settings })
  const emitter = await startEmitter(stack, settings)
  try {
    const people: Listener[] = []
    while (people.length < clients) people.push(await settle(stack, people.length))
    // What has just started is still being compiled, the longer the less each server has to do: only the ninth reply is counted.
    for (let warming = 0; warming < 8; warming += 1) await speak(people, emitter, [])
    const ages: number[] = []
    const pids = { servers: stack.servers.map(({ child }) => child.pid!), emitter: [emitter.child.pid!] }
    const parts = { ...pids, redis: [stack.redis.process().pid!] }
    const spent = (own: number[]) => own.reduce((sum, pid) => sum + processorSeconds(pid), 0)
    const before = Object.entries(parts).map(([, own]) => spent(own))
    await speak(people, emitter, ages)
    const [servers, emitting, redis] = Object.values(parts).map(
      (own, at) => ((spent(own) - before[at]!) / ages.length) * 1000,
    ) as [number, number, number]
    const sorted = ages.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!
    return { servers, emitter: emitting, redis, p50: at(0.5), p99: at(0.99) }
  } finally {
    emitter.child.kill('SIGKILL')
    await stack.stop()
  }
}

interface Listener {
  visitor: Visitor
  analysisId: string
}

/** Somebody signed in on one of the servers, in the rooms of a reading of their own. */
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

/** Lets everybody be told one reply; resolves when all of it has come, to whom it belongs and nobody else. */
async function speak(people: Listener[], emitter: Emitter, ages: number[]): Promise<void> {
  const told = people.map(async ({ visitor, analysisId }) => {
    let length = 0
    await new Promise<void>((resolve, reject) => {
      const hear = ({ id, offset, text }: { id: string; offset: number; text: string }) => {
        if (id !== analysisId || offset !== length) reject(new Error(`told ${offset} of ${id}, not ${length}`))
        ages.push(...agesOf(text))
        length += text.length
        if (length < 2000) return
        visitor.socket.off('reply:delta', hear)
        resolve()
      }
      visitor.socket.on('reply:delta', hear)
    })
  })
  emitter.child.stdin.write(`${people.map(({ analysisId }) => analysisId).join(' ')}\n`)
  await Promise.all(told)
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
