import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endStranger, eventually } from './end-process.mjs'
import { findFreePort } from './find-free-port.mjs'
import { identify } from './identify-process.mjs'
import { Refusal } from './refusal.mjs'
import { talkToRedis } from './talk-to-redis.mjs'

/**
 * Writes the configuration of a private Redis into `folder`: loopback only, a free port, a new password (in the file,
 * not in the arguments, which everybody can read). Durable keeps an append-only file, synced every second.
 */
export async function configureRedis(folder, { durable }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const port = await findFreePort()
  const password = randomBytes(24).toString('hex')
  const config = join(folder, 'redis.conf')
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(folder)}`,
    `appendonly ${durable ? 'yes' : 'no'}`,
    'appendfsync everysec',
    // It holds what was deleted until it is rewritten: not only from 64 MB on, as is usual.
    'auto-aof-rewrite-min-size 1mb',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
  ]
  writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 })
  return { config, port, password, url: `redis://:${password}@127.0.0.1:${port}` }
}

/** Whether the Redis at this address has loaded its data and is the expected process, not another one on its port. */
export async function redisIsReady(address, pid) {
  try {
    const [pong, info] = await talkToRedis(address, ['PING'], ['INFO', 'server'])
    return pong === 'PONG' && processIdIn(info) === pid
  } catch {
    return false
  }
}

/** Whether the Redis at this address supports sharded publish/subscribe (7 and newer). */
export async function hasShardedChannels(address) {
  const [info] = await talkToRedis(address, ['INFO', 'server'])
  return Number(info.match(/^redis_version:(\d+)/m)?.[1]) >= 7
}

/** Starts a private, in-memory Redis; returns `{url, child}` once it answers. */
export async function startRedis(program, folder) {
  const redis = await configureRedis(folder, { durable: false })
  const log = join(folder, 'redis.log')
  const descriptor = openSync(log, 'a')
  const child = spawn(program, [redis.config], { detached: true, stdio: ['ignore', descriptor, descriptor] })
  const ready = await eventually(() => child.exitCode !== null || redisIsReady(redis, child.pid), 20_000)
  if (!ready || child.exitCode !== null)
    throw new Refusal(`The private Redis did not start: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`)
  return { url: redis.url, child }
}

/** Stops the Redis that an earlier, killed run left behind in this folder: two on the same files would corrupt them. */
export async function endLeftoverRedis(folder) {
  const address = readAddress(join(folder, 'redis.conf'))
  if (!address) return
  let info
  try {
    ;[info] = await talkToRedis(address, ['INFO', 'server'])
  } catch {
    return
  }
  const identity = typeof info === 'string' ? identify(processIdIn(info)) : null
  if (identity) await endStranger(identity, 10_000)
}

/** The address of the private Redis in this folder, running or not; null if there never was one. */
export function privateRedisUrl(folder) {
  const address = readAddress(join(folder, 'redis.conf'))
  return address && `redis://:${address.password}@127.0.0.1:${address.port}`
}

function readAddress(config) {
  try {
    const text = readFileSync(config, 'utf8')
    return { port: Number(text.match(/^port (\d+)$/m)?.[1]), password: text.match(/^requirepass (\S+)$/m)?.[1] }
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function processIdIn(info) {
  return Number(info.match(/^process_id:(\d+)/m)?.[1])
}
