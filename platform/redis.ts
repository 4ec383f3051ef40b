import { Cluster, Redis } from 'ioredis'
import { described, type Log } from './log.ts'
import { readRedisAddress } from './redis-address.ts'

/** One Redis (it may be found by Sentinels), or a Cluster; of a Cluster's keys only those of one slot go into one command. */
export type RedisConnection = Redis | Cluster

const retryMs = (attempt: number) => Math.min(attempt * 50, 1000)

/** In a Cluster: milliseconds before a command is sent again to whoever is master then, and how often at most. */
const failoverMs = 200
const failoverTries = { patient: 600, other: 10 }

/**
 * A connection that comes back by itself, also to another master.
 *
 * `patient` ones keep commands until Redis is there again (subscriptions, queues); the others fail them after two
 * tries, so that a person is told `busy` and not left waiting.
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
        // An old master that hangs does not close its connections.
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
      // A certificate names a host, not its address.
      ...(tls && { dnsLookup: (host: string, found: (error: null, address: string) => void) => found(null, host) }),
      redisOptions: { ...secure, maxRetriesPerRequest: patient ? null : 2 },
    })
    // Of a Cluster that is away as a whole, what is kept until it is back knows no number of tries.
    if (!patient)
      cluster.once('ready', () => {
        cluster.options.enableOfflineQueue = false
      })
    return cluster
  }
}
