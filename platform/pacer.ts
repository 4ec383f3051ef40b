import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Flushes a second up to which a process has room to send every one at once. */
const roomyRate = 1500
/** Event-loop delays, in milliseconds, from which flushes are spaced, and spaced most. */
const busyDelay = 4
const overloadedDelay = 20

/** Says how long a text should wait before its next flush: 0 while the process has room, 25 to 50 ms under load. */
export interface Pacer {
  /** Milliseconds between two flushes of one text. */
  interval(): number
  flushed(): void
  close(): void
}

/** Judges the load every 100 ms by the flushes a second and the event loop's mean delay. */
export function createPacer(): Pacer {
  const resolution = 2
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let flushes = 0
  let interval = 0
  const timer = setInterval(() => {
    const rate = flushes * 10
    const lag = Number.isNaN(delay.mean) ? 0 : delay.mean / 1e6 - resolution
    interval = lag > overloadedDelay ? 50 : lag > busyDelay || rate > roomyRate ? 25 : 0
    flushes = 0
    delay.reset()
  }, 100)
  timer.unref()
  return {
    interval: () => interval,
    flushed: () => {
      flushes += 1
    },
    close() {
      clearInterval(timer)
      delay.disable()
    },
  }
}
