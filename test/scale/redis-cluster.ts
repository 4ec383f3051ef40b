import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { runRedis } from '../stack/start-redis.ts'
import { until } from '../stack/until.ts'

const password = 'not a secret: of a test'
const bounds = [0, 5461, 10923, 16384]

/** Three masters on loopback, optionally with a replica each; the URL contains a password. */
export async function startRedisCluster({ replicas = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-cluster-'))
  const nodes = await Promise.all(
    Array.from({ length: replicas ? 6 : 3 }, async (_, number) =>
      startNode(folder, number, await findFreePort(), await findFreePort()),
    ),
  )
  const masters = nodes.slice(0, 3)
  const [first] = nodes as [Node]
  await Promise.all(masters.map(({ redis }, at) => redis.cluster('ADDSLOTSRANGE', bounds[at]!, bounds[at + 1]! - 1)))
  for (const { port, bus } of nodes.slice(1)) await first.redis.cluster('MEET', '127.0.0.1', port, bus)
  const isWhole = async ({ redis }: Node) =>
    String(await redis.cluster('INFO')).includes('cluster_state:ok') &&
    String(await redis.cluster('NODES'))
      .split('\n')
      .filter((line) => / connected(\s|$)/.test(line)).length === nodes.length
  await until(async () => (await Promise.all(nodes.map(isWhole))).every(Boolean), 'a whole cluster')
  await Promise.all(
    nodes.slice(3).map(async ({ redis }, at) => {
      await redis.cluster('REPLICATE', String(await masters[at]!.redis.cluster('MYID')))
      await until(
        async () => String(await redis.info('replication')).includes('master_link_status:up'),
        'a replica in step',
      )
    }),
  )
  const hosts = masters.map(({ port }) => `127.0.0.1:${port}`).join(',')
  return {
    url: `redis+cluster://:${encodeURIComponent(password)}@${hosts}`,
    /** Number of keys on each master. */
    keys: () => Promise.all(masters.map(({ redis }) => redis.dbsize())),
    /** Kills one of the three masters; returns a check for whether its replica has taken over. */
    async killMaster(at: number) {
      await end(masters[at]!)
      const { redis } = nodes[masters.length + at]!
      return async () => String(await redis.info('replication')).includes('role:master')
    },
    /** Kills all nodes and, once `meanwhile` is done, restarts them on the same ports with what they had written. */
    async restart(meanwhile: () => Promise<unknown>) {
      await Promise.all(nodes.map(end))
      await meanwhile()
      const again = await Promise.all(nodes.map(({ number, port, bus }) => startNode(folder, number, port, bus)))
      nodes.splice(0, nodes.length, ...again)
    },
    async stop() {
      await Promise.all(nodes.map(end))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Node = Awaited<ReturnType<typeof startNode>>

async function startNode(folder: string, number: number, port: number, bus: number) {
  const own = ['--appenddirname', `${number}-written`, '--appendfilename', `${number}.aof`]
  const settings = ['--dir', folder, '--save', '', '--appendonly', 'yes', ...own, '--requirepass', password]
  const ofReplicas = ['--masterauth', password, '--repl-diskless-sync-delay', '0']
  const ofCluster = ['--cluster-enabled', 'yes', '--cluster-config-file', `${number}.conf`]
  const more = ['--cluster-port', `${bus}`, '--cluster-node-timeout', '2000']
  const child = await runRedis(port, [...settings, ...ofReplicas, ...ofCluster, ...more])
  const redis = new Redis({ port, password })
  // A promoted replica closes all its connections; this one reconnects by itself.
  redis.on('error', () => {})
  return { number, port, bus, child, redis }
}

async function end({ child, redis }: Node): Promise<void> {
  redis.disconnect()
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
