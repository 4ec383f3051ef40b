import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { askStatus } from '../../scripts/ask-status.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { migrateDatabase } from '../../scripts/migrate-database.mjs'
import { Refusal } from '../../scripts/refusal.mjs'
import { step } from '../../scripts/report-step.mjs'
import { runtime } from '../../scripts/runtime.mjs'
import { dropVersions, keepVersion } from './keep-version.mjs'
import { openBalancer } from './open-balancer.mjs'
import { openControl } from './open-control.mjs'
import { openProcesses } from './open-processes.mjs'
import { paintName } from './paint-name.mjs'
import { rollNodes } from './roll-nodes.mjs'
import { startServices } from './start-services.mjs'

/**
 * A full Rekha cluster on one machine. `programs` are paths of redis, postgres and the balancer, null for those the
 * settings provide. `ending` aborts on Ctrl-C; `giveUp` is called with the reason the cluster cannot continue.
 */
export function openCluster({ folder, settings, flags, programs, claim, ending, giveUp }) {
  const { servers, workers, port, transports, balancer: kind, verbose } = flags
  const processes = openProcesses({ folder, claim, verbose, ending, giveUp })
  const bind = `${settings.HOST ?? '127.0.0.1'}:${port}`
  const balancer = openBalancer(processes, { kind, program: programs[kind], folder, bind, transports })
  const versions = join(folder, 'versions')
  const started = { server: 0, worker: 0, version: 0 }
  const nodes = { server: [], worker: [] }
  let env
  let version
  let control
  let rolling = false

  /** Starts a server or a worker; returns its name and port once it is ready. */
  async function startNode(kind) {
    started[kind] += 1
    const name = `${kind}-${started[kind]}`
    const port = await findFreePort()
    const args = ['--enable-source-maps', join(version, `dist/${kind}/main.js`)]
    const own = { [kind === 'server' ? 'PORT' : 'METRICS_PORT']: String(port) }
    let ready = false
    let failed = null
    const onGiveUp = (sentence) => {
      if (ready) return giveUp(sentence)
      failed = new Refusal(sentence)
    }
    const spec = { command: process.execPath, args, env: { ...env, ...own }, channel: true }
    processes.keep(name, spec, { shown: true, onGiveUp })
    const url = `http://127.0.0.1:${port}/${kind === 'server' ? 'readyz' : 'healthz'}`
    try {
      await processes.wait(name, async () => failed !== null || (await askStatus(url)) === 200)
      if (failed) throw failed
    } catch (error) {
      // If it does not come up, the running ones carry on.
      await processes.retire(name)
      throw error
    }
    ready = true
    return { name, port }
  }

  /** Takes the latest build, and migrates the database. */
  async function prepare() {
    started.version += 1
    version = keepVersion(versions, started.version)
    await migrateDatabase([join(version, 'dist/db/migrate.js')], env, ending)
  }

  async function roll(say) {
    if (rolling) throw new Refusal('The cluster is being rolled already.')
    rolling = true
    try {
      await prepare()
      await rollNodes({ nodes, startNode, balanceOver: balancer.balanceOver, retire: processes.retire }, (line) => {
        console.log(`  ${line}`)
        say(`  ${line}`)
      })
      dropVersions(versions, started.version)
    } finally {
      rolling = false
    }
  }

  return {
    /** Starts everything and accepts commands; returns the address, and lines about what runs. */
    async start() {
      rmSync(versions, { recursive: true, force: true })
      const shared = await step('starting what they share', () =>
        startServices(processes, { folder, settings, programs, ending }),
      )
      const address = settings.PUBLIC_URL ?? `http://localhost:${port}`
      env = {
        ...runtime,
        ...settings,
        PUBLIC_URL: address,
        HOST: '127.0.0.1',
        TRUST_PROXY: settings.TRUST_PROXY ?? '1',
        SOCKET_TRANSPORTS: transports === 'polling' ? 'websocket,polling' : 'websocket',
        DATA_DIR: folder,
        ...shared,
      }
      await step('preparing the database', prepare)
      await step(`starting ${servers} servers and ${workers} workers`, async () => {
        const many = (kind, count) => Promise.all(Array.from({ length: count }, () => startNode(kind)))
        ;[nodes.server, nodes.worker] = await Promise.all([many('server', servers), many('worker', workers)])
      })
      await step(`starting ${kind}`, () => balancer.balanceOver(nodes.server))
      control = await openControl(folder, { roll })
      const lines = [...nodes.server, ...nodes.worker].map(({ name, port }) => `${paintName(name)} 127.0.0.1:${port}`)
      return { address, lines: [...lines, `${paintName('database')} ${withoutPassword(env.DATABASE_URL)}`] }
    },

    async stop() {
      control?.close()
      await processes.stop()
    },

    kill: processes.kill,
  }
}

function withoutPassword(text) {
  const url = new URL(text)
  url.password = ''
  return url.href
}
