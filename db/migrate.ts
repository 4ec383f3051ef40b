import { loadConfig } from '../platform/config.ts'
import { createLog, described } from '../platform/log.ts'
import { connectDatabase } from './connect.ts'

const config = loadConfig()
const log = createLog('migrate', config.logLevel)
const database = connectDatabase(config.databaseUrl, 1)
try {
  const [batch, names] = (await database.migrate.latest()) as [number, string[]]
  log.info('migrated', { batch, names })
} catch (error) {
  log.error('migration failed', described(error))
  process.exitCode = 1
} finally {
  await database.destroy()
}
