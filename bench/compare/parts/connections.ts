import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inParallel } from '../../capacity/in-parallel.ts'
import { joinReading } from '../../capacity/join-reading.ts'
import { countSeconds } from '../count-seconds.ts'
import type { Figures, Part } from '../part.ts'
import { openSockets } from '../subjects/bare.ts'
import { openRekha, openRekhaOnPostgres } from '../subjects/rekha.ts'
import type { Open, Subject } from '../subjects/subject.ts'

const acceptors: Record<string, Open<Subject>> = {
  'bare sockets': openSockets,
  'Rekha on SQLite': openRekha,
  'Rekha on Postgres': openRekhaOnPostgres,
}

/** The first of them warm the code up; of the rest, so many connect at once. */
const sockets = { warm: 500, all: 4000 }
const atOnce = 64
/** Longer than it takes until every session has been checked again: a minute, and a ping each ten seconds. */
const idleMs = 65_000

/** Letting in signed-in sockets, each joined to a reading of its own. */
export const measureConnections: Part = async () => {
  const found: Figures = {}
  for (const [name, open] of Object.entries(acceptors)) found[name] = await measure(open, acceptThem)
  return { 'sockets let in and joined': found }
}

/** Keeping as many. On Postgres a server spends the same. */
export const measureIdle: Part = async () => {
  const { 'Rekha on Postgres': _, ...measured } = acceptors
  const found: Figures = {}
  for (const [name, open] of Object.entries(measured)) found[name] = await measure(open, keepThem)
  return { [`${sockets.all} idle sockets`]: found }
}

async function measure(open: Open<Subject>, act: (subject: Subject) => Promise<Record<string, number>>) {
  const subject = await open('http://127.0.0.1:9', sockets.all)
  try {
    return await act(subject)
  } finally {
    await subject.stop()
  }
}

async function acceptThem(subject: Subject): Promise<Record<string, number>> {
  await letIn(subject, 0, sockets.warm)
  const spent = countSeconds(subject)
  const began = performance.now()
  await letIn(subject, sockets.warm, sockets.all)
  const count = sockets.all - sockets.warm
  return { aSecond: count / ((performance.now() - began) / 1000), cpuMs: (spent() / count) * 1000 }
}

async function keepThem(subject: Subject): Promise<Record<string, number>> {
  const before = memoryOf(subject)
  await letIn(subject, 0, sockets.all)
  const spent = countSeconds({ pids: () => [subject.server] })
  await wait(idleMs)
  return {
    percentOfACore: (spent() / idleMs) * 100_000,
    kilobytesEach: (memoryOf(subject) - before) / sockets.all,
  }
}

async function letIn({ url, people }: Subject, from: number, to: number): Promise<void> {
  await inParallel(to - from, atOnce, (at) => joinReading(url, people[from + at]!))
}

/** Kilobytes of the server. */
function memoryOf({ server }: Subject): number {
  return Number(readFileSync(`/proc/${server}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1])
}
