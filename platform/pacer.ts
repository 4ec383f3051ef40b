import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Publisher } from './publisher.ts'

/** Flushes per second up to which each is sent at once. */
const roomyRate = 1500
/** Event-loop delays, in milliseconds, at which spacing of flushes starts and reaches its maximum. */
const busyDelay = 4
const overloadedDelay = 20

/** Under load texts are flushed together at multiples of this many milliseconds, so each process wakes once for all of them. */
const beatMs = 25

/** Decides how long a text waits before its next flush: 0 while the process has capacity, 25 to 50 ms under load. */
export interface Pacer {
  /** Milliseconds between two flushes of one text. */
  interval(): number
  flushed(): void
  /** Calls back at the beat nearest to a time of `performance.now()`; returns how to cancel. */
  atBeat(time: number, flush: () => void): () => void
  close(): void
}

/** Milliseconds between load checks. */
const lookMs = 100

/** Measures load every 100 ms by flushes per second and the event loop's mean delay; `together` runs each beat's flushes. */
export function createPacer(together: Publisher['together'] = (work) => work()): Pacer {
  const resolution = 10
  const delay = monitorEventLoopDelay({ resolution })
  let flushes = 0
  let interval = 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    // Measuring the delay wakes the process a hundred times a second, so only while needed.
    if (flushes === 0) return rest()
    const rate = (flushes * 1000) / lookMs
    const lag = Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6 - resolution
    interval = lag > overloadedDelay ? 50 : lag > busyDelay || rate > roomyRate ? 25 : 0
    flushes = 0
    delay.reset()
  }
  const watch = () => {
    delay.reset()
    delay.enable()
    timer = setInterval(look, lookMs)
    timer.unref()
  }
  const rest = () => {
    clearInterval(timer)
    timer = undefined
    delay.disable()
    interval = 0
  }
  const beats = new Map<number, Set<() => void>>()
  const sound = (beat: number) => {
    const flushes = beats.get(beat) ?? []
    beats.delete(beat)
    together(() => {
      for (const flush of flushes) flush()
    })
  }
  return {
    interval: () => interval,
    flushed: () => {
      flushes += 1
      if (!timer) watch()
    },
    atBeat(time, flush) {
      // The nearest, not the next: a flush runs slightly after its beat, and the following one must not slip by a whole beat.
      const beat = Math.max(Math.round(time / beatMs), Math.ceil(performance.now() / beatMs))
      let together = beats.get(beat)
      if (!together) {
        together = new Set()
        beats.set(beat, together)
        setTimeout(sound, beat * beatMs - performance.now(), beat)
      }
      together.add(flush)
      return () => together.delete(flush)
    },
    close: rest,
  }
}
