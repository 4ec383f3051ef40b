import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Hand, PalmMarks } from '../../../contract/features.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
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

/** A thread runs from the sources where its process does, whose loader it inherits. */
const built = extname(import.meta.url) === '.js'
const thread = join(projectFolder, built ? 'dist' : '', `reader/almanac/measure/measure-thread${built ? '.js' : '.ts'}`)

/** Makes a measurer of at most so many threads; none is started before it is needed. */
export function createMeasurer({ threads }: { threads: number }): Measurer {
  const pool = new Piscina<Task, Measurement>({
    filename: pathToFileURL(thread).href,
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
