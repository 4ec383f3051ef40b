import { randomUUID } from 'node:crypto'
import { agesIn, hearReply } from '../../capacity/hear-reply.ts'
import { inParallel } from '../../capacity/in-parallel.ts'
import { joinReading } from '../../capacity/join-reading.ts'
import { readTokens } from '../read-tokens.ts'
import { openRelay } from './bare.ts'
import { openRekha, openRekhaOnPostgres } from './rekha.ts'
import type { Open, Replier, Subject } from './subject.ts'

/** The provider read directly, in this process. */
const openDirect: Open<Replier> = async (provider) => ({
  async ask() {
    const asked = performance.now()
    const ages: number[] = []
    let first = 0
    for await (const text of readTokens(provider)) {
      first ||= performance.now() - asked
      ages.push(...agesIn(text))
    }
    return { first, ages }
  },
  pids: () => [],
  stop: async () => {},
})

/** Connects everybody, and joins each to their reading. */
const connected =
  (open: Open<Subject>): Open<Replier> =>
  async (provider, count) => {
    const subject = await open(provider, count)
    const { url, people } = subject
    const sockets = await inParallel(count, 32, (at) => joinReading(url, people[at]!))
    return {
      ask: (at) => hearReply(sockets[at]!, people[at]!, randomUUID()),
      pids: subject.pids,
      async stop() {
        for (const socket of sockets) socket.close()
        await subject.stop()
      },
    }
  }

/** The first is what the others are compared with. */
export const repliers: Record<string, Open<Replier>> = {
  'a bare relay': connected(openRelay),
  'the provider itself': openDirect,
  'Rekha on SQLite': connected(openRekha),
  'Rekha on Postgres': connected(openRekhaOnPostgres),
}
