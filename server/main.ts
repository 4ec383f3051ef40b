import { loadConfigOrExit } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { endIfNotStarted, stopOnSignal } from '../platform/shutdown.ts'
import { startServer } from './start-server.ts'

/** Milliseconds requests and sockets get to finish when the process is stopped. */
const graceMs = 5000

const config = loadConfigOrExit()
const log = createLog('server', config.logLevel)
const starting = startServer(config, log)
endIfNotStarted(log, starting)
stopOnSignal(log, graceMs + 4000, async () => (await starting).stop(graceMs))
