import { Piscina } from 'piscina'
import type { Hand, PalmMarks } from '../../../contract/features.ts'
import { threadAddress } from '../../../platform/thread-address.ts'
import type { Measurement } from '../../reader.ts'
import type { Task } from './measure-thread.ts'

/** Measures photos in worker threads, so that the event loop stays free. */
export interface Measurer {
  /**
   * Waits for a free thread; marks on the photo help to find the palm. Rejects with an AbortError when the signal is
   * aborted, which ends the thread at once.
   */
  measure(photo: Uint8Array, hand: Hand, signal?: AbortSignal, marks?: PalmMarks): Promise<Measurement>
  /** Ends all threads; work in progress is rejected. */
  close(): Promise<void>
}

/** Milliseconds an idle thread is kept. */
const idle = 60_000

/** Creates a measurer with at most this many threads, each started on demand. */
export function createMeasurer({ threads }: { threads: number }): Measurer {
  const pool = new Piscina<Task, Measurement>({
    filename: threadAddress('reader/almanac/measure/measure-thread'),
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
