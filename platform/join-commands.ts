import { Cluster, ReplyError } from 'ioredis'
import { appendFunction, withAppend } from './append-live.ts'
import type { RedisConnection } from './redis.ts'

/** Appends and publishes in the order in which they are given; three arguments for each beside what it is. */
const script = `${appendFunction}
local answers = {}
local key = 0
for at = 1, #ARGV, 4 do
  local what, first, second, third = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  if what == 'append' then
    key = key + 1
    answers[#answers + 1] = append(KEYS[key], first, second, third)
  else
    answers[#answers + 1] = redis.call(what, first, second)
  end
end
return answers`

interface Joined {
  key?: string
  args: [what: string, first: string | number, second: string, third: string | number]
  /** Sends it by itself. */
  alone: () => Promise<number>
  resolve: (answer: number) => void
  reject: (error: unknown) => void
}

type Publish = (channel: string, message: string) => Promise<number>

/** Runs `work`; what it appends to live texts and publishes before it returns goes to Redis as one command. */
export type Together = (work: () => void) => void

/**
 * Lets many flushes cost one command: Redis then wakes whoever listens once for all of them, and not for every 16 KB that it
 * reads. In a Cluster, where texts and rooms lie in different slots, all stay alone.
 */
export function joinCommands(redis: RedisConnection): Together {
  if (redis instanceof Cluster) return (work) => work()
  const one = withAppend(redis)
  one.defineCommand('flushJoined', { lua: script })
  const { flushJoined } = one as unknown as { flushJoined(...args: (string | number)[]): Promise<number[]> }
  let joined: Joined[] | null = null

  function join(alone: Joined['alone'], args: Joined['args'], key?: string): Promise<number> {
    const into = joined
    if (into === null) return alone()
    return new Promise((resolve, reject) => {
      into.push({ alone, args, resolve, reject, ...(key !== undefined && { key }) })
    })
  }
  async function send(all: Joined[]): Promise<void> {
    const keys = all.flatMap(({ key }) => key ?? [])
    try {
      const answers = await flushJoined.call(one, keys.length, ...keys, ...all.flatMap(({ args }) => args))
      for (const [at, { resolve }] of all.entries()) resolve(answers[at]!)
    } catch (error) {
      // What Redis refused as a whole, as a write when it is full, may still be told.
      const refused = error instanceof ReplyError
      for (const { alone, resolve, reject } of all)
        void (refused ? alone() : Promise.reject(error)).then(resolve, reject)
    }
  }

  const append = one.appendLive
  one.appendLive = (key, expected, text, keepMs) =>
    join(() => append(key, expected, text, keepMs), ['append', expected, text, keepMs], key)
  const publishing = one as unknown as Record<'publish' | 'spublish', Publish>
  for (const what of ['publish', 'spublish'] as const) {
    const publish = publishing[what].bind(one)
    publishing[what] = (channel, message) => join(() => publish(channel, message), [what, channel, message, ''])
  }
  return (work) => {
    const all: Joined[] = []
    joined = all
    try {
      work()
    } finally {
      joined = null
    }
    if (all.length > 0) void send(all)
  }
}
