import pLimit from 'p-limit'
import { Piscina } from 'piscina'
import { ProblemError } from '../../../contract/problem.ts'
import { threadAddress } from '../../../platform/thread-address.ts'
import type { Decoded, Task } from './decode-heic-thread.ts'
import { requireShape } from './require-shape.ts'

/** What a photo may take. */
const bounds = {
  /** Milliseconds, its wait for others included: pages give up after 30 s. */
  within: 25_000,
  /** Bytes of WebAssembly memory: 48 megapixels in one piece take 553 MB. */
  mostHeap: 768 * 1024 * 1024,
}
/** A photo takes a core for about a second, and up to 768 MB. */
const limit = pLimit(1)
const waitingAtMost = 8
/** What a thread may take of V8's memory, in MB; pixels are WebAssembly's. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 }

/**
 * Decodes a HEIC photo to an upright PNG in a thread of its own, which ends with it.
 *
 * Throws `not-an-image`, with the reason, if it cannot be decoded, and `busy` if too many are waiting.
 */
export async function decodeHeic(
  photo: Uint8Array,
  mostPixels: number,
  field: string,
  { within, mostHeap } = bounds,
): Promise<Uint8Array> {
  if (limit.pendingCount >= waitingAtMost) throw new ProblemError('photos-busy', { retryAfter: 10 })
  const signal = AbortSignal.timeout(within)
  const decoded = await limit(() => inThread({ photo: Uint8Array.from(photo), mostPixels, mostHeap }, signal, field))
  if (decoded === 'damaged') throw new ProblemError('photo-damaged', { field })
  if (decoded === 'too-large') throw new ProblemError('photo-takes-too-much', { field })
  if (decoded === 'unsupported') throw new ProblemError('photo-unreadable', { field })
  if (decoded.png === null) {
    requireShape(decoded.width, decoded.height, mostPixels, field)
    throw new Error('a HEIC photo of a fitting size was not decoded')
  }
  return decoded.png
}

async function inThread(task: Task, signal: AbortSignal, field: string): Promise<Decoded> {
  if (signal.aborted) throw new ProblemError('photos-busy', { retryAfter: 10 })
  const filename = threadAddress('server/http/body/decode-heic-thread')
  const pool = new Piscina<Task, Decoded>({ filename, minThreads: 0, maxThreads: 1, resourceLimits })
  try {
    return await pool.run(task, { signal, transferList: [task.photo.buffer as ArrayBuffer] })
  } catch (error) {
    if (signal.aborted) throw new ProblemError('photo-takes-too-long', { field })
    throw error
  } finally {
    await pool.destroy()
  }
}
