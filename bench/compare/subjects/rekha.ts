import { runtime } from '../../../scripts/runtime.mjs'
import { startStack } from '../../../test/stack/stack.ts'
import { startOwnPostgres } from '../../capacity/ground.ts'
import { settle } from '../../capacity/settle.ts'
import { childrenOf } from '../../capacity/spent.ts'
import type { Open, Subject } from './subject.ts'

/** A stack with the default budgets, which nobody here uses up, behind a proxy that tells addresses. */
export function startRekha(settings: Record<string, string>, processes: { servers?: number; workers?: number } = {}) {
  return startStack({
    ...processes,
    settings: {
      ...runtime,
      BUDGET_USER: '1000',
      BUDGET_GUEST: '1000',
      BUDGET_TOTAL: '100000',
      MESSAGES_PER_MINUTE: '100000',
      UPLOADS_PER_HOUR: '100000',
      CHAT_CONCURRENCY: '1000',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'info',
      ...settings,
    },
  })
}

/** On whichever database stacks are started: SQLite, unless a Postgres was started for them. */
export const openRekha: Open<Subject> = async (provider, count) => {
  const stack = await startRekha({ OPENAI_BASE_URL: provider })
  return {
    url: stack.servers[0]!.url,
    people: await settle(stack, count),
    server: stack.servers[0]!.child.pid!,
    pids: () => [...[...stack.servers, ...stack.workers].map(({ child }) => child.pid!), stack.redis.process().pid!],
    stop: () => stack.stop(),
  }
}

export const openRekhaOnPostgres: Open<Subject> = async (provider, count) => {
  const postgres = await startOwnPostgres()
  const subject = await openRekha(provider, count)
  const main = postgres.child.pid!
  return {
    ...subject,
    pids: () => [...subject.pids(), main, ...childrenOf(main)],
    async stop() {
      await subject.stop()
      await postgres.stop()
    },
  }
}
