import { expect } from 'chai'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

describe('a reply that is rated', () => {
  const stackNow = useStack()
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  it('is shown as rated on the person’s other screens too', async () => {
    const { visitor: asha, analysisId, conversationId } = await stack.reader()
    const { reply } = await asha.say(conversationId, 'What of my work?')
    await asha.finished(reply.id)
    const second = await stack.visitor()
    second.cookie = asha.cookie
    await second.connect()
    await second.ask('analysis:join', { analysisId })
    await asha.ask('message:rate', { messageId: reply.id, rating: 'up' })
    await second.hears('conversation:changed', ({ id }) => id === conversationId)
    const { messages } = await second.ask('conversation:open', { conversationId })
    expect(messages.items.find(({ id }) => id === reply.id)).to.include({ rating: 'up' })
    asha.leave()
    second.leave()
  })
})
