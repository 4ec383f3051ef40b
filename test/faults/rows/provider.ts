import { expect } from 'chai'
import type { ProblemCode } from '../../../contract/problem-code.ts'
import { Message } from '../../../db/models/message.ts'
import { Charge } from '../../../db/money/charge.ts'
import { type Behaviour, misbehave } from '../../double/behaviour.ts'
import { type Fault, secondsSince, together } from '../fault.ts'
import { judgeReading, judgeReply, type Outcome, type Scene } from '../scene.ts'

/** The expected outcome of a question when the provider misbehaves. */
interface Expected {
  calls: number
  status: 'done' | 'failed'
  problem?: ProblemCode
  /** Tokens of the partial text, four characters each. */
  tokens?: number
  /** Whether the provider charges for it. */
  paid: boolean
}

async function ask(scene: Scene, script: Behaviour[], expected: Expected): Promise<Outcome> {
  const { asha, stack } = scene
  const before = stack.provider.requests.length
  const known = asha.reply?.id
  stack.provider.script(script)
  const began = performance.now()
  void asha.says('What of my work?')
  await asha.sees(() => asha.reply !== undefined && asha.reply.id !== known)
  const { id } = await asha.seesReplyEnd()
  const outcome = await judgeReply(scene, secondsSince(began))
  const row = await Message.query().findById(id).throwIfNotFound()
  const charge = await Charge.query().findOne({ subjectId: id }).throwIfNotFound()
  expect(stack.provider.requests.length - before, 'calls').to.equal(expected.calls)
  expect(row.status).to.equal(expected.status)
  expect(row.problem?.code).to.equal(expected.problem)
  if (expected.tokens !== undefined) expect([...row.text].length).to.equal(4 * expected.tokens)
  expect(charge.settledAt).to.be.a('string')
  expect(charge.cost > 0, 'paid').to.equal(expected.paid)
  return outcome
}

const whole: Behaviour = { text: 'A short answer, said whole.' }
const failed = (calls: number, problem: ProblemCode = 'reader-failed'): Expected => ({
  calls,
  status: 'failed',
  problem,
  paid: false,
})
const partial = (tokens?: number): Expected => ({
  calls: 1,
  status: 'failed',
  problem: 'reader-failed',
  paid: true,
  ...(tokens !== undefined && { tokens }),
})

export const provider: Fault[] = [
  {
    name: 'the provider says 429, wait a second',
    seconds: 5,
    async run(scene) {
      const { requests } = scene.stack.provider
      const first = requests.length
      const waited = await ask(scene, [misbehave.rateLimited(1), misbehave.rateLimited(1), whole], {
        calls: 3,
        status: 'done',
        paid: true,
      })
      const times = requests.slice(first).map(({ startedAt }) => startedAt)
      for (const [at, time] of times.slice(1).entries()) expect(time - (times[at] ?? 0)).to.be.within(1000, 1500)
      const given = [misbehave.rateLimited(1), misbehave.rateLimited(1), misbehave.rateLimited(1)]
      return together([waited, await ask(scene, given, failed(3, 'busy'))])
    },
  },
  {
    name: 'the provider says 429, the quota is used up',
    always: true,
    seconds: 1,
    run: (scene) => ask(scene, [misbehave.quotaUsedUp()], failed(1)),
  },
  {
    name: 'the provider says 500, 503, refuses the connection',
    seconds: 4,
    async run(scene) {
      const outcomes = []
      for (const [fault, problem] of [
        [misbehave.fails(500), 'reader-failed'],
        [misbehave.fails(503), 'busy'],
        [misbehave.refusesConnection(), 'reader-failed'],
      ] as const)
        outcomes.push(await ask(scene, [fault, fault, fault], failed(3, problem)))
      outcomes.push(await ask(scene, [misbehave.fails(500), whole], { calls: 2, status: 'done', paid: true }))
      return together(outcomes)
    },
  },
  {
    name: 'the provider is silent before its first byte (limit 1 s)',
    seconds: 3,
    settings: { OPENAI_FIRST_BYTE_SECONDS: '1' },
    async run(scene) {
      const headers = await ask(scene, [misbehave.hangs('headers')], partial(0))
      return together([headers, await ask(scene, [misbehave.hangs('first-event')], partial(0))])
    },
  },
  {
    name: 'the provider falls silent after 12 tokens (limit 1 s)',
    seconds: 3,
    settings: { OPENAI_IDLE_SECONDS: '1' },
    run: (scene) => ask(scene, [misbehave.stalls(12)], partial(12)),
  },
  {
    name: 'the provider drips (limit 3 s in all)',
    seconds: 4,
    settings: { OPENAI_TOTAL_SECONDS: '3' },
    async run(scene) {
      const outcome = await ask(scene, [misbehave.drips(200)], partial())
      expect(scene.asha.reply?.text).to.have.length.within(4 * 8, 4 * 15)
      return outcome
    },
  },
  {
    name: 'the provider cuts the stream, ends it early, sends an error in it',
    always: true,
    seconds: 1,
    async run(scene) {
      const outcomes = []
      for (const fault of [misbehave.cuts(12), misbehave.closesEarly(12), misbehave.errs(12)])
        outcomes.push(await ask(scene, [fault], partial(12)))
      return together(outcomes)
    },
  },
  {
    name: 'the provider writes broken JSON',
    seconds: 3,
    async run(scene) {
      const { asha, stack } = scene
      const before = stack.provider.requests.length
      const began = performance.now()
      stack.provider.script([misbehave.writesBrokenJson(), {}])
      await asha.beginReading()
      const repaired = await judgeReading(scene, 0)
      expect(stack.provider.requests.length - before).to.equal(2)
      stack.provider.script([misbehave.writesBrokenJson(), misbehave.writesBrokenJson(), {}])
      await asha.beginReading()
      await asha.sees(({ analysis }) => analysis?.status === 'failed')
      expect(asha.client.store.get().analysis?.problem?.code).to.equal('reader-failed')
      expect(stack.provider.requests.length - before).to.equal(4)
      return { ...repaired, seconds: secondsSince(began) }
    },
  },
  {
    name: 'the provider refuses',
    seconds: 1,
    run: (scene) =>
      ask(scene, [misbehave.refuses(), whole], { calls: 1, status: 'failed', problem: 'refused', paid: true }),
  },
]
