import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { quantile } from '../quantile.ts'
import { openGround } from './ground.ts'
import { hearReply } from './hear-reply.ts'
import { inParallel } from './in-parallel.ts'
import { connectLean } from './lean-socket.ts'
import { settle } from './settle.ts'
import { countSpent, type Spent } from './spent.ts'

/** Timings and costs of a number of replies. */
export interface Step {
  replies: number
  tokens: number
  seconds: number
  first: { p50: number; p99: number }
  token: { p50: number; p99: number }
  spent: Spent
  /** Commands run by Redis. */
  redisCommands: number
}

/**
 * One server and one worker. For each step, `atOnce` people ask (spread over `spreadMs`) `each` questions one after the other,
 * and follow every reply to its end.
 */
export async function measureReplies(
  saying: { tokens: number; msPerToken: number },
  steps: { atOnce: number; each: number; spreadMs: number }[],
): Promise<Step[]> {
  const ground = await openGround(saying)
  const { stack } = ground
  try {
    const people = await settle(stack, Math.max(...steps.map(({ atOnce }) => atOnce)))
    const sockets = await inParallel(people.length, 32, async (at) => {
      const { cookie, analysisId } = people[at]!
      const socket = await connectLean(stack.servers[0]!.url, cookie)
      await socket.ask('analysis:join', { analysisId })
      return socket
    })
    const ask = (at: number) => hearReply(sockets[at]!, people[at]!, randomUUID())
    await inParallel(people.length, 25, ask)
    const taken: Step[] = []
    for (const { atOnce, each, spreadMs } of steps) {
      const commands = await redisCommands(stack.redis.url)
      const count = countSpent(ground)
      const began = performance.now()
      const heard = await Promise.all(
        people.slice(0, atOnce).map(async (_, at) => {
          await wait((spreadMs * at) / atOnce)
          return inParallel(each, 1, () => ask(at))
        }),
      )
      const replies = heard.flat()
      const ages = replies.flatMap((one) => one.ages)
      const firsts = replies.map(({ first }) => first)
      taken.push({
        replies: replies.length,
        tokens: ages.length,
        seconds: (performance.now() - began) / 1000,
        first: { p50: quantile(firsts, 0.5), p99: quantile(firsts, 0.99) },
        token: { p50: quantile(ages, 0.5), p99: quantile(ages, 0.99) },
        spent: count(),
        redisCommands: (await redisCommands(stack.redis.url)) - commands,
      })
    }
    return taken
  } finally {
    await ground.stop()
  }
}

async function redisCommands(url: string): Promise<number> {
  const redis = new Redis(url)
  const info = await redis.info('stats')
  redis.disconnect()
  return Number(info.match(/total_commands_processed:(\d+)/)?.[1])
}
