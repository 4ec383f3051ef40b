import { expect } from 'chai'
import { Message } from '../../../db/models/message.ts'
import { Charge } from '../../../db/money/charge.ts'
import type { Recorded } from '../../double/request.ts'
import { type Fault, secondsSince } from '../fault.ts'
import { judgeReply, type Outcome, type Scene } from '../scene.ts'

/** Presses stop; measures until the screen shows it and the connection to the provider is closed. */
async function press(scene: Scene, request?: Recorded): Promise<Outcome> {
  const { asha } = scene
  const began = performance.now()
  await asha.client.talk.stop(asha.reply?.id ?? '')
  const { status } = await asha.seesReplyEnd()
  expect(status).to.equal('stopped')
  await request?.closed
  const seconds = secondsSince(began)
  // Its gate is closed: nothing but our leaving ends it, and within the seconds of the fault.
  if (request) expect(request.abortedAt).to.be.a('number')
  return judgeReply(scene, seconds)
}

export const stop: Fault[] = [
  {
    name: 'stop is pressed while the reply waits',
    seconds: 0.5,
    async run(scene) {
      const { asha, stack } = scene
      for (const worker of stack.workers) await worker.end('SIGTERM')
      const calls = stack.provider.requests.length
      void asha.says('Who takes this up?')
      await asha.sees(() => asha.reply !== undefined)
      const outcome = await press(scene)
      // A worker started now finds the job, but nothing to do.
      const worker = await stack.addWorker()
      await worker.logged('job done')
      expect(stack.provider.requests.length).to.equal(calls)
      expect((await charge(scene)).cost).to.equal(0)
      return outcome
    },
  },
  {
    name: 'stop is pressed before the first token',
    seconds: 0.5,
    async run(scene) {
      const { asha, stack } = scene
      const number = stack.provider.requests.length + 1
      stack.provider.gate()
      void asha.says('What of my work?')
      const request = await stack.provider.received(number)
      await asha.sees(() => asha.reply !== undefined)
      const outcome = await press(scene, request)
      expect(asha.reply?.text).to.equal('')
      return outcome
    },
  },
  {
    name: 'stop is pressed mid-reply',
    always: true,
    leavesNoTrace: true,
    seconds: 0.5,
    async run(scene) {
      const { asha, stack } = scene
      await scene.midReply(20)
      const request = stack.provider.requests.at(-1) as Recorded
      const outcome = await press(scene, request)
      const row = await Message.query()
        .findById(asha.reply?.id ?? '')
        .throwIfNotFound()
      expect(row.text).to.equal(request.text)
      expect((await charge(scene)).cost).to.be.above(0)
      return outcome
    },
  },
]

async function charge({ asha }: Scene): Promise<Charge> {
  return Charge.query()
    .findOne({ subjectId: asha.reply?.id ?? '' })
    .whereNotNull('settledAt')
    .throwIfNotFound()
}
