import { loadConfigOrExit } from '../platform/config.ts'
import { createLog, described } from '../platform/log.ts'
import { migrateDatabase } from './migrate-database.ts'

const config = loadConfigOrExit()
const log = createLog('migrate', config.logLevel)
try {
  log.info('migrated', { names: await migrateDatabase(config.databaseUrl) })
} catch (error) {
  log.error('migration failed', described(error))
  process.exitCode = 1
}
