import { described, type Log } from './log.ts'

/**
 * Runs `stop` once, on SIGTERM, SIGINT, or when the process that started this one is gone; then exits.
 *
 * What is still open after `graceMs` is cut.
 */
export function stopOnSignal(log: Log, graceMs: number, stop: () => Promise<void>): void {
  let stopping = false
  const end = (why: string) => {
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
        log.end(() => process.exit(0))
      },
      (error) => {
        log.error('stopping failed', described(error))
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  if (process.send) process.once('disconnect', () => end('the starter is gone'))
  process.on('unhandledRejection', (error) => {
    log.error('unhandled rejection', described(error))
  })
}
