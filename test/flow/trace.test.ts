import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { Analysis } from '../../db/models/analysis.ts'
import { misbehave } from '../double/behaviour.ts'
import { refusal } from '../server/refusal.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type Collector, startCollector, type TracedSpan } from '../stack/start-collector.ts'
import { until } from '../stack/until.ts'

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

  it('has no word, address, password or photo of anybody, and neither has a log, whatever fails', async () => {
    const canary = `canary${randomUUID().replaceAll('-', '')}`
    const [email, password, said] = [`${canary}@example.org`, `${canary} is secret`, `Why does ${canary} sing?`]
    const server = await stack.addServer({ LOG_LEVEL: 'debug' })
    const asha = await stack.visitor(stack.servers.length - 1)
    await asha.register(email, password)
    await refusal((await stack.visitor(stack.servers.length - 1)).login(email, `${password}!`))
    await asha.connect()
    const { id } = await asha.upload()
    await asha.completed(id)
    const conversation = await asha.ask('conversation:create', { analysisId: id })
    stack.provider.script([misbehave.quotaUsedUp()])
    const { reply } = await asha.say(conversation.id, said)
    await asha.finished(reply.id)
    // What providers and models repeat of what they were sent.
    const echo = { message: `cannot be read: ${said}`, type: 'invalid_request_error' }
    const event = `data: {"error": ${JSON.stringify(echo)}}\n\n`
    for (const behaviour of [
      { status: 422, error: echo },
      misbehave.refuses(said),
      { prelude: event },
      { prelude: `data: ${canary}\n\n` },
    ]) {
      stack.provider.script(() => behaviour)
      await asha.finished((await asha.say(conversation.id, said)).reply.id)
    }
    stack.provider.script(() => ({ answer: { isPalm: false, notPalmReason: said, summary: '' } }))
    const { id: cup } = await asha.upload()
    await until(async () => (await Analysis.query().findById(cup))?.status === 'failed', 'the refusal')
    stack.provider.script([])
    // Statements that fail with these values in them.
    const spoil = (sql: string) => Analysis.knex().raw(sql)
    await spoil('alter table messages rename to messages_away')
    await spoil('alter table users rename to users_away')
    try {
      await refusal(
        asha.ask('message:send', { conversationId: conversation.id, clientMessageId: randomUUID(), text: said }),
      )
      await refusal((await stack.visitor(stack.servers.length - 1)).register(`other-${email}`, password))
    } finally {
      await spoil('alter table users_away rename to users')
      await spoil('alter table messages_away rename to messages')
    }
    await server.logged('a command broke')
    await server.logged('a request broke')
    await collector.sees(({ name, status }) => name === 'message:send' && status.code === 2)
    const logs = [...stack.servers, ...stack.workers].flatMap(({ lines }) => lines)
    expect(logs.length).to.be.greaterThan(20)
    for (const line of [...logs, ...collector.spans]) expect(JSON.stringify(line)).not.to.include(canary)
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
