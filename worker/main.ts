import { loadConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { endIfNotStarted, stopOnSignal } from '../platform/shutdown.ts'
import { startWorker } from './start-worker.ts'

/** Milliseconds that running jobs are given to end when the process is asked to stop. */
const graceMs = 8000

const config = loadConfig()
const log = createLog('worker', config.logLevel)
const starting = startWorker(config, log)
endIfNotStarted(log, starting)
stopOnSignal(log, graceMs + 4000, async () => (await starting).stop(graceMs))
