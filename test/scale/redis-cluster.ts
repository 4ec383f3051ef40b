import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { runRedis } from '../stack/start-redis.ts'

const password = 'not a secret: of a test'

/** Three masters that share the slots, on loopback; the address has a password. */
export async function startRedisCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-cluster-'))
  const masters = await Promise.all(
    [0, 1, 2].map(async (number) => {
      const [port, bus] = [await findFreePort(), await findFreePort()]
      const settings = ['--dir', folder, '--save', '', '--appendonly', 'no', '--requirepass', password]
      const ofCluster = [
        '--cluster-enabled',
        'yes',
        '--cluster-config-file',
        `${number}.conf`,
        '--cluster-port',
        `${bus}`,
      ]
      const child = await runRedis(port, [...settings, ...ofCluster])
      return { port, bus, child, redis: new Redis({ port, password }) }
    }),
  )
  const bounds = [0, 5461, 10923, 16384]
  const [first] = masters
  await Promise.all(masters.map(({ redis }, at) => redis.cluster('ADDSLOTSRANGE', bounds[at]!, bounds[at + 1]! - 1)))
  for (const { port, bus } of masters.slice(1)) await first!.redis.cluster('MEET', '127.0.0.1', port, bus)
  const isWhole = async ({ redis }: (typeof masters)[number]) =>
    String(await redis.cluster('INFO')).includes('cluster_state:ok') &&
    String(await redis.cluster('NODES'))
      .split('\n')
      .filter((line) => line.includes('connected')).length === 3
  while (!(await Promise.all(masters.map(isWhole))).every(Boolean)) await first!.redis.ping()
  const hosts = masters.map(({ port }) => `127.0.0.1:${port}`).join(',')
  return {
    url: `redis+cluster://:${encodeURIComponent(password)}@${hosts}`,
    /** How many keys each master holds. */
    keys: () => Promise.all(masters.map(({ redis }) => redis.dbsize())),
    async stop() {
      for (const { redis } of masters) redis.disconnect()
      await Promise.all(
        masters.map(async ({ child }) => {
          const ended = once(child, 'exit')
          child.kill('SIGKILL')
          await ended
        }),
      )
      await rm(folder, { recursive: true, force: true })
    },
  }
}
