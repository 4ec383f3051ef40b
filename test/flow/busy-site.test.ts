import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

/** Conversations per visitor, and how often everything is done in each. */
const conversations = 5
const rounds = 3

describe('a site whose visitors do everything at once', () => {
  // Queued replies can be stopped and requested again without a worker.
  const stackNow = useStack({ workers: 0 })
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  async function talker(site: Awaited<ReturnType<typeof addSite>>, name: string) {
    const visitor = new SiteVisitor(stack.servers[0]!.url, site)
    await visitor.arrive()
    const password = 'correct horse battery'
    await visitor.enter('/api/v1/auth/register', { email: `${name}@${site.id}.example`, password })
    const { id } = await visitor.upload()
    await Analysis.query().patch({ status: 'completed' }).where({ id })
    await visitor.connect()
    return { visitor, analysisId: id }
  }

  async function talk(visitor: SiteVisitor, conversationId: string): Promise<void> {
    const { question, reply } = await visitor.say(conversationId, 'What of my work?')
    const messageId = reply.id
    await visitor.ask('message:stop', { messageId })
    await visitor.ask('message:regenerate', { messageId })
    await visitor.ask('message:stop', { messageId })
    await visitor.ask('message:edit', { messageId: question.id, text: 'What of my heart?' })
    await visitor.ask('message:stop', { messageId })
  }

  for (const budget of [null, 1000])
    it(`answers them all, ${budget === null ? 'without' : 'with'} a budget`, async () => {
      const site = await addSite({ budget })
      const people = await Promise.all(['asha', 'ravi'].map((name) => talker(site, name)))
      const refused: string[] = []
      const noted = (error: Error) => void refused.push(error.message)
      await Promise.all(
        people.flatMap(({ visitor, analysisId }) =>
          Array.from({ length: conversations }, async () => {
            const { id } = await visitor.ask('conversation:create', { analysisId })
            for (let round = 0; round < rounds; round += 1)
              await Promise.all([talk(visitor, id).catch(noted), visitor.upload().catch(noted)])
          }),
        ),
      )
      expect(refused).to.deep.equal([])
      for (const { visitor } of people) visitor.leave()
    }).timeout(120_000)
})
