import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { runRedis } from '../stack/start-redis.ts'
import { until } from '../stack/until.ts'

const master = 'palms'
const password = 'not a secret: of a test'

/** A master, its replica and three Sentinels on loopback; the URL contains a password. */
export async function startRedisSentinel() {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-sentinel-'))
  const settings = ['--dir', folder, '--save', '', '--appendonly', 'no', '--requirepass', password]
  const more = ['--masterauth', password, '--repl-diskless-sync-delay', '0']
  const [port, replicaPort] = [await findFreePort(), await findFreePort()]
  const first = await runRedis(port, [...settings, ...more])
  const second = await runRedis(replicaPort, [...settings, ...more, '--replicaof', '127.0.0.1', `${port}`])
  const replica = new Redis({ port: replicaPort, password })
  // A promoted replica closes all its connections; this one reconnects by itself.
  replica.on('error', () => {})
  await until(
    async () => String(await replica.info('replication')).includes('master_link_status:up'),
    'a replica in step',
  )
  const sentinels = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const own = await findFreePort()
      const file = join(folder, `sentinel-${number}.conf`)
      const lines = [
        `sentinel monitor ${master} 127.0.0.1 ${port} 2`,
        `sentinel auth-pass ${master} "${password}"`,
        `sentinel down-after-milliseconds ${master} 1000`,
        `sentinel failover-timeout ${master} 5000`,
      ]
      await writeFile(file, `${lines.join('\n')}\n`)
      const child = await runRedis(own, [file, '--sentinel', '--dir', folder], '+monitor master')
      return { port: own, child }
    }),
  )
  // No failover is possible until all three know each other and the replica.
  const watcher = new Redis({ port: sentinels[0]!.port })
  const knows = async (what: 'SENTINELS' | 'REPLICAS', count: number) =>
    ((await watcher.call('SENTINEL', what, master)) as unknown[]).length === count
  await until(
    async () => (await knows('SENTINELS', 2)) && (await knows('REPLICAS', 1)),
    'Sentinels that know each other',
  )
  watcher.disconnect()
  const hosts = sentinels.map((sentinel) => `127.0.0.1:${sentinel.port}`).join(',')
  return {
    url: `redis+sentinel://:${encodeURIComponent(password)}@${hosts}/${master}`,
    killMaster: () => kill(first),
    /** Whether the replica has become the master. */
    isPromoted: async () => String(await replica.info('replication')).includes('role:master'),
    async stop() {
      replica.disconnect()
      await Promise.all([first, second, ...sentinels.map(({ child }) => child)].map(kill))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
