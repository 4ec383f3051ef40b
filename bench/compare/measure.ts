import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { hearReply } from '../capacity/hear-reply.ts'
import { inParallel } from '../capacity/in-parallel.ts'
import { connectLean } from '../capacity/lean-socket.ts'
import { processorSeconds } from '../processor-seconds.ts'
import { quantile } from '../quantile.ts'
import type { Subject } from './subjects.ts'

/** So many people ask `each` questions one after the other, beginning over `spreadMs`. */
export interface Step {
  atOnce: number
  each: number
  spreadMs: number
}

/** Milliseconds, and CPU milliseconds of all processes together. */
export interface Measured {
  repliesASecond: number
  cpuAReply: number
  firstP50: number
  firstP99: number
  tokenP50: number
  tokenP99: number
}

/** How many replies are heard before anything is measured. */
const warmed = 20

/** Has one step after the other done; throws if any text is lost, doubled or out of order. */
export async function measureSteps(subject: Subject, steps: Step[]): Promise<Measured[]> {
  const sockets = await inParallel(subject.people.length, 32, async (at) => {
    const { cookie, analysisId } = subject.people[at]!
    const socket = await connectLean(subject.url, cookie)
    await socket.ask('analysis:join', { analysisId })
    return socket
  })
  const ask = (at: number) => hearReply(sockets[at]!, subject.people[at]!, randomUUID())
  // Code is still being compiled at first.
  await inParallel(Math.min(sockets.length, warmed), warmed, ask)
  const measured: Measured[] = []
  for (const step of steps) measured.push(await measureStep(subject, step, ask))
  for (const socket of sockets) socket.close()
  return measured
}

async function measureStep(
  subject: Subject,
  { atOnce, each, spreadMs }: Step,
  ask: (at: number) => ReturnType<typeof hearReply>,
): Promise<Measured> {
  const spent = countSeconds(subject)
  const began = performance.now()
  const asked = Array.from({ length: atOnce }, async (_, at) => {
    await wait((spreadMs * at) / atOnce)
    return inParallel(each, 1, () => ask(at))
  })
  const heard = (await Promise.all(asked)).flat()
  const seconds = (performance.now() - began) / 1000
  const firsts = heard.map(({ first }) => first)
  const ages = heard.flatMap((one) => one.ages)
  return {
    repliesASecond: heard.length / seconds,
    cpuAReply: (spent() / heard.length) * 1000,
    firstP50: quantile(firsts, 0.5),
    firstP99: quantile(firsts, 0.99),
    tokenP50: quantile(ages, 0.5),
    tokenP99: quantile(ages, 0.99),
  }
}

/** Gives the CPU seconds of a subject's processes since now; of one that ends meanwhile, as Postgres' may, none. */
function countSeconds(subject: Subject): () => number {
  const look = () => new Map(subject.pids().map((pid) => [pid, existsSync(`/proc/${pid}`) ? processorSeconds(pid) : 0]))
  const before = look()
  return () => [...look()].reduce((all, [pid, seconds]) => all + Math.max(0, seconds - (before.get(pid) ?? 0)), 0)
}
