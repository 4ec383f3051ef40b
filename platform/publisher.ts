import { Cluster, ReplyError, type Result } from 'ioredis'
import type { RedisConnection } from './redis.ts'

declare module 'ioredis' {
  interface RedisCommander<Context> {
    appendLive(key: string, expected: number, text: string, keepMs: number): Result<number, Context>
    flushLive(keys: number, ...keysAndArguments: (string | number | Buffer)[]): Result<number[], Context>
  }
}

/** Appends only if the stored text has the length the writer expects, so that lost or repeated appends are noticed. */
const append = `
local function append(key, expected, text, keepMs)
  if redis.call('STRLEN', key) ~= tonumber(expected) then return 0 end
  redis.call('APPEND', key, text)
  redis.call('PEXPIRE', key, keepMs)
  return 1
end`

const appendOne = `${append}
return append(KEYS[1], ARGV[1], ARGV[2], ARGV[3])`

/** Appends, publishes and lets texts expire in the given order; three arguments each, after the kind. */
const flushAll = `${append}
local answers = {}
local key = 0
for at = 1, #ARGV, 4 do
  local what, first, second, third = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  if what == 'append' then
    key = key + 1
    answers[#answers + 1] = append(KEYS[key], first, second, third)
  elseif what == 'expire' then
    key = key + 1
    answers[#answers + 1] = redis.call('PEXPIRE', KEYS[key], first)
  else
    answers[#answers + 1] = redis.call(what, first, second)
  end
end
return answers`

type Message = string | Buffer

/** Stores live texts in Redis and publishes, in call order. */
export interface Publisher {
  /** Appends to a live text; false if the stored text does not have the expected length (bytes). */
  append(key: string, expected: number, text: string, keepMs: number): Promise<boolean>
  /** Lets a live text expire after so many milliseconds. */
  expire(key: string, ms: number): Promise<void>
  /** Publishes to a channel; resolves with the number of connections that received it. */
  publish(channel: string, message: Message): Promise<number>
  /** The same for a sharded channel. */
  spublish(channel: string, message: Message): Promise<number>
  /** Runs work; everything it appends and publishes before it returns goes to Redis as one command. */
  together(work: () => void): void
}

interface Joined {
  key?: string
  args: [what: string, first: string | number, second: Message, third: string | number]
  /** Sends it as a command of its own. */
  alone: () => Promise<number>
  resolve: (answer: number) => void
  reject: (error: unknown) => void
}

/**
 * Publishes over a connection: each command separately and at once, unless called within `together`.
 *
 * A batch costs one command: Redis then wakes subscribers once for all of it, not for every 16 KB it
 * reads. In a Cluster, where texts and rooms are in different slots, nothing is batched.
 */
export function createPublisher(redis: RedisConnection): Publisher {
  redis.defineCommand('appendLive', { numberOfKeys: 1, lua: appendOne })
  redis.defineCommand('flushLive', { lua: flushAll })
  let joined: Joined[] | null = null

  function send(alone: Joined['alone'], args: Joined['args'], key?: string): Promise<number> {
    const into = joined
    if (into === null) return alone()
    return new Promise((resolve, reject) => {
      into.push({ alone, args, resolve, reject, ...(key !== undefined && { key }) })
    })
  }

  async function flush(all: Joined[]): Promise<void> {
    const keys = all.flatMap(({ key }) => key ?? [])
    try {
      const answers = await redis.flushLive(keys.length, ...keys, ...all.flatMap(({ args }) => args))
      for (const [at, { resolve }] of all.entries()) resolve(answers[at]!)
    } catch (error) {
      // If Redis rejects the batch, such as a write when full, publishing may still work.
      const refused = error instanceof ReplyError
      for (const { alone, resolve, reject } of all)
        void (refused ? alone() : Promise.reject(error)).then(resolve, reject)
    }
  }

  return {
    async append(key, expected, text, keepMs) {
      const alone = () => redis.appendLive(key, expected, text, keepMs)
      return (await send(alone, ['append', expected, text, keepMs], key)) === 1
    },
    async expire(key, ms) {
      await send(() => redis.pexpire(key, ms), ['expire', ms, '', ''], key)
    },
    publish: (channel, message) => send(() => redis.publish(channel, message), ['publish', channel, message, '']),
    spublish: (channel, message) =>
      send(() => redis.spublish(channel, message) as Promise<number>, ['spublish', channel, message, '']),
    together(work) {
      // A nested call joins the outer batch.
      if (redis instanceof Cluster || joined !== null) return work()
      const all: Joined[] = []
      joined = all
      try {
        work()
      } finally {
        joined = null
      }
      if (all.length > 0) void flush(all)
    },
  }
}
