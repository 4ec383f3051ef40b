import { build } from 'vite'

// Builds the page again whenever a file of it is saved, and says `built` each time, until its starter is gone. The widget's
// script is built again likewise, but nobody has to be told: it is read anew each time.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))

await watch('client/widget/vite.config.ts', () => {})
await watch('client/vite.config.ts', () => process.send?.('built'))

async function watch(configFile, onEnd) {
  const watcher = await build({ configFile, build: { watch: {} }, logLevel: 'warn' })
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message)
    if (event.code === 'END') onEnd()
  })
}
