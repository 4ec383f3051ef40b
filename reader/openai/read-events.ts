import type { Readable } from 'node:stream'
import { ProblemError } from '../../contract/problem.ts'
import { Completion } from './completion.ts'
import { FailedAnswer, refused, stoppedAnswering } from './judge-failure.ts'
import type { Call } from './meter.ts'
import type { Watch } from './watch.ts'

/** When this much text is waiting for a slow consumer, the connection is no longer read. */
const maxWaitingCharacters = 65_536
const maxDrainMs = 500

/** Whether an answer was truncated, whether it came whole instead of streamed, and what ended unopened thinking. */
export interface Ended {
  cut: boolean
  whole: boolean
  thinkingEnds: string | null
}

/**
 * The text of a chat completion, yielded in batches as consumed; returns whether it was truncated. Throws `refused`
 * at the end of a refusal, and `reader-failed` for an answer that breaks off, falls silent, carries an error, or ends
 * for an unexpected reason. Any bytes, even comments and white space, show that the provider is working and reset the
 * idle timeout, not the total one.
 */
export async function* readEvents(
  stream: Readable,
  watch: Watch,
  idleMs: number,
  call: Call,
  thinkingEnds: string | null,
): AsyncGenerator<string, Ended> {
  const completion = new Completion(call, thinkingEnds)
  let wake = () => {}
  let broken: Error | null = stream.destroyed ? new Error('the connection was closed') : null
  let ended = false
  const abort = () => stream.destroy()

  stream.on('data', (bytes: Uint8Array) => {
    const before = completion.events
    completion.feed(bytes)
    // The model ignores its output limit, and each token costs, also of thinking.
    if (call.isTooLong) stream.destroy()
    if (before === 0 && completion.events > 0) watch.expect(idleMs)
    else watch.heard()
    const full = completion.text.length > maxWaitingCharacters
    if (full) stream.pause()
    if (full || completion.done) watch.rest()
    wake()
  })
  stream.once('end', () => {
    completion.end()
    ended = true
    watch.rest()
    wake()
  })
  stream.on('error', (error) => {
    broken = error
    wake()
  })
  stream.once('close', () => {
    broken ??= new Error('the connection was closed')
    wake()
  })
  watch.signal.addEventListener('abort', abort, { once: true })

  try {
    for (;;) {
      if (watch.signal.aborted) throw broken ?? new Error('the call was ended')
      if (completion.text !== '') {
        const { text } = completion
        completion.text = ''
        if (stream.isPaused()) {
          stream.resume()
          watch.heard()
        }
        yield text
      } else if (call.isTooLong) return { cut: true, whole: false, thinkingEnds: completion.thinkingEnds }
      else if (completion.failure) throw completion.failure
      else if (completion.done || ended || broken) break
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
    const finish = completion.finish?.toLowerCase() ?? null
    if (!completion.done && finish === null) throw broken ?? new Error('the stream was cut')
    call.ended = true
    if (completion.refusal !== '' || finish === 'content_filter')
      throw refused(new Error(completion.refusal === '' ? 'content_filter' : 'the model declined'))
    if (finish !== null && finish !== 'stop' && finish !== 'length') throw new Error(`ended for ${finish}`)
    if (!ended) closeLater(stream)
    return { cut: finish === 'length', whole: completion.whole, thinkingEnds: completion.thinkingEnds }
  } catch (error) {
    stream.destroy()
    if (error instanceof ProblemError) throw error
    // What the same error as a status would be told as, unless it interrupts a text.
    throw error instanceof FailedAnswer && !error.verdict.retry ? error.verdict.problem : stoppedAnswering(error)
  } finally {
    watch.signal.removeEventListener('abort', abort)
  }
}

/** Reads the little that follows [DONE] so that the connection can be reused; closes one that stays open. */
function closeLater(stream: Readable): void {
  const timer = setTimeout(() => stream.destroy(), maxDrainMs)
  stream.once('close', () => clearTimeout(timer))
}
