import { expect } from 'chai'
import { Redis } from 'ioredis'
import { expectAllAlive, type Fault, secondsSince, together, untilMoves } from '../fault.ts'
import { judgeReply } from '../scene.ts'

export const redisRows: Fault[] = [
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
    always: true,
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
    always: true,
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
    name: 'Redis is out of memory',
    seconds: 5,
    async run(scene) {
      const { asha, stack } = scene
      const gate = await scene.midReply(20)
      const redis = new Redis(stack.redis.url)
      const moved = await untilMoves(
        scene,
        () => redis.config('SET', 'maxmemory', '1mb'),
        () => gate.open(),
      )
      const first = await judgeReply(scene, moved)

      await asha.says('Is there room for this?')
      const [unsent] = asha.client.store.get().unsent
      expect(unsent?.problem?.code).to.equal('busy')
      expect(unsent?.problem?.retryAfter).to.be.at.least(1)
      const { analysis, conversation } = asha.client.store.get()
      const joined = await asha.client.connection.ask('analysis:join', { analysisId: analysis?.id ?? '' })
      expect(joined.analysis.status).to.equal('completed')
      const opened = await asha.client.connection.ask('conversation:open', { conversationId: conversation?.id ?? '' })
      expect(opened.messages.items[1]?.text).to.equal(asha.reply?.text)
      expectAllAlive(scene)

      await redis.config('SET', 'maxmemory', '0')
      redis.disconnect()
      const began = performance.now()
      await asha.client.talk.resend(unsent?.clientMessageId ?? '')
      await asha.sees(() => asha.reply !== undefined && asha.reply.id !== opened.messages.items[1]?.id)
      const second = await judgeReply(scene, 0)
      expectAllAlive(scene)
      return together([first, { ...second, seconds: secondsSince(began) }])
    },
  },
]
