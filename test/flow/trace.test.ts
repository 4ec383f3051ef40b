import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { misbehave } from '../double/behaviour.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type Collector, startCollector, type TracedSpan } from '../stack/start-collector.ts'

describe('a trace', () => {
  let collector: Collector
  let stack: Stack

  before(async () => {
    collector = await startCollector()
    stack = await startStack({ settings: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } })
  })
  after(async () => {
    await stack?.stop()
    await collector?.stop()
  })

  /** A span and its ancestors, outermost first, once all have arrived. */
  async function path(span: TracedSpan): Promise<string[]> {
    const own = `${span.service} ${span.name}`
    if (!span.parentSpanId) return [own]
    const above = await collector.sees(({ spanId }) => spanId === span.parentSpanId)
    expect(above.traceId).to.equal(span.traceId)
    return [...(await path(above)), own]
  }

  const correlation = ({ attributes }: TracedSpan) =>
    attributes.find(({ key }) => key === 'rekha.correlation_id')?.value.stringValue

  it('leads from the photo and from the question to the call of the model', async () => {
    const { visitor, conversationId } = await stack.reader()
    const reading = await collector.sees(({ name }) => name === 'chat gpt-4.1')
    expect(await path(reading)).to.deep.equal([
      'rekha-server POST /api/v1/analyses',
      'rekha-server add read-palm',
      'rekha-worker read-palm',
      'rekha-worker chat gpt-4.1',
    ])

    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(reply.id)
    const answer = await collector.sees(({ name }) => name === 'chat gpt-4.1-mini')
    expect(await path(answer)).to.deep.equal([
      'rekha-server message:send',
      'rekha-server add write-reply',
      'rekha-worker write-reply',
      'rekha-worker chat gpt-4.1-mini',
    ])
    const begun = collector.spans.find(({ name, traceId }) => name === 'message:send' && traceId === answer.traceId)
    expect(begun && correlation(begun)).to.equal(correlation(answer))
    expect(correlation(answer)).to.equal(stack.provider.requests.at(-1)?.headers['x-request-id'])
  })

  it('shows what failed', async () => {
    const { visitor, conversationId } = await stack.reader()
    stack.provider.script([misbehave.quotaUsedUp()])
    const { reply } = await visitor.say(conversationId, 'And now?')
    await visitor.finished(reply.id)
    const failed = await collector.sees(({ name, status }) => name === 'chat gpt-4.1-mini' && status.code === 2)
    expect((await path(failed))[0]).to.equal('rekha-server message:send')
  })
})
