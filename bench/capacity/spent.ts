import { readdirSync, readFileSync } from 'node:fs'
import { processorSeconds } from '../processor-seconds.ts'
import type { Ground } from './ground.ts'

/** CPU seconds, by part. */
export interface Spent {
  server: number
  worker: number
  redis: number
  postgres: number
}

const parts = ['server', 'worker', 'redis', 'postgres'] as const

/** Starts measuring each part's CPU time; returns a function that gives the time so far. */
export function countSpent({ stack, postgres }: Ground): () => Spent {
  const look = (): Spent => ({
    server: sum(stack.servers.map(({ child }) => child.pid!)),
    worker: sum(stack.workers.map(({ child }) => child.pid!)),
    redis: sum([stack.redis.process().pid!]),
    postgres: sum([postgres.pid!, ...childrenOf(postgres.pid!)]),
  })
  const before = look()
  return () => {
    const after = look()
    return Object.fromEntries(parts.map((part) => [part, after[part] - before[part]])) as unknown as Spent
  }
}

/** CPU time per item, after subtracting the cost of other items (`each` for `times` of them). */
export function perThing(spent: Spent, things: number, ...others: { each: Spent; times: number }[]): Spent {
  const of = (part: keyof Spent) =>
    Math.max(0, others.reduce((left, { each, times }) => left - each[part] * times, spent[part]) / things)
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as unknown as Spent
}

function sum(pids: number[]): number {
  return pids.reduce((all, pid) => all + processorSeconds(pid), 0)
}

/** The child processes of one. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!Number.isInteger(pid)) return false
      try {
        // The name may contain spaces and brackets; the parent is the second field after it.
        return (
          Number(
            readFileSync(`/proc/${pid}/stat`, 'utf8')
              .replace(/^.*\) /, '')
              .split(' ')[1],
          ) === parent
        )
      } catch {
        // It has ended since the folder was read.
        return false
      }
    })
}
