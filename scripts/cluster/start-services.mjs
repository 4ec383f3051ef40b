import { chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configurePostgres } from '../start-postgres.mjs'
import { configureRedis, redisIsReady } from '../start-redis.mjs'
import { chooseStorage } from './choose-storage.mjs'

/** What all nodes share: a Redis, a Postgres and a place for photos, each brought unless the settings name one. */
export async function startServices(processes, { folder, settings, programs, ending }) {
  const [REDIS_URL, DATABASE_URL] = await Promise.all([
    settings.REDIS_URL ?? startRedis(),
    settings.DATABASE_URL ?? startPostgres(),
  ])
  return { REDIS_URL, DATABASE_URL, STORAGE_URL: chooseStorage(settings, folder) }

  async function startRedis() {
    const redis = await configureRedis(join(folder, 'redis'), { durable: true })
    const run = processes.keep('redis', { command: programs.redis, args: [redis.config], env: process.env })
    await processes.wait('redis', () => redisIsReady(redis, run.pid))
    return redis.url
  }

  async function startPostgres() {
    // Under root, Postgres is another user, who has to pass through.
    if (process.getuid?.() === 0) for (const passed of [folder, dirname(folder)]) chmodSync(passed, 0o711)
    const { isReady, url, ...run } = await configurePostgres(programs.postgres, folder, { durable: true }, ending)
    const postgres = processes.keep('postgres', { ...run, env: process.env })
    await processes.wait('postgres', () => isReady(postgres.pid))
    return url
  }
}
