import { knexSettings } from './db/connect.ts'
import { loadConfig } from './platform/config.ts'

const config = loadConfig()

export default knexSettings(config.databaseUrl, config.databasePool)
