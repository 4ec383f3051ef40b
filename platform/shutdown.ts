import { described, type Log } from './log.ts'

/**
 * Runs `stop` once, on SIGTERM, SIGINT, or when the parent process is gone; then exits. Uncaught errors
 * end the process the same way, with code 1: its state is unknown, and its supervisor
 * restarts it.
 *
 * Whatever is still open after `graceMs` is closed.
 */
export function stopOnSignal(log: Log, graceMs: number, stop: () => Promise<void>): void {
  let stopping = false
  const end = (why: string, code = 0) => {
    if (stopping) return
    stopping = true
    log.info('stopping', { why })
    const late = setTimeout(() => {
      log.error('stopped late: cut what was still open')
      process.exit(1)
    }, graceMs)
    stop().then(
      () => {
        clearTimeout(late)
        log.info('stopped')
        exit(log, code)
      },
      (error) => {
        log.error('stopping failed', described(error))
        exit(log, 1)
      },
    )
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  if (process.send) process.once('disconnect', () => end('the starter is gone'))
  for (const event of ['unhandledRejection', 'uncaughtException'])
    process.on(event, (error: unknown) => {
      log.error('nobody caught an error', { event, ...described(error) })
      end(event, 1)
    })
}

/** Logs why a process could not start, and exits with code 1. */
export function endIfNotStarted(log: Log, starting: Promise<unknown>): void {
  starting.catch((error: unknown) => {
    log.error('could not start', described(error))
    exit(log, 1)
  })
}

/** After the last line is written. */
function exit(log: Log, code: number): void {
  log.end(() => process.exit(code))
}
