import type { RedisConnection } from './redis.ts'

/** Appends only where the stored text is as long as the writer believes, so that a loss or a repeat cannot go unseen. */
export const appendFunction = `
local function append(key, expected, text, keepMs)
  if redis.call('STRLEN', key) ~= tonumber(expected) then return 0 end
  redis.call('APPEND', key, text)
  redis.call('PEXPIRE', key, keepMs)
  return 1
end`

const script = `${appendFunction}
return append(KEYS[1], ARGV[1], ARGV[2], ARGV[3])`

/** Resolves with 1 when it appended, with 0 when the text is not as long as expected (bytes). */
type Append = (key: string, expected: number, text: string, keepMs: number) => Promise<number>

/** A connection that can append to a live text. */
export type WithAppend = RedisConnection & { appendLive: Append }

export function withAppend(redis: RedisConnection): WithAppend {
  if ('appendLive' in redis) return redis as WithAppend
  redis.defineCommand('appendScript', { numberOfKeys: 1, lua: script })
  // A method of its own: ioredis hands the command's own one on to pipelines, so that it cannot be replaced.
  const appendLive: Append = (...args) => (redis as unknown as { appendScript: Append }).appendScript(...args)
  return Object.assign(redis, { appendLive })
}
