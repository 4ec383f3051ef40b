import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { startOwnPostgres, startProviderProcess } from '../../capacity/ground.ts'
import { hearReply } from '../../capacity/hear-reply.ts'
import { inParallel } from '../../capacity/in-parallel.ts'
import { joinReading } from '../../capacity/join-reading.ts'
import type { LeanSocket } from '../../capacity/lean-socket.ts'
import { type Person, settle } from '../../capacity/settle.ts'
import { quantile } from '../../quantile.ts'
import type { Figures, Part } from '../part.ts'
import { startRekha } from '../subjects/rekha.ts'

/** Who is connected to the server that dies, and who goes on asking at the one that stays. */
const people = { moved: 5000, asking: 20 }
const atOnce = 64
/** Milliseconds between the end of somebody's reply and their next question. */
const pauseMs = 500
const quietMs = 10_000
const mostTries = 10
/** How long a page waits before it tries again, as in client/core/connection.ts: doubled with each try, half of it by chance. */
const backoff = { firstMs: 500, mostMs: 5000 }

/** A server is killed: how long its people take to come back to another, and what those wait for who ask questions there. */
export const measureNodeDeath: Part = async () => {
  const found: Figures = { 'Rekha on SQLite': await measure() }
  const postgres = await startOwnPostgres()
  try {
    found['Rekha on Postgres'] = await measure()
  } finally {
    await postgres.stop()
  }
  return { [`${people.moved} sockets come back after a server's death`]: found }
}

async function measure(): Promise<Record<string, number>> {
  const provider = await startProviderProcess({ TOKENS: '20', MS_PER_TOKEN: '20', STAMP: '1' })
  const stack = await startRekha({ OPENAI_BASE_URL: provider.url }, { servers: 2 })
  try {
    const [dying, staying] = stack.servers as [(typeof stack.servers)[0], (typeof stack.servers)[0]]
    const all = await settle(stack, people.moved + people.asking)
    const moved = all.slice(0, people.moved)
    await inParallel(moved.length, atOnce, (at) => joinReading(dying.url, moved[at]!))
    const asking = await Promise.all(
      all.slice(people.moved).map(async (person) => ({ person, socket: await joinReading(staying.url, person) })),
    )
    const talk = async (until: AbortSignal) => {
      const firsts = await Promise.all(asking.map(({ person, socket }) => askOn(socket, person, until)))
      return firsts.flat()
    }
    await talk(AbortSignal.timeout(quietMs))
    const quiet = await talk(AbortSignal.timeout(quietMs))
    const back = new AbortController()
    const busy = talk(back.signal)
    dying.child.kill('SIGKILL')
    await once(dying.child, 'exit')
    const began = performance.now()
    const took = await Promise.all(
      moved.map(async (person) => {
        await comeBack(staying.url, person)
        return performance.now() - began
      }),
    )
    back.abort()
    const during = await busy
    return {
      halfBackMs: quantile(took, 0.5),
      allBackMs: Math.max(...took),
      firstP99Before: quantile(quiet, 0.99),
      firstP50: quantile(during, 0.5),
      firstP99: quantile(during, 0.99),
      replies: during.length,
    }
  } finally {
    await stack.stop()
    provider.child.kill('SIGKILL')
  }
}

/** Tries as a page does, until it is in its reading again. */
async function comeBack(url: string, person: Person): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await wait(Math.min(backoff.firstMs * 2 ** tries, backoff.mostMs) * (0.5 + Math.random()))
    try {
      await joinReading(url, person)
      return
    } catch (error) {
      if (tries === mostTries) throw error
    }
  }
}

/** Asks one question after the other; gives the milliseconds that each first text took. */
async function askOn(socket: LeanSocket, person: Person, until: AbortSignal): Promise<number[]> {
  const firsts: number[] = []
  while (!until.aborted) {
    firsts.push((await hearReply(socket, person, randomUUID())).first)
    await wait(pauseMs)
  }
  return firsts
}
