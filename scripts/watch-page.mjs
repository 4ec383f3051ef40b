import { build } from 'vite'

// Builds the page again whenever a file of it is saved, and says `built` each time, until its starter is gone.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))

const watcher = await build({ configFile: 'client/vite.config.ts', build: { watch: {} }, logLevel: 'warn' })
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message)
  if (event.code === 'END') process.send?.('built')
})
