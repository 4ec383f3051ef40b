import { loadConfig } from '../platform/config.ts'
import { createLog, described } from '../platform/log.ts'
import { connectDatabase } from './connect.ts'
import { migrateDatabase } from './migrate-database.ts'

const config = loadConfig()
const log = createLog('migrate', config.logLevel)
const database = connectDatabase(config.databaseUrl, 1)
try {
  log.info('migrated', { names: await migrateDatabase(database) })
} catch (error) {
  log.error('migration failed', described(error))
  process.exitCode = 1
} finally {
  await database.destroy()
}
