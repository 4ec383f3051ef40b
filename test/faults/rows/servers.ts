import { expect } from 'chai'
import { Message } from '../../../db/models/message.ts'
import { type Fault, untilMoves } from '../fault.ts'
import { judgeReply } from '../scene.ts'

export const servers: Fault[] = [
  {
    name: 'kill -9 a server node mid-reply',
    always: true,
    seconds: 3,
    async run(scene) {
      const gate = await scene.midReply(20)
      // The person may be on either node, so both are killed; a new one takes over.
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
    always: true,
    leavesNoTrace: true,
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
