import { Redis } from 'ioredis'
import { described, type Log } from './log.ts'

/**
 * A connection that comes back by itself.
 *
 * `patient` ones keep commands until Redis is there again (subscriptions, queues); the others fail them after two
 * tries, so that a person is told `busy` and not left waiting.
 */
export function connectRedis(
  url: string,
  log: Log,
  options: { patient?: boolean; autoPipeline?: boolean } = {},
): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: options.patient ? null : 2,
    enableAutoPipelining: options.autoPipeline ?? false,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  })
  redis.on('error', (error: Error) => log.warn('redis', described(error)))
  return redis
}
