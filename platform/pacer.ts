import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Publisher } from './publisher.ts'

/** Flushes a second up to which a process has room to send every one at once. */
const roomyRate = 1500
/** Event-loop delays, in milliseconds, from which flushes are spaced, and spaced most. */
const busyDelay = 4
const overloadedDelay = 20

/** Under load texts are flushed together at multiples of so many milliseconds: each process then wakes once for all of them. */
const beatMs = 25

/** Says how long a text should wait before its next flush: 0 while the process has room, 25 to 50 ms under load. */
export interface Pacer {
  /** Milliseconds between two flushes of one text. */
  interval(): number
  flushed(): void
  /** Calls back at the beat nearest to a time of `performance.now()`; what it returns calls that off. */
  atBeat(time: number, flush: () => void): () => void
  close(): void
}

/** Milliseconds between two looks at the load. */
const lookMs = 100

/** Judges the load every 100 ms by the flushes a second and the event loop's mean delay; `together` runs each beat's flushes. */
export function createPacer(together: Publisher['together'] = (work) => work()): Pacer {
  const resolution = 10
  const delay = monitorEventLoopDelay({ resolution })
  let flushes = 0
  let interval = 0
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    // Measuring the delay wakes the process a hundred times a second: not for nothing.
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
      // The nearest, not the next: a flush is a little after its beat, and the one after it must not slip by a whole beat.
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
