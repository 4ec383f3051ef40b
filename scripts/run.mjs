import './check-node.mjs'
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join, resolve } from 'node:path'
import { buildProject } from './build-project.mjs'
import { addressOn } from './claim-data-folder.mjs'
import { installPackages } from './install-packages.mjs'
import { readSettings } from './read-settings.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './root.mjs'
import { runMain } from './run-main.mjs'
import { privateRedisUrl } from './start-redis.mjs'

// Runs a TypeScript file with its arguments: node scripts/run.mjs client/terminal/main.ts --help
await runMain(async (signal) => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Refusal('Say which file to run: node scripts/run.mjs path/to/file.ts.')
  await installPackages(signal)
  // Measure what runs in production.
  if (file.startsWith('bench/')) await buildProject(signal)
  signal.throwIfAborted()
  const env = readSettings()
  // The private Redis that npm start runs.
  const folder = resolve(root, env.DATA_DIR ?? 'data')
  const brought = privateRedisUrl(join(folder, 'redis'))
  if (brought && !env.REDIS_URL) env.REDIS_URL = brought
  // What npm start runs may have been started with another PORT.
  const address = addressOn(folder)
  if (address && !env.PUBLIC_URL) env.PUBLIC_URL = address
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: 'inherit', env })
  // The terminal's Ctrl-C reaches the child by itself; signals sent only to this process are forwarded.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(name)
    process.on(name, () => child.kill(name))
  }
  const [code, killedBy] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...how) => resolve(how))
  })
  process.exit(code ?? 128 + constants.signals[killedBy])
})
