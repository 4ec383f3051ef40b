import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { hasEnded } from '../../client/core/merge-rows.ts'
import type { MessageView } from '../../contract/views.ts'
import { type Provider, startProvider } from '../double/provider.ts'
import { Person } from '../faults/person.ts'
import { noBudgets, roomForAll } from '../stack/stack.ts'
import { Visitor } from '../stack/visitor.ts'
import { type Cluster, startCluster } from './start-cluster.ts'

const people = 10

/** Collects every error the person would have seen. */
function watchScreen({ client }: Person): string[] {
  const seen: string[] = []
  client.store.subscribe(() => {
    const { refused, unavailable, gone, sessionEnded, unsent, conversation } = client.store.get()
    const failed = unsent.filter(({ state }) => state === 'failed').map(({ problem }) => problem)
    const replies = conversation?.messages.filter(({ status }) => status === 'failed').map(({ problem }) => problem)
    for (const wrong of [refused, unavailable, gone, sessionEnded, ...failed, ...(replies ?? [])])
      if (wrong) seen.push(JSON.stringify(wrong))
  })
  return seen
}

/** Asks one question after another, almost without pause, until aborted; returns how many were answered. */
async function talk(person: Person, over: AbortSignal): Promise<number> {
  let asked = 0
  do {
    await person.says(`What of my work in year ${asked + 1}?`)
    asked += 1
    await person.sees(({ unsent, conversation }) => {
      const replies = conversation?.messages.filter(({ role }) => role === 'assistant') ?? []
      return unsent.length === 0 && replies.length === asked && replies.every(hasEnded)
    })
  } while (!over.aborted)
  return asked
}

/** Sends about twenty health checks a second, and photos, until aborted; counts the statuses. */
async function request(url: string, over: AbortSignal): Promise<Map<string, number>> {
  const statuses = new Map<string, number>()
  const note = (what: string) => statuses.set(what, (statuses.get(what) ?? 0) + 1)
  const visitor = new Visitor(url)
  // Reloading closes a balancer's idle connections; browsers retry such a request, Node does not.
  visitor.headers = { connection: 'close' }
  await visitor.arrive()
  while (!over.aborted) {
    await visitor.upload().then(
      () => note('upload 202'),
      (error: Error) => note(`upload ${String(error)} ${String(error.cause)}`),
    )
    for (let i = 0; i < 20 && !over.aborted; i += 1) {
      await pause(40)
      await visitor.fetch('/api/v1/health').then(
        async (answer) => {
          await answer.arrayBuffer()
          note(`health ${answer.status}`)
        },
        (error: Error) => note(`health ${String(error)} ${String(error.cause)}`),
      )
    }
  }
  return statuses
}

/** How many texts on the screen differ from those the server has stored. */
async function differences({ client, textOf }: Person, person: Person): Promise<number> {
  const { conversation } = client.store.get()
  if (!conversation) throw new Error('no conversation is open')
  const { items } = await client.connection.ask('message:list', { conversationId: conversation.id, limit: 50 })
  const shown = new Map(conversation.messages.map((row) => [row.id, textOf.call(person, row)]))
  return items.filter(({ id, text }) => shown.get(id) !== text).length
}

for (const [balancer, transports] of [
  ['nginx', 'websocket'],
  ['haproxy', 'polling'],
] as const)
  describe(`a cluster behind ${balancer}, with ${transports}`, () => {
    // A second run takes too long for every `npm test`: npm run test:faults.
    if (balancer === 'haproxy' && process.env['REKHA_FAULTS'] !== 'all') return

    let provider: Provider
    let cluster: Cluster
    let all: Person[]
    const carriedBy = () => all.map(({ client }) => client.connection.transport())

    before(async () => {
      provider = await startProvider()
      cluster = await startCluster(
        ['--servers', '2', '--workers', '2', '--balancer', balancer, '--transports', transports],
        {
          OPENAI_API_KEY: 'test-key',
          OPENAI_BASE_URL: provider.url,
          PASSWORD_COST: '4',
          UPLOADS_PER_HOUR: '1000',
          MESSAGES_PER_MINUTE: '1000',
          REGISTRATIONS_PER_HOUR: '1000',
          ...roomForAll,
          ...noBudgets,
        },
      )
      all = Array.from({ length: people }, () => new Person(cluster.url, { transports: [transports] }))
      await Promise.all(all.map((person) => person.settleIn()))
      expect(new Set(carriedBy())).to.deep.equal(new Set([transports]))
      provider.script(({ body }) => (body.response_format ? undefined : { tokens: 40, msPerToken: 100 }))
    })
    after(async () => {
      for (const person of all ?? []) person.leave()
      await cluster?.stop()
      await provider?.stop()
    })

    it('is replaced process by process, and nobody sees anything of it', async () => {
      const screens = all.map(watchScreen)
      const over = new AbortController()
      const talking = Promise.all(all.map((person) => talk(person, over.signal)))
      const requesting = request(cluster.url, over.signal)
      const steps = await cluster.roll()
      over.abort()
      const [asked, statuses] = await Promise.all([talking, requesting])

      expect(steps.filter((step) => step.includes('has ended'))).to.have.length(4)
      expect(screens.flat()).to.deep.equal([])
      expect([...statuses.keys()]).to.have.members(['upload 202', 'health 200'])
      expect(await Promise.all(all.map((person) => differences(person, person)))).to.deep.equal(asked.map(() => 0))
      expect(new Set(carriedBy())).to.deep.equal(new Set([transports]))
      expect(all.map(({ rewrites }) => rewrites)).to.deep.equal(asked.map(() => 0))
      console.log(
        `      ${asked.reduce((sum, count) => sum + count)} questions answered, ${[...statuses].map(([what, count]) => `${what}: ${count}`).join(', ')}`,
      )
    })

    for (const name of [balancer, 'redis', 'postgres'])
      it(`loses no word when ${name} is killed in the middle of a reply, and goes on`, async () => {
        const [asha] = all as [Person]
        const { reply: before } = asha
        const isNew = () => asha.reply !== undefined && asha.reply.id !== before?.id
        await asha.says('And now?')
        await asha.sees(() => isNew() && asha.textOf(asha.reply as MessageView).length > 20)
        expect(hasEnded(asha.reply as MessageView)).to.equal(false)
        process.kill(cluster.pid(name), 'SIGKILL')
        expect((await asha.seesReplyEnd()).status).to.equal('done')

        await asha.says('And after that?')
        await asha.sees(({ unsent }) => unsent.length === 0)
        expect((await asha.seesReplyEnd()).status).to.equal('done')
        expect(await differences(asha, asha)).to.equal(0)
        expect(asha.rewrites).to.equal(0)
        expect(cluster.said()).to.contain(`The ${name} died (SIGKILL) and is started again`)
      })
  })
