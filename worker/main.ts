import { loadConfigOrExit } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { endIfNotStarted, stopOnSignal } from '../platform/shutdown.ts'
import { startWorker } from './start-worker.ts'

/** Milliseconds running jobs get to finish when the process is stopped. */
const graceMs = 8000

const config = loadConfigOrExit()
const log = createLog('worker', config.logLevel)
const starting = startWorker(config, log)
endIfNotStarted(log, starting)
stopOnSignal(log, graceMs + 4000, async () => (await starting).stop(graceMs))
