import { setTimeout as wait } from 'node:timers/promises'
import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter'
import { Cluster } from 'ioredis'
import { described, type Log } from './log.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import { connectRedis, type RedisConnection } from './redis.ts'

/** What the rooms of all processes are connected by. */
export interface RoomsConnections {
  /** Carries what is published, and with it live text, so that text is stored before it is told. */
  redis: RedisConnection
  publisher: Publisher
  subscriber: RedisConnection
  /** Resolves once all that has been subscribed to so far is heard; after a second in any case. */
  subscribed(): Promise<void>
  /** Socket.IO's Redis adapter, of the kind that the settings name. */
  adapter: ReturnType<typeof createAdapter> | ReturnType<typeof createShardedAdapter>
}

/** Milliseconds that a subscription is waited for: what is missed by then is made good as when Redis was away. */
const subscribingMs = 1000

export function connectRooms(url: string, kind: 'classic' | 'sharded', log: Log): RoomsConnections {
  const redis = connectRedis(url, log)
  const publisher = createPublisher(redis)
  const subscriber = connectRedis(url, log, { patient: true })
  let all: Promise<unknown> = Promise.resolve()
  const publishing = publishingClient(redis, publisher, log)
  const subscribing = subscribingClient(subscriber, log, (one) => {
    all = Promise.all([all, one])
  })
  return {
    redis,
    publisher,
    subscriber,
    async subscribed() {
      if (subscriber.status !== 'ready') return
      const giveUp = new AbortController()
      await Promise.race([all, wait(subscribingMs, null, { signal: giveUp.signal }).catch(() => {})])
      giveUp.abort()
    },
    adapter:
      kind === 'sharded' ? createShardedAdapter(publishing, subscribing) : createAdapter(publishing, subscribing),
  }
}

/** Throws where the adapter needs a newer Redis; one that does not answer now is given the benefit of the doubt. */
export async function checkAdapter(kind: 'classic' | 'sharded', redis: RedisConnection): Promise<void> {
  if (kind === 'classic') return
  const known = await redis.call('COMMAND', 'INFO', 'SSUBSCRIBE').catch(() => ['not known'])
  if (Array.isArray(known) && !known[0])
    throw new Error('ROOMS_ADAPTER=sharded needs Redis 7 or newer: take a newer one, or set ROOMS_ADAPTER=classic')
}

/** The adapter awaits none of these; what cannot be published is made good by the rows and the live text. */
const logged = (log: Log, what: string) => (error: unknown) => void log.warn(what, described(error))

/** All that the adapters ask of a client to publish with. */
function publishingClient(redis: RedisConnection, publisher: Publisher, log: Log) {
  const failed = logged(log, 'publish')
  return {
    publish: (channel: string, message: string | Buffer) => publisher.publish(channel, message).catch(failed),
    spublish: (channel: string, message: string | Buffer) => publisher.spublish(channel, message).catch(failed),
    on: redis.on.bind(redis),
    off: redis.off.bind(redis),
    // How many listen to a channel is asked of each node of a Cluster.
    isCluster: redis instanceof Cluster,
    nodes: () => (redis instanceof Cluster ? redis.nodes() : []),
    send_command: redis.call.bind(redis),
  }
}

/** All that the adapters ask of a client to listen with; `began` is told of every subscription to a room. */
function subscribingClient(redis: RedisConnection, log: Log, began: (subscription: Promise<unknown>) => void) {
  const [failed, failedToEnd] = [logged(log, 'subscribe'), logged(log, 'unsubscribe')]
  return {
    ssubscribe: (...channels: string[]) => began(redis.ssubscribe(...channels).catch(failed)),
    sunsubscribe: (...channels: string[]) => redis.sunsubscribe(...channels).catch(failedToEnd),
    subscribe: redis.subscribe.bind(redis),
    unsubscribe: redis.unsubscribe.bind(redis),
    psubscribe: redis.psubscribe.bind(redis),
    punsubscribe: redis.punsubscribe.bind(redis),
    on: redis.on.bind(redis),
    off: redis.off.bind(redis),
  }
}
