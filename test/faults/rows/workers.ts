import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { type Fault, untilMoves, writer } from '../fault.ts'
import { judgeReading, judgeReply } from '../scene.ts'

export const workers: Fault[] = [
  {
    name: 'kill -9 the worker mid-reply',
    always: true,
    seconds: 5,
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
    always: true,
    seconds: 5,
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
      // After it has finished a new reply, or had its late one refused, nothing may have changed.
      await sleeper.logged('job done').catch(() => {})
      const after = await judgeReply(scene, seconds)
      expect(after).to.deep.equal(outcome)
      return after
    },
  },
]
