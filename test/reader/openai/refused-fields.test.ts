import { expect } from 'chai'
import { describe, it } from 'mocha'
import { ProblemError } from '../../../contract/problem.ts'
import { KnownForms } from '../../../reader/openai/request-form.ts'
import type { Refusal } from '../../double/behaviour.ts'
import { defaultAnswer, defaultReply } from '../../double/default-texts.ts'
import type { Provider } from '../../double/provider.ts'
import type { ChatBody } from '../../double/request.ts'
import { useProvider } from '../../double/use-provider.ts'
import { about, collect, dialogue, readerOf, readingIn, right, textIn, usagesIn } from './example.ts'

const never = () => new AbortController().signal
const openaiError = (message: string, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code: null },
})
const refuseIf =
  (test: (body: ChatBody) => unknown, status: number, body: unknown) =>
  (asked: ChatBody): Refusal | null =>
    test(asked) ? { status, body } : null

describe('a field that the endpoint does not take', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  /** Two readings and two replies by one reader; the second of each uses what the first has learnt. */
  async function everything() {
    const reader = readerOf(provider)
    const calls: number[] = []
    const usages: boolean[] = []
    for (let round = 0; round < 2; round += 1) {
      for (const run of [
        () => collect(reader.read([right], about, never())),
        () => collect(reader.reply(dialogue, never())),
      ]) {
        const before = provider.requests.length
        const { parts, error } = await run()
        expect(error).to.equal(undefined)
        const number = provider.requests.length
        const reading = readingIn(parts as Parameters<typeof readingIn>[0])
        if (reading) expect(reading.summary).to.equal(defaultAnswer(number).summary)
        else expect(textIn(parts)).to.equal(defaultReply(number))
        calls.push(number - before)
        expect(usagesIn(parts)).to.have.length(1)
        usages.push(usagesIn(parts)[0]!.estimated)
      }
    }
    expect(calls.slice(2), 'calls once it is known').to.deep.equal([1, 1])
    const bodies = provider.requests.slice(-2).map(({ body }) => body) as [ChatBody, ChatBody]
    return { calls, usages, bodies }
  }

  const limits: [string, number, unknown][] = [
    [
      'Mistral',
      422,
      {
        object: 'error',
        message: {
          detail: [
            { type: 'extra_forbidden', loc: ['body', 'max_completion_tokens'], msg: 'Extra inputs are not permitted' },
          ],
        },
      },
    ],
    [
      'FastAPI',
      422,
      {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'max_completion_tokens'],
            msg: 'Extra inputs are not permitted',
            input: 8000,
          },
        ],
      },
    ],
    [
      'OpenAI',
      400,
      openaiError('Unrecognized request argument supplied: max_completion_tokens', 'max_completion_tokens'),
    ],
    [
      'Gemini',
      400,
      [
        {
          error: {
            code: 400,
            message: 'Invalid JSON payload received. Unknown name "max_completion_tokens": Cannot find field.',
            status: 'INVALID_ARGUMENT',
          },
        },
      ],
    ],
    [
      'llama.cpp once',
      500,
      { error: { code: 500, message: 'Unsupported param: max_completion_tokens', type: 'server_error' } },
    ],
    ['a text', 400, 'unknown field max_completion_tokens'],
  ]
  for (const [name, status, body] of limits) {
    it(`max_completion_tokens is said as max_tokens (${status} as ${name} says it)`, async () => {
      provider.script(() => ({ refuse: refuseIf((asked) => asked.max_completion_tokens, status, body) }))
      const { calls, usages, bodies } = await everything()
      expect(calls).to.deep.equal([2, 2, 1, 1])
      expect(usages).to.deep.equal([false, false, false, false])
      expect(bodies.map((asked) => asked.max_tokens)).to.deep.equal([8000, 2000])
      expect(bodies[0].response_format!.type).to.equal('json_schema')
    })
  }

  it('max_tokens too large for the model is left out', async () => {
    const tooLarge = openaiError(
      'max_tokens is too large: 8000. This model supports at most 4096 completion tokens',
      'max_tokens',
    )
    provider.script(() => ({
      refuse: refuseIf((asked) => (asked.max_completion_tokens ?? asked.max_tokens ?? 0) > 4096, 400, tooLarge),
    }))
    const { bodies } = await everything()
    expect([bodies[0].max_tokens, bodies[1].max_completion_tokens]).to.deep.equal([undefined, 2000])
  })

  const formats: [string, (body: ChatBody) => unknown, number, unknown, string | undefined][] = [
    [
      'DeepSeek',
      ({ response_format }) => response_format?.type === 'json_schema',
      400,
      openaiError('This response_format type is unavailable now'),
      'json_object',
    ],
    [
      'LM Studio',
      ({ response_format }) => response_format?.type === 'json_object',
      400,
      { error: "'response_format.type' must be 'json_schema' or 'text'" },
      'json_schema',
    ],
    [
      'Groq',
      ({ response_format }) => response_format,
      400,
      openaiError('`response_format` does not support streaming'),
      undefined,
    ],
    [
      'vLLM',
      ({ response_format }) => response_format,
      400,
      {
        object: 'error',
        message: 'Failed to compile grammar: structured output is not supported by this backend',
        code: 400,
      },
      undefined,
    ],
  ]
  for (const [name, test, status, body, left] of formats) {
    it(`a format of the answer is asked for as far as it can be (as ${name} says it)`, async () => {
      provider.script(() => ({ refuse: refuseIf(test, status, body) }))
      const { bodies } = await everything()
      expect(bodies[0].response_format?.type).to.equal(left)
      const system = bodies[0].messages[0]!.content as string
      expect(system.includes('"suggestedQuestions"')).to.equal(left !== 'json_schema')
      expect(system).to.contain('JSON')
      expect(bodies[0].messages.filter(({ role }) => role === 'system')).to.have.length(1)
    })
  }

  for (const [name, body] of [
    ['param', openaiError('unknown argument', 'stream_options')],
    ['a hint at another field', openaiError("property 'stream_options' is unsupported, did you mean 'stream'?")],
  ] as const) {
    it(`stream_options is left out, and use estimated (named by ${name})`, async () => {
      provider.script(() => ({ refuse: refuseIf(({ stream_options }) => stream_options, 400, body) }))
      const { calls, usages, bodies } = await everything()
      expect(calls).to.deep.equal([2, 2, 1, 1])
      expect(usages).to.deep.equal([true, true, true, true])
      expect(bodies.map(({ stream }) => stream)).to.deep.equal([true, true])
    })
  }

  it('a stream is asked for whole, and waited for as long as all may take', async () => {
    const unsupported = openaiError('Streaming is not supported for this model')
    const whole = { refuse: refuseIf(({ stream }) => stream, 400, unsupported) }
    provider.script(() => whole)
    const { calls, usages, bodies } = await everything()
    expect(calls).to.deep.equal([2, 2, 1, 1])
    expect(usages).to.deep.equal([false, false, false, false])
    expect(bodies.map(({ stream, stream_options }) => stream ?? stream_options)).to.deep.equal([undefined, undefined])
    provider.script(() => ({ ...whole, msPerToken: 20 }))
    const slow = await collect(readerOf(provider, { firstByteMs: 1000, idleMs: 1000 }).reply(dialogue, never()))
    expect(slow.error).to.equal(undefined)
  })

  it('a stream that never comes is waited for as long as all may take, once that is known', async () => {
    const reader = readerOf(provider, { firstByteMs: 1000, idleMs: 1000 })
    provider.script([{ whole: true }, { whole: true, msPerToken: 20 }])
    for (let round = 0; round < 2; round += 1) {
      const { parts, error } = await collect(reader.reply(dialogue, never()))
      expect(error).to.equal(undefined)
      expect(textIn(parts)).to.equal(defaultReply(provider.requests.length))
    }
  })

  it('a system message becomes the beginning of the first question', async () => {
    const noSystem = {
      error: { code: 500, message: 'Jinja Exception: System role not supported', type: 'server_error' },
    }
    provider.script(() => ({
      refuse: refuseIf(({ messages }) => messages.some(({ role }) => role === 'system'), 500, noSystem),
    }))
    const { bodies } = await everything()
    for (const { messages } of bodies) expect(messages[0]!.role).to.equal('user')
    expect(JSON.stringify(bodies[0].messages[0]!.content)).to.contain('Hast Rekha').and.contain('image_url')
    expect(bodies[1].messages[0]!.content).to.match(/^You are a reader.*What of my heart line\?$/s)
  })

  it('all of them are left out one after the other', async () => {
    const known = ['model', 'messages']
    provider.script(() => ({
      refuse: (body) => {
        const field = Object.keys(body).find((name) => !known.includes(name))
        return field ? { status: 422, body: { detail: [{ type: 'extra_forbidden', loc: ['body', field] }] } } : null
      },
    }))
    const { bodies } = await everything()
    for (const body of bodies) expect(Object.keys(body)).to.have.members(known)
  })

  it('all of them are left out at once where the refusal does not say which, but only until something was answered', async () => {
    const mute = openaiError('Bad request')
    provider.script(() => ({ refuse: refuseIf((asked) => asked.stream_options || asked.response_format, 400, mute) }))
    const { calls } = await everything()
    expect(calls).to.deep.equal([2, 2, 1, 1])
    const reader = readerOf(provider)
    provider.script([{}, { status: 400, body: mute }])
    await collect(reader.reply(dialogue, never()))
    const before = provider.requests.length
    const { error } = await collect(reader.reply(dialogue, never()))
    expect((error as ProblemError).problem.code).to.equal('reader-failed')
    expect(provider.requests.length - before).to.equal(1)
  })

  it('is not looked for in a refusal by a content filter, and costs nothing', async () => {
    provider.script(() => ({
      status: 400,
      error: { code: 'content_filter', message: 'response_format stream max_tokens' },
    }))
    const { parts, error } = await collect(readerOf(provider).reply(dialogue, never()))
    expect((error as ProblemError).problem.code).to.equal('refused')
    expect(parts).to.deep.equal([])
    expect(provider.requests).to.have.length(1)
  })

  it('is not looked for in a failure that has nothing to do with it, nor in a page for people', async () => {
    const reader = readerOf(provider)
    const closed = { error: { message: 'The upstream stream closed unexpectedly: unknown system error', code: 500 } }
    provider.script([{ status: 500, body: closed }])
    expect((await collect(reader.reply(dialogue, never()))).error).to.equal(undefined)
    expect(provider.requests[1]!.body).to.deep.equal(provider.requests[0]!.body)
    provider.script(() => ({ status: 404, body: '<html>Streaming is not supported. max_tokens</html>' }))
    expect((await collect(reader.reply(dialogue, never()))).error).to.be.instanceOf(ProblemError)
    expect(provider.requests).to.have.length(3)
  })

  it('is remembered for each model, of a bounded number of them', () => {
    const forms = new KnownForms()
    const plain = { limit: null, format: null, stream: true, usage: false, system: true }
    const ask = (model: string) => ({ model, messages: [], maxTokens: 1 })
    forms.learn(ask('first'), plain)
    expect(forms.of(ask('first'))).to.deep.equal({ form: plain, proven: true, whole: false, thinkingEnds: null })
    expect(forms.of(ask('other')).proven).to.equal(false)
    for (let number = 0; number < 100; number += 1) forms.learn(ask(`m${number}`), plain)
    expect(forms.of(ask('first')).proven).to.equal(false)
    expect(forms.of(ask('m99')).form).to.deep.equal(plain)
  })
})
