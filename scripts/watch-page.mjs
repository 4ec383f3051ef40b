import { build } from 'vite'

// Rebuilds the page whenever one of its files is saved, and reports `built` each time, until its parent is gone. Also rebuilds
// the widget's script, silently: it is read afresh on every request.
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
