import './check-node.mjs'
import { join, resolve } from 'node:path'
import { openCluster } from '../deploy/cluster/open-cluster.mjs'
import { giveOrder } from '../deploy/cluster/open-control.mjs'
import { readFlags, usage } from '../deploy/cluster/read-flags.mjs'
import { buildProject } from './build-project.mjs'
import { checkPort } from './check-port.mjs'
import { checkSettings } from './check-settings.mjs'
import { claimDataFolder } from './claim-data-folder.mjs'
import { findPrograms } from './find-programs.mjs'
import { installPackages } from './install-packages.mjs'
import { prepareDataFolder } from './prepare-data-folder.mjs'
import { readSettings } from './read-settings.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { runMain } from './run-main.mjs'
import { endLeftoverRedis } from './start-redis.mjs'

let cluster

await runMain(
  async (signal) => {
    const flags = readFlags(process.argv.slice(2))
    if (flags.help) return console.log(usage)
    const settings = readSettings()
    const folder = resolve(root, settings.DATA_DIR ?? 'data', 'cluster')
    if (!flags.roll) return run(folder, settings, flags, signal)
    await installPackages(signal)
    await buildProject(signal)
    await giveOrder(folder, 'roll', signal)
  },
  () => cluster?.kill(),
)

/** Runs on one machine what production runs on many, until it is stopped. */
async function run(folder, settings, flags, signal) {
  if (settings.DATABASE_URL?.startsWith('sqlite:'))
    throw new Refusal('Several nodes need Postgres: unset DATABASE_URL, and the cluster starts its own.')
  prepareDataFolder(folder)
  console.log('Starting a cluster of Rekha')
  const claim = await claimDataFolder(folder)
  const givenUp = new AbortController()
  const ending = AbortSignal.any([signal, givenUp.signal])
  try {
    if (!settings.REDIS_URL) await endLeftoverRedis(join(folder, 'redis'))
    await checkPort(flags.port, settings.HOST ?? '127.0.0.1')
    const needed = [
      ...(settings.REDIS_URL ? [] : ['redis']),
      ...(settings.DATABASE_URL ? [] : ['postgres']),
      flags.balancer,
    ]
    const programs = await findPrograms(needed, 'The cluster needs', ending)
    await installPackages(ending)
    await buildProject(ending)
    // What production asks for besides, the cluster brings.
    await checkSettings(['dist/platform/check-settings.js'], { ...settings, NODE_ENV: 'development' }, ending)
    const giveUp = (sentence) => givenUp.abort(new Refusal(sentence))
    cluster = openCluster({ folder, settings, flags, programs, claim, ending, giveUp })
    const { address, lines } = await cluster.start()
    console.log(`
Rekha is at ${address}, behind ${flags.balancer}
  ${lines.join('\n  ')}
  data in   ${folder}
  logs in   ${join(folder, 'logs')}
"npm run cluster -- --roll" replaces every server and worker. Press Ctrl-C to stop.
`)
    if (!ending.aborted) await new Promise((done) => ending.addEventListener('abort', done, { once: true }))
    if (givenUp.signal.aborted) throw givenUp.signal.reason
  } finally {
    if (cluster) await step('stopping', () => cluster.stop())
    claim.release()
  }
}
