import { Redis } from 'ioredis'
import { type Fault, untilMoves } from '../fault.ts'
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
]
