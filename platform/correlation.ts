import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const storage = new AsyncLocalStorage<string>()

/** Runs `work` so that everything it logs and enqueues carries `id`. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work)
}

/** The id of the current request, command or job; a new one outside of any. */
export function correlationId(): string {
  return storage.getStore() ?? randomUUID()
}

/** The same, but undefined outside: for log lines. */
export function currentCorrelation(): string | undefined {
  return storage.getStore()
}
