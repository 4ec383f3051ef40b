import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inParallel } from '../../capacity/in-parallel.ts'
import { connectLean } from '../../capacity/lean-socket.ts'
import { processorSeconds } from '../../processor-seconds.ts'
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

/** Signed-in sockets, each joined to a reading of its own: letting them in, and keeping them. */
export const measureConnections: Part = async () => {
  const accepted: Figures = {}
  const kept: Figures = {}
  for (const [name, open] of Object.entries(acceptors)) {
    const measured = await measure(open)
    accepted[name] = measured.accepted
    kept[name] = measured.kept
  }
  return { 'sockets let in and joined': accepted, [`${sockets.all} idle sockets`]: kept }
}

async function measure(open: Open<Subject>) {
  const subject = await open('http://127.0.0.1:9', sockets.all)
  try {
    const before = memoryOf(subject)
    await letIn(subject, 0, sockets.warm)
    const spent = countSeconds(subject)
    const began = performance.now()
    await letIn(subject, sockets.warm, sockets.all)
    const seconds = (performance.now() - began) / 1000
    const count = sockets.all - sockets.warm
    const accepted = { aSecond: count / seconds, cpuMs: (spent() / count) * 1000 }
    const idle = processorSeconds(subject.server)
    await wait(idleMs)
    const kept = {
      percentOfACore: ((processorSeconds(subject.server) - idle) / idleMs) * 100_000,
      kilobytesEach: (memoryOf(subject) - before) / sockets.all,
    }
    return { accepted, kept }
  } finally {
    await subject.stop()
  }
}

async function letIn({ url, people }: Subject, from: number, to: number): Promise<void> {
  await inParallel(to - from, atOnce, async (at) => {
    const { cookie, analysisId } = people[from + at]!
    const socket = await connectLean(url, cookie)
    await socket.ask('analysis:join', { analysisId })
  })
}

/** Kilobytes of the server. */
function memoryOf({ server }: Subject): number {
  return Number(readFileSync(`/proc/${server}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1])
}
