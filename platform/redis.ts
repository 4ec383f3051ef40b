import { Cluster, Redis } from 'ioredis'
import { described, type Log } from './log.ts'
import { readRedisAddress } from './redis-address.ts'

/** One Redis (possibly behind Sentinels), or a Cluster, where one command may only use keys of one slot. */
export type RedisConnection = Redis | Cluster

/** The values of keys, null where there is none: in one command, except in a Cluster, where they are in different slots. */
export async function readKeys(redis: RedisConnection, keys: string[]): Promise<(string | null)[]> {
  if (keys.length === 0) return []
  return redis instanceof Cluster ? Promise.all(keys.map((key) => redis.get(key))) : redis.mget(keys)
}

const retryMs = (attempt: number) => Math.min(attempt * 50, 1000)

/** In a Cluster: milliseconds before a command is retried on the current master, and the maximum number of retries. */
const failoverMs = 200
const failoverTries = { patient: 600, other: 10 }

/**
 * A connection that reconnects by itself, also to another master.
 *
 * `patient` ones hold commands until Redis is back (subscriptions, queues); the others fail them after two
 * tries, so that people get `busy` instead of waiting.
 */
export function connectRedis(url: string, log: Log, { patient = false }: { patient?: boolean } = {}): RedisConnection {
  const address = readRedisAddress(url)
  const shared = {
    maxRetriesPerRequest: patient ? null : 2,
    retryStrategy: retryMs,
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  }
  const redis = open()
  redis.on('error', (error: Error) => log.warn('redis', described(error)))
  if (redis instanceof Cluster) redis.on('node error', (error: Error) => log.warn('redis', described(error)))
  return redis

  function open(): RedisConnection {
    if (address.kind === 'one') return new Redis(address.url, shared)
    const { nodes, tls, username, password } = address
    const secure = { ...(username && { username }), ...(password && { password }), ...(tls && { tls: {} }) }
    if (address.kind === 'sentinel') {
      const { master, db, sentinel } = address
      return new Redis({
        ...shared,
        ...secure,
        sentinels: nodes,
        name: master,
        db,
        sentinelRetryStrategy: retryMs,
        // A hung master does not close its connections.
        failoverDetector: true,
        ...(sentinel.username && { sentinelUsername: sentinel.username }),
        ...(sentinel.password && { sentinelPassword: sentinel.password }),
        ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
      })
    }
    const cluster = new Cluster(nodes, {
      shardedSubscribers: true,
      clusterRetryStrategy: retryMs,
      retryDelayOnFailover: failoverMs,
      retryDelayOnClusterDown: failoverMs,
      maxRedirections: patient ? failoverTries.patient : failoverTries.other,
      // Certificates name hosts, not IP addresses.
      ...(tls && { dnsLookup: (host: string, found: (error: null, address: string) => void) => found(null, host) }),
      redisOptions: { ...secure, maxRetriesPerRequest: patient ? null : 2 },
    })
    // While a whole Cluster is down, commands are held without a retry limit.
    if (!patient)
      cluster.once('ready', () => {
        cluster.options.enableOfflineQueue = false
      })
    return cluster
  }
}
