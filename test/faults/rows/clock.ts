import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { Analysis } from '../../../db/models/analysis.ts'
import { Message } from '../../../db/models/message.ts'
import { type Fault, together } from '../fault.ts'
import { judgeMessage } from '../scene.ts'

const shift = pathToFileURL('test/faults/shift-clock.mjs').href
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

export const clock: Fault[] = [10, -10].map((minutes) => ({
  name: `the clock of a server and of a worker is ${minutes} minutes off`,
  seconds: 1,
  settings: { LOG_LEVEL: 'debug' },
  async run(scene) {
    const { asha, stack } = scene
    await stack.servers[0]?.end('SIGTERM')
    await stack.workers[0]?.end('SIGTERM')
    const off = { NODE_OPTIONS: `--import ${shift}`, CLOCK_OFFSET_SECONDS: `${minutes * 60}` }
    await stack.addServer(off)
    await stack.addWorker(off)

    const guests = [await stack.visitor(1), await stack.visitor(2)]
    const [soon, over] = await Promise.all(guests.map((guest) => guest.upload()))
    const first = stack.provider.requests.length
    const gate = stack.provider.gate()
    const questions = Array.from({ length: 6 }, (_, at) => `Question ${at}`)
    for (const question of questions) {
      await asha.says(question)
      // The next question goes to another node.
      scene.balancer.drop()
      await asha.sees(({ connection }) => connection !== 'online')
      await asha.sees(({ connection }) => connection === 'online')
    }
    await stack.provider.received(first + 6)
    await Analysis.query()
      .findById(soon?.id ?? '')
      .patch({ expiresAt: inMinutes(5) })
    await Analysis.query()
      .findById(over?.id ?? '')
      .patch({ expiresAt: inMinutes(-5) })
    // All are still being written while the sweeps of every worker look for lost ones.
    const sweeps = () => stack.workers.flatMap(({ lines }) => lines.filter((line) => line['job'] === 'sweep')).length
    const before = sweeps()
    while (sweeps() < before + 3) await wait(100)
    gate.open()

    const { messages = [] } = asha.client.store.get().conversation ?? {}
    expect(messages.flatMap(({ role, text }) => (role === 'user' ? [text] : []))).to.deep.equal(questions)
    const replies = messages.filter(({ role }) => role === 'assistant')
    const outcomes = []
    for (const { id } of replies) outcomes.push(await judgeMessage(asha, id, 0))
    const attempts = await Message.query()
      .findByIds(replies.map(({ id }) => id))
      .select('attempt')
    expect(attempts.map(({ attempt }) => attempt)).to.deep.equal([1, 1, 1, 1, 1, 1])
    expect(await Analysis.query().findById(soon?.id ?? '')).to.be.an('object')
    expect(await Analysis.query().findById(over?.id ?? '')).to.equal(undefined)
    return { ...together(outcomes), reordered: asha.rewrites }
  },
}))
