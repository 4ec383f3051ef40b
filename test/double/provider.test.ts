import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import OpenAI from 'openai'
import { palmAnswerSchema } from '../../reader/openai/palm-answer.ts'
import { misbehave } from './behaviour.ts'
import { defaultReply } from './default-texts.ts'
import type { Provider } from './provider.ts'
import { useProvider } from './use-provider.ts'

const messages = [{ role: 'user' as const, content: 'Namaste' }]
const clientOf = ({ url }: { url: string }) => new OpenAI({ apiKey: 'sk-test', baseURL: url, maxRetries: 0 })

describe('the double of the provider', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  it('speaks to the openai package, whole and in a stream, with the same usage', async () => {
    const client = clientOf(provider)
    const whole = await client.chat.completions.create({ model: 'm', messages })
    expect(whole.choices[0]!.message.content).to.equal(defaultReply(1))
    const stream = await client.chat.completions.create({
      model: 'm',
      messages,
      stream: true,
      stream_options: { include_usage: true },
    })
    let [text, tokens] = ['', 0]
    for await (const { choices, usage } of stream) {
      text += choices[0]?.delta.content ?? ''
      tokens += usage?.completion_tokens ?? 0
    }
    expect(text).to.equal(defaultReply(2))
    expect(tokens).to.equal(whole.usage!.completion_tokens)
  })

  it('fails in the shape the package knows', async () => {
    provider.script([misbehave.quotaUsedUp(), misbehave.rateLimited(7)])
    const failure = async () => {
      try {
        await clientOf(provider).chat.completions.create({ model: 'm', messages })
      } catch (error) {
        return error as InstanceType<typeof OpenAI.APIError>
      }
      return expect.fail('it did not fail')
    }
    expect(await failure()).to.include({ status: 429, code: 'insufficient_quota' })
    const limited = await failure()
    expect(limited).to.be.instanceOf(OpenAI.RateLimitError)
    expect(limited.headers!.get('retry-after')).to.equal('7')
  })

  it('refuses what OpenAI refuses: no key, no model, a schema that is not strict', async () => {
    const ask = (body: object, key = 'Bearer k') =>
      fetch(`${provider.url}/chat/completions`, {
        method: 'POST',
        headers: { authorization: key },
        body: JSON.stringify(body),
      })
    expect((await ask({ model: 'm', messages }, '')).status).to.equal(401)
    expect((await ask({ messages })).status).to.equal(400)
    const palmAnswerFormat = () => ({ type: 'json_schema', json_schema: palmAnswerSchema() })
    const loose = palmAnswerFormat()
    delete (loose.json_schema.schema as { additionalProperties?: unknown }).additionalProperties
    expect((await ask({ model: 'm', messages, response_format: loose })).status).to.equal(400)
    expect((await ask({ model: 'm', messages, response_format: palmAnswerFormat() })).status).to.equal(200)
  })

  it('holds a stream until its tokens are released', async () => {
    const gate = provider.gate()
    const stream = await clientOf(provider).chat.completions.create({ model: 'm', messages, stream: true })
    await gate.release(3)
    expect(provider.requests[0]!.text).to.equal([...defaultReply(1)].slice(0, 12).join(''))
    gate.open()
    let text = ''
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? ''
    expect(text).to.equal(defaultReply(1))
  })
})

describe('the double as a process of its own', () => {
  let double: ChildProcess
  afterEach(() => double.kill('SIGKILL'))

  it('tells its address, says as many tokens as set, stamped if wanted, and ends at SIGTERM', async () => {
    const env = { ...process.env, TOKENS: '5', MS_PER_TOKEN: '1', USAGE: '0', STAMP: '1' }
    double = spawn(process.execPath, ['--import', 'tsx', 'test/double/main.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(createInterface(double.stdout!), 'line')) as [string]
    const client = clientOf(JSON.parse(line) as { url: string })
    const { choices, usage } = await client.chat.completions.create({ model: 'm', messages })
    expect(usage).to.equal(undefined)
    expect(choices[0]!.message.content).to.not.equal('')
    const stream = await client.chat.completions.create({ model: 'm', messages, stream: true })
    let text = ''
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? ''
    expect(text.match(/«\d{13}\.\d{3}»/g)).to.have.length(5)
    double.kill('SIGTERM')
    expect(await once(double, 'exit')).to.deep.equal([0, null])
  })
})
