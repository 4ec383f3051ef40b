import { Cluster } from 'ioredis'
import type { RedisConnection } from './redis.ts'

/** Subscribes to sharded channels, and ends subscriptions. */
export interface Subscriptions {
  subscribe(channel: string): Promise<void>
  end(channel: string): Promise<void>
}

/** A connection that is closed for good, as when the process stops, has no subscriptions any more. */
function endedAnyway(error: unknown): void {
  if (!(error instanceof Error && error.message === 'Connection is closed.')) throw error
}

/**
 * Sends what is asked for within one turn of the event loop as one command of each kind; of a channel, the last word counts.
 * In a Cluster, where channels are in different slots, each has its own command.
 */
export function subscribeTogether(redis: RedisConnection): Subscriptions {
  let wanted = new Map<string, boolean>()
  let sent: Promise<void> | null = null

  async function send(): Promise<void> {
    const channels = (want: boolean) => [...wanted].filter(([, is]) => is === want).map(([channel]) => channel)
    const [begun, ended] = [channels(true), channels(false)]
    wanted = new Map()
    sent = null
    const commands = (all: string[]) => (redis instanceof Cluster ? all.map((one) => [one]) : [all])
    await Promise.all([
      ...(begun.length > 0 ? commands(begun).map((some) => redis.ssubscribe(...some)) : []),
      ...(ended.length > 0 ? commands(ended).map((some) => redis.sunsubscribe(...some).catch(endedAnyway)) : []),
    ])
  }

  function want(channel: string, is: boolean): Promise<void> {
    wanted.set(channel, is)
    sent ??= new Promise<void>((resolve) => setImmediate(resolve)).then(send)
    return sent
  }

  return { subscribe: (channel) => want(channel, true), end: (channel) => want(channel, false) }
}
