import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { askStatus } from '../ask-status.mjs'
import { eventually } from '../end-process.mjs'
import { keepLogged } from '../keep-logged.mjs'
import { migrateDatabase } from '../migrate-database.mjs'
import { Refusal } from '../refusal.mjs'
import { step } from '../report-step.mjs'
import { showLogLine } from '../show-log-line.mjs'
import { configurePostgres } from '../start-postgres.mjs'
import { configureRedis, redisIsReady } from '../start-redis.mjs'
import { chooseStorage } from './choose-storage.mjs'
import { configureHaproxy } from './configure-haproxy.mjs'
import { configureNginx } from './configure-nginx.mjs'
import { keepVersion } from './keep-version.mjs'
import { openControl } from './open-control.mjs'
import { paintName } from './paint-name.mjs'
import { pickPort } from './pick-port.mjs'
import { rollNodes } from './roll-nodes.mjs'

/** Servers and workers let what is in progress end for up to about ten seconds. */
const patience = 15_000
/** So often in a row the balancer says that a configuration is in force before nobody is thought to use the one before. */
const timesInForce = 10

const configure = { nginx: configureNginx, haproxy: configureHaproxy }

/**
 * All of Rekha on one machine as on many. `programs` are paths of redis, postgres and the balancer, null for what the
 * settings bring. `ending` aborts on Ctrl-C; `giveUp` is told why the cluster cannot go on.
 */
export function openCluster({ folder, settings, flags, programs, claim, ending, giveUp }) {
  const kept = new Map()
  const started = { server: 0, worker: 0, version: 0, generation: 0 }
  let env
  let version
  let balancer
  let control

  function keep(name, spec, shown = flags.verbose) {
    const process = keepLogged({
      channel: false,
      ...spec,
      name,
      log: join(folder, 'logs', `${name}.log`),
      onLine(line) {
        const text = shown ? showLogLine(paintName(name), line, flags.verbose) : null
        if (text !== null) console.log(text)
      },
      onStart: (pid) => claim.note(name, pid),
      onDeath: (sentence) => console.log(`  ${sentence}`),
      onGiveUp: giveUp,
    })
    kept.set(name, process)
    return process
  }

  /** Waits until it holds; refuses after a minute. */
  async function wait(name, condition) {
    const ready = await eventually(() => ending.aborted || condition(), 60_000)
    ending.throwIfAborted()
    if (!ready)
      throw new Refusal(`${name} was not ready within a minute: ${join(folder, 'logs', `${name}.log`)} says more.`)
  }

  async function startNode(kind, more) {
    started[kind] += 1
    const name = `${kind}-${started[kind]}`
    const port = await pickPort()
    const args = ['--enable-source-maps', join(version, `dist/${kind}/main.js`)]
    keep(name, { command: process.execPath, args, env: { ...env, ...more(port) }, channel: true }, true)
    const ready = kind === 'server' ? 'readyz' : 'healthz'
    await wait(name, async () => (await askStatus(`http://127.0.0.1:${port}/${ready}`)) === 200)
    return { name, port }
  }

  const cluster = {
    servers: [],
    workers: [],
    startServer: () => startNode('server', (port) => ({ PORT: String(port) })),
    startWorker: () => startNode('worker', (port) => ({ METRICS_PORT: String(port) })),

    /** Sends whoever comes to these servers from now on; resolves when nobody is sent elsewhere any more. */
    async balanceOver(servers) {
      started.generation += 1
      const generation = String(started.generation)
      balancer ??= { statusPort: await pickPort() }
      const { reload, ...run } = configure[flags.balancer](join(folder, flags.balancer), {
        program: programs[flags.balancer],
        bind: `${settings.HOST ?? '127.0.0.1'}:${flags.port}`,
        transports: flags.transports,
        nodes: servers,
        statusPort: balancer.statusPort,
        generation,
      })
      // One that has died just now reads the new configuration when it is started again.
      if (balancer.kept) balancer.kept.signal(reload)
      else balancer.kept = keep(flags.balancer, run)
      let seen = 0
      await wait(flags.balancer, async () => {
        seen = (await generationAt(balancer.statusPort)) === generation ? seen + 1 : 0
        return seen >= timesInForce
      })
      cluster.servers = servers
    },

    async retire({ name }) {
      await kept.get(name).stop(patience)
      kept.get(name).following.stop()
      kept.delete(name)
      claim.forget(name)
    },
  }

  let rolling = false
  async function roll(say) {
    if (rolling) throw new Refusal('The cluster is being rolled already.')
    rolling = true
    try {
      await prepare(say)
      await rollNodes(cluster, (line) => {
        console.log(`  ${line}`)
        say(`  ${line}`)
      })
    } finally {
      rolling = false
    }
  }

  /** Takes what was built last, and the database to its shape. */
  async function prepare() {
    started.version += 1
    const versions = join(folder, 'versions')
    version = keepVersion(versions, started.version)
    await migrateDatabase([join(version, 'dist/db/migrate.js')], env, ending)
  }

  async function startRedis() {
    if (settings.REDIS_URL) return settings.REDIS_URL
    const redis = await configureRedis(join(folder, 'redis'), { durable: true })
    const run = keep('redis', { command: programs.redis, args: [redis.config], env: process.env })
    await wait('redis', () => redisIsReady(redis, run.pid))
    return redis.url
  }

  async function startPostgres() {
    if (settings.DATABASE_URL) return settings.DATABASE_URL
    // Under root, Postgres is another user, who has to pass through.
    if (process.getuid?.() === 0) for (const passed of [folder, dirname(folder)]) chmodSync(passed, 0o711)
    const { isReady, url, ...run } = await configurePostgres(programs.postgres, folder, { durable: true }, ending)
    const postgres = keep('postgres', { ...run, env: process.env })
    await wait('postgres', () => isReady(postgres.pid))
    return url
  }

  return {
    /** Brings everything up, and serves orders; resolves with the address. */
    async start() {
      rmSync(join(folder, 'versions'), { recursive: true, force: true })
      mkdirSync(join(folder, 'logs'), { recursive: true })
      const [REDIS_URL, DATABASE_URL] = await step('starting Redis and Postgres', () =>
        Promise.all([startRedis(), startPostgres()]),
      )
      const address = settings.PUBLIC_URL ?? `http://localhost:${flags.port}`
      env = {
        UV_THREADPOOL_SIZE: '8',
        ...settings,
        PUBLIC_URL: address,
        HOST: '127.0.0.1',
        TRUST_PROXY: settings.TRUST_PROXY ?? '1',
        SOCKET_TRANSPORTS: flags.transports === 'polling' ? 'websocket,polling' : 'websocket',
        DATA_DIR: folder,
        REDIS_URL,
        DATABASE_URL,
        STORAGE_URL: chooseStorage(settings, folder),
      }
      await step('preparing the database', prepare)
      await step(`starting ${flags.servers} servers and ${flags.workers} workers`, async () => {
        const many = (count, start) => Promise.all(Array.from({ length: count }, start))
        const [servers, workers] = await Promise.all([
          many(flags.servers, cluster.startServer),
          many(flags.workers, cluster.startWorker),
        ])
        cluster.servers = servers
        cluster.workers = workers
      })
      await step(`starting ${flags.balancer}`, () => cluster.balanceOver(cluster.servers))
      control = await openControl(folder, { roll })
      return address
    },

    /** Lines for the terminal: each process and where it listens. */
    describe: () =>
      [...cluster.servers, ...cluster.workers].map(({ name, port }) => `${paintName(name)} 127.0.0.1:${port}`),

    /** Ends all: the balancer, then what works, Redis and Postgres last. */
    async stop() {
      control?.close()
      const services = ['redis', 'postgres']
      const nodes = [...kept.values()].filter(({ name }) => !services.includes(name))
      await Promise.all(nodes.map((process) => process.stop(patience)))
      // Postgres' own wish to stop quickly is SIGINT; Redis takes it as well.
      await Promise.all(services.map((name) => kept.get(name)?.stop(patience, 'SIGINT')))
      for (const process of kept.values()) process.following.stop()
    },

    kill() {
      for (const process of kept.values()) process.kill()
    },
  }
}

async function generationAt(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      signal: AbortSignal.timeout(1000),
      headers: { connection: 'close' },
    })
    return await response.text()
  } catch {
    return null
  }
}
