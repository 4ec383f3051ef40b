import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { Message } from '../../db/models/message.ts'
import { judgeReading, judgeReply, type Outcome, type Scene } from './scene.ts'

/** One row of the table: what happens, and how soon the text has to move again. */
export interface Fault {
  name: string
  seconds: number
  settings?: Record<string, string>
  run(scene: Scene): Promise<Outcome>
}

/** Does the harm, lets the provider go on, and measures until the screen shows more than before, or the end. */
async function untilMoves({ asha }: Scene, harm: () => Promise<unknown> | unknown, goOn: () => void): Promise<number> {
  const before = asha.reply ? asha.textOf(asha.reply) : ''
  const began = performance.now()
  await harm()
  goOn()
  await asha.sees(() => {
    const { reply } = asha
    if (!reply) return false
    const shown = asha.textOf(reply)
    return shown.length > before.length || (reply.attempt > 1 && shown !== before && shown !== '')
  })
  return (performance.now() - began) / 1000
}

/** The worker whose request the provider got last. */
function writer({ stack }: Scene) {
  const found = stack.writers.get(stack.provider.requests.at(-1)?.headers.authorization)
  if (!found) throw new Error('no worker sent the request')
  return found
}

export const faults: Fault[] = [
  {
    name: 'kill -9 a server node mid-reply',
    seconds: 3,
    async run(scene) {
      const gate = await scene.midReply(20)
      // Which node it is does not matter to the person; both are killed, one after the other, and one comes back.
      const [first, second] = scene.stack.servers
      await scene.stack.addServer()
      const seconds = await untilMoves(
        scene,
        () => Promise.all([first?.end('SIGKILL'), second?.end('SIGKILL')]),
        () => gate.open(),
      )
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'the network drops, back on another node',
    seconds: 2,
    async run(scene) {
      const gate = await scene.midReply(20)
      const seconds = await untilMoves(
        scene,
        () => scene.balancer.drop(),
        () => gate.open(),
      )
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'the connection goes silent',
    seconds: 20,
    async run(scene) {
      const gate = await scene.midReply(20)
      const seconds = await untilMoves(
        scene,
        () => scene.balancer.silence(),
        () => gate.open(),
      )
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'rolling restart of the servers by SIGTERM',
    seconds: 3,
    async run(scene) {
      const gate = await scene.midReply(20)
      const roll = async () => {
        for (const old of [...scene.stack.servers]) {
          await scene.stack.addServer()
          expect(await old.end('SIGTERM')).to.equal(0)
        }
      }
      const rolled = roll()
      const seconds = await untilMoves(
        scene,
        () => {},
        () => gate.open(),
      )
      await rolled
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'kill -9 the worker mid-reply',
    seconds: 15,
    async run(scene) {
      const gate = await scene.midReply(20)
      const killed = writer(scene)
      const seconds = await untilMoves(
        scene,
        () => killed.end('SIGKILL'),
        () => gate.open(),
      )
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'kill -9 the worker mid-reading',
    seconds: 15,
    async run(scene) {
      const { asha, stack } = scene
      const number = stack.provider.requests.length + 1
      const gate = stack.provider.gate()
      await asha.beginReading()
      await stack.provider.received(number)
      await gate.release(60)
      const killed = writer(scene)
      const began = performance.now()
      await killed.end('SIGKILL')
      await stack.provider.received(number + 1)
      gate.open()
      const seconds = (performance.now() - began) / 1000
      return judgeReading(scene, seconds)
    },
  },
  {
    name: 'the worker sleeps 20 s, then wakes',
    seconds: 20,
    async run(scene) {
      const gate = await scene.midReply(20)
      const sleeper = writer(scene)
      const slept = performance.now()
      const seconds = await untilMoves(
        scene,
        () => sleeper.child.kill('SIGSTOP'),
        () => gate.open(),
      )
      const outcome = await judgeReply(scene, seconds)
      await wait(Math.max(0, 20_000 - (performance.now() - slept)))
      sleeper.child.kill('SIGCONT')
      // Once it has answered for a new reply, or refused its late one, nothing may have changed.
      await sleeper.logged('job done').catch(() => {})
      const after = await judgeReply(scene, seconds)
      expect(after).to.deep.equal(outcome)
      return after
    },
  },
  ...[5, 15].map(
    (pause): Fault => ({
      name: `Redis pauses for ${pause} s`,
      seconds: pause === 5 ? 6 : 30,
      async run(scene) {
        const gate = await scene.midReply(20)
        const redis = scene.stack.redis.process()
        const sleep = () => {
          redis.kill('SIGSTOP')
          setTimeout(() => redis.kill('SIGCONT'), pause * 1000)
        }
        const seconds = await untilMoves(scene, sleep, () => gate.open())
        return judgeReply(scene, seconds)
      },
    }),
  ),
  {
    name: 'Redis restarts with its append-only file',
    seconds: 5,
    async run(scene) {
      const gate = await scene.midReply(20)
      const seconds = await untilMoves(
        scene,
        () => scene.stack.redis.restart('SIGTERM'),
        () => gate.open(),
      )
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'Redis is wiped mid-reply',
    seconds: 30,
    async run(scene) {
      const gate = await scene.midReply(20)
      const redis = new Redis(scene.stack.redis.url)
      const seconds = await untilMoves(
        scene,
        () => redis.flushall(),
        () => gate.open(),
      )
      redis.disconnect()
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'Redis is wiped while a reply waits',
    seconds: 30,
    async run(scene) {
      const { stack, asha } = scene
      for (const worker of stack.workers) await worker.end('SIGTERM')
      void asha.says('Who takes this up?')
      await asha.sees(() => asha.reply !== undefined)
      const redis = new Redis(stack.redis.url)
      const seconds = await untilMoves(
        scene,
        async () => {
          await redis.flushall()
          await stack.addWorker()
        },
        () => {},
      )
      redis.disconnect()
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'the same question is taken once, whatever breaks while it is sent',
    seconds: 20,
    async run(scene) {
      const { asha, balancer } = scene
      const seconds = await untilMoves(
        scene,
        () => {
          void asha.says('Once only')
          setImmediate(() => balancer.drop())
        },
        () => {},
      )
      const outcome = await judgeReply(scene, seconds)
      const questions = await Message.query().where({ role: 'user' }).resultSize()
      return { ...outcome, replies: Math.max(outcome.replies, questions) }
    },
  },
]
