import { expect } from 'chai'
import { type Stack, startStack } from '../stack/stack.ts'
import { refusal } from './refusal.ts'

describe('who asks too often', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ settings: { MESSAGES_PER_MINUTE: '4' } })
  })
  after(() => stack.stop())

  it('gets no more accounts from one address than so many in an hour', async () => {
    const { url } = await stack.addServer({ REGISTRATIONS_PER_HOUR: '3' })
    const answers: string[] = []
    for (let index = 0; index < 4; index += 1) {
      const visitor = await stack.visitor()
      visitor.url = url
      answers.push(
        await visitor.register().then(
          () => 'made',
          (refused: Error) => refused.message.split(':')[0] ?? '',
        ),
      )
    }
    expect(answers).to.deep.equal(['made', 'made', 'made', 'too-many'])
  })

  it('is told to wait, however they ask; nobody else is', async () => {
    const { visitor: asha, conversationId } = await stack.reader()
    const { question, reply } = await asha.say(conversationId, 'What of my work?')
    const ended = async (attempt: number) =>
      asha.hears('reply:finished', (finished) => finished.id === reply.id && finished.attempt === attempt)
    await ended(1)
    await asha.ask('message:regenerate', { messageId: reply.id })
    await ended(2)
    await asha.ask('message:edit', { messageId: question.id, text: 'What of my heart?' })
    await ended(3)
    // A reading that is tried again is asked of a reader too, whether it can be or not.
    const { analysisId } = await asha
      .ask('conversation:open', { conversationId })
      .then(({ conversation }) => conversation)
    expect(await refusal(asha.ask('analysis:retry', { analysisId }))).to.include({ code: 'conflict' })
    const asked = stack.provider.requests.length
    for (const again of [
      () => asha.say(conversationId, 'One more?'),
      () => asha.ask('message:regenerate', { messageId: reply.id }),
      () => asha.ask('message:edit', { messageId: question.id, text: 'And now?' }),
      () => asha.ask('analysis:retry', { analysisId }),
    ])
      expect(await refusal(again())).to.include({ code: 'too-many' })
    expect(stack.provider.requests).to.have.length(asked)
    const other = await stack.reader()
    expect((await other.visitor.say(other.conversationId, 'What of my work?')).reply.status).to.equal('queued')
  })
})
