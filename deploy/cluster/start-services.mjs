import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { askStatus } from '../../scripts/ask-status.mjs'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { root } from '../../scripts/root.mjs'
import { configurePostgres } from '../../scripts/start-postgres.mjs'
import { configureRedis, redisIsReady } from '../../scripts/start-redis.mjs'

const bucket = 'palms'

/** What all nodes share: a Redis, a Postgres and an S3-compatible store, each started unless the settings name one. */
export async function startServices(processes, { folder, settings, programs, ending }) {
  const [REDIS_URL, DATABASE_URL, STORAGE_URL] = await Promise.all([
    settings.REDIS_URL ?? startRedis(),
    settings.DATABASE_URL ?? startPostgres(),
    settings.STORAGE_URL ?? startStorage(),
  ])
  return { REDIS_URL, DATABASE_URL, STORAGE_URL }

  async function startRedis() {
    const redis = await configureRedis(join(folder, 'redis'), { durable: true })
    const run = processes.keep('redis', { command: programs.redis, args: [redis.config], env: process.env })
    await processes.wait('redis', () => redisIsReady(redis, run.pid))
    return redis.url
  }

  async function startPostgres() {
    // As root, Postgres runs as another user, who needs access to the folder.
    if (process.getuid?.() === 0) for (const passed of [folder, dirname(folder)]) chmodSync(passed, 0o711)
    const { isReady, url, ...run } = await configurePostgres(programs.postgres, folder, { durable: true }, ending)
    const postgres = processes.keep('postgres', { ...run, env: process.env })
    await processes.wait('postgres', () => isReady(postgres.pid))
    return url
  }

  /** Loopback only: anybody who reaches its port may read it. */
  async function startStorage() {
    const port = await findFreePort()
    const photos = join(folder, 'photos')
    mkdirSync(photos, { recursive: true, mode: 0o700 })
    const args = [
      // It encrypts its page tokens with a cipher OpenSSL 3 treats as legacy.
      ...['--openssl-legacy-provider', join(root, 'node_modules/s3rver/bin/s3rver.js')],
      ...['-d', photos, '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', bucket],
    ]
    processes.keep('storage', { command: process.execPath, args, env: process.env })
    await processes.wait('storage', async () => typeof (await askStatus(`http://127.0.0.1:${port}`)) === 'number')
    return `s3://S3RVER:S3RVER@${bucket}?endpoint=http://127.0.0.1:${port}`
  }
}
