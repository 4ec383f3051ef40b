import { build } from 'vite'

// Builds the page again whenever a file of it is saved, until the process that started this one is gone.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
await build({ configFile: 'client/vite.config.ts', build: { watch: {} }, logLevel: 'warn' })
