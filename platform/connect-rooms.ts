import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter'
import { Cluster } from 'ioredis'
import { described, type Log } from './log.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import { connectRedis, type RedisConnection } from './redis.ts'
import { subscribeTogether } from './subscribe-together.ts'
import { within } from './within.ts'

/** What connects the rooms of all processes. */
export interface RoomsConnections {
  /** Publishes events and live text over one connection, so that text is stored before it is sent. */
  redis: RedisConnection
  publisher: Publisher
  subscriber: RedisConnection
  /** Resolves once all subscriptions so far are active; after a second in any case. */
  subscribed(): Promise<void>
  /** Socket.IO's Redis adapter, of the kind that the settings name. */
  adapter: ReturnType<typeof createAdapter> | ReturnType<typeof createShardedAdapter>
}

/** Milliseconds to wait for a subscription: what is missed later is recovered as after a Redis outage. */
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
      await within(subscribingMs, all)
    },
    adapter:
      kind === 'sharded' ? createShardedAdapter(publishing, subscribing) : createAdapter(publishing, subscribing),
  }
}

/** Throws if the adapter needs a newer Redis; one that does not answer now is assumed to be fine. */
export async function checkAdapter(kind: 'classic' | 'sharded', redis: RedisConnection): Promise<void> {
  if (kind === 'classic') return
  const known = await redis.call('COMMAND', 'INFO', 'SSUBSCRIBE').catch(() => ['not known'])
  if (Array.isArray(known) && !known[0])
    throw new Error('ROOMS_ADAPTER=sharded needs Redis 7 or newer: take a newer one, or set ROOMS_ADAPTER=classic')
}

/** The adapter awaits none of these; rows and live text make up for failed publishes. */
const logged = (log: Log, what: string) => (error: unknown) => void log.warn(what, described(error))

/** What the adapters need of a publishing client. */
function publishingClient(redis: RedisConnection, publisher: Publisher, log: Log) {
  const failed = logged(log, 'publish')
  return {
    publish: (channel: string, message: string | Buffer) => publisher.publish(channel, message).catch(failed),
    spublish: (channel: string, message: string | Buffer) => publisher.spublish(channel, message).catch(failed),
    on: redis.on.bind(redis),
    off: redis.off.bind(redis),
    // In a Cluster every node is asked for its subscribers.
    isCluster: redis instanceof Cluster,
    nodes: () => (redis instanceof Cluster ? redis.nodes() : []),
    send_command: redis.call.bind(redis),
  }
}

/** What the adapters need of a subscribing client; `began` is called for every subscription to a room. */
function subscribingClient(redis: RedisConnection, log: Log, began: (subscription: Promise<unknown>) => void) {
  const failed = logged(log, 'subscribe')
  const together = subscribeTogether(redis)
  return {
    ssubscribe: (channel: string) => began(together.subscribe(channel).catch(failed)),
    sunsubscribe: (channel: string) => together.end(channel).catch(failed),
    subscribe: redis.subscribe.bind(redis),
    unsubscribe: redis.unsubscribe.bind(redis),
    psubscribe: redis.psubscribe.bind(redis),
    punsubscribe: redis.punsubscribe.bind(redis),
    on: redis.on.bind(redis),
    off: redis.off.bind(redis),
  }
}
