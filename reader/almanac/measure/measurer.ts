import { extname } from 'node:path'
import { Piscina } from 'piscina'
import type { Hand, PalmMarks } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import type { Task } from './measure-thread.ts'

/** Measures photos on threads of its own, so that the event loop stays free. */
export interface Measurer {
  /** Waits for a free thread; what a person marked on the photo helps to find the palm. Rejects with an AbortError when the signal is aborted, which ends the thread at once. */
  measure(photo: Uint8Array, hand: Hand, signal?: AbortSignal, marks?: PalmMarks): Promise<Measurement>
  /** Ends all threads; what they were at is rejected. */
  close(): Promise<void>
}

/** Milliseconds a thread without work is kept. */
const idle = 60_000

/** Makes a measurer of at most so many threads; none is started before it is needed. A thread inherits the process's loader, so that it runs from .ts as from .js. */
export function createMeasurer({ threads }: { threads: number }): Measurer {
  const pool = new Piscina<Task, Measurement>({
    filename: new URL(`./measure-thread${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idle,
  })
  return {
    measure(photo, hand, signal, marks) {
      const copy = Uint8Array.from(photo)
      return pool.run({ photo: copy, hand, marks }, { transferList: [copy.buffer], signal: signal ?? null })
    },
    close: () => pool.destroy(),
  }
}
