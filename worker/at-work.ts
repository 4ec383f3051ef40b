import type { Knex } from 'knex'
import { Analysis } from '../db/models/analysis.ts'
import { Message } from '../db/models/message.ts'
import { described, type Log } from '../platform/log.ts'
import { repeat } from '../platform/repeat.ts'

/** Why writing stops early: a person stopped it, this process is stopping, another attempt owns the row or it is gone, or a budget is used up. */
export type CancelReason = 'stopped' | 'leaving' | 'replaced' | 'over-budget'

/** Interval of heartbeats to the rows, and of checks for requested stops. */
const beatMs = 2000

/** Work in progress in this process. */
export interface AtWork {
  /** Runs `work` with a signal that aborts with a CancelReason. */
  during<T>(kind: 'reading' | 'reply', id: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  cancel(id: string, reason: CancelReason): void
  cancelAll(reason: CancelReason): void
  close(): void
}

/** `beside` is a reserved connection: a worker whose heartbeats fail is presumed dead. */
export function openAtWork(beside: Knex, log: Log): AtWork {
  const running = new Map<string, { kind: 'reading' | 'reply'; abort: AbortController }>()
  const cancel = (id: string, reason: CancelReason) => running.get(id)?.abort.abort(reason)
  const ids = (kind: 'reading' | 'reply') => [...running].filter(([, work]) => work.kind === kind).map(([id]) => id)

  async function beat(): Promise<void> {
    const readings = ids('reading')
    const replies = ids('reply')
    // A signal to this process may get lost: what is deleted, or asked to stop, is also seen in the rows.
    if (readings.length > 0) {
      await Analysis.touch(readings, beside)
      for (const id of await Analysis.gone(readings, beside)) cancel(id, 'replaced')
    }
    if (replies.length === 0) return
    await Message.touch(replies, beside)
    const { gone, stopped } = await Message.unwanted(replies, beside)
    for (const id of gone) cancel(id, 'replaced')
    for (const id of stopped) cancel(id, 'stopped')
  }
  const stop = repeat(beatMs, beat, (error) => log.warn('heartbeat', described(error)))

  return {
    async during(kind, id, work) {
      const own = { kind, abort: new AbortController() }
      // Two attempts at one row only meet here if a lock was lost: the newer one owns the row.
      cancel(id, 'replaced')
      running.set(id, own)
      try {
        return await work(own.abort.signal)
      } finally {
        if (running.get(id) === own) running.delete(id)
      }
    },
    cancel,
    cancelAll(reason) {
      for (const id of running.keys()) cancel(id, reason)
    },
    close: stop,
  }
}
