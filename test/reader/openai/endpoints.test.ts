import { expect } from 'chai'
import { describe, it } from 'mocha'
import { ProblemError } from '../../../contract/problem.ts'
import type { Behaviour, Refusal } from '../../double/behaviour.ts'
import { defaultAnswer, defaultReply } from '../../double/default-texts.ts'
import type { Provider } from '../../double/provider.ts'
import type { ChatBody } from '../../double/request.ts'
import { useProvider } from '../../double/use-provider.ts'
import { about, collect, dialogue, left, patient, readerOf, readingIn, right, textIn, usagesIn } from './example.ts'

/** How an endpoint differs from OpenAI's; docs/providers.md describes the same. */
interface Endpoint {
  name: string
  base?: string
  behaviour: Behaviour
  /** Number of calls for the first reading and the first reply. */
  calls?: [number, number]
  /** Checks the requests once the endpoint's limits are known. */
  sent?: (reading: ChatBody, reply: ChatBody) => void
  /** Failures, and what the person is told. */
  fails: [Behaviour, RegExp][]
}

const refuse = (status: number, body: unknown): Refusal => ({ status, body })

/** Whether a chat template that insists on alternating questions and answers would reject the messages. */
const outOfTurn = ({ messages }: ChatBody): boolean =>
  messages.some(({ role }, at) => role !== (at === 0 ? 'system' : at % 2 ? 'user' : 'assistant'))

const openai = (message: string, more: object = {}) => ({
  error: { message, type: 'invalid_request_error', param: null, code: null, ...more },
})

const endpoints: Endpoint[] = [
  {
    name: 'OpenAI',
    behaviour: {},
    sent: (reading, reply) => {
      expect(reading.response_format!.type).to.equal('json_schema')
      expect([reading.max_completion_tokens, reply.max_completion_tokens]).to.deep.equal([8000, 2000])
    },
    fails: [
      [{ status: 429, body: openai('You exceeded your current quota', { code: 'insufficient_quota' }) }, /used up/],
      [{ status: 401, body: openai('Incorrect API key provided') }, /key/],
    ],
  },
  {
    name: 'Azure, its addresses with a version',
    base: '/openai/deployments/palms?api-version=2024-06-01',
    behaviour: {
      prelude: `data: ${JSON.stringify({ choices: [], created: 0, id: '', prompt_filter_results: [{ prompt_index: 0 }] })}\n\n`,
      refuse: ({ stream_options, max_completion_tokens }) => {
        const field = max_completion_tokens ? 'max_completion_tokens' : stream_options && 'stream_options'
        return field ? refuse(400, openai(`Unrecognized request argument supplied: ${field}`)) : null
      },
    },
    calls: [3, 3],
    fails: [
      [
        {
          status: 400,
          body: openai('The response was filtered due to the prompt triggering the content management policy.', {
            param: 'prompt',
            code: 'content_filter',
          }),
        },
        /declined/,
      ],
      [{ finish: 'content_filter' }, /declined/],
    ],
  },
  {
    name: 'Ollama',
    behaviour: { thinking: { text: 'The line is long.', as: 'reasoning' }, usage: 'always' },
    fails: [
      [{ status: 404, body: { error: { message: 'model "x" not found', type: 'api_error' } } }, /could not take/],
    ],
  },
  {
    name: 'vLLM',
    behaviour: {
      counts: 'each',
      thinking: { text: 'The line is long.', as: 'reasoning_content' },
      refuse: (body) =>
        outOfTurn(body)
          ? refuse(400, { object: 'error', message: 'Conversation roles must alternate user/assistant/…', code: 400 })
          : null,
    },
    fails: [
      [{ prelude: 'data: {"object":"error","message":"EngineCore died","code":500}\n\n' }, /reader failed/],
      [{ finish: 'abort' }, /stopped answering/],
    ],
  },
  {
    name: 'llama.cpp',
    behaviour: {
      thinking: { text: 'The line is long.', as: 'reasoning_content' },
      refuse: (body) =>
        outOfTurn(body)
          ? refuse(500, {
              error: {
                code: 500,
                message: 'Jinja Exception: System message must be at the beginning.',
                type: 'server_error',
              },
            })
          : null,
    },
    fails: [
      [{ status: 503, body: { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } } }, /busy/],
    ],
  },
  {
    name: 'LM Studio',
    behaviour: {
      thinking: { text: 'The line is long.', as: 'tag' },
      refuse: ({ response_format }) =>
        response_format?.type === 'json_object'
          ? refuse(400, { error: "'response_format.type' must be 'json_schema' or 'text'" })
          : null,
    },
    sent: (reading) => expect(reading.response_format!.type).to.equal('json_schema'),
    fails: [[{ status: 404, body: { error: 'No models loaded.' } }, /could not take/]],
  },
  {
    name: 'OpenRouter',
    behaviour: {
      commentsFirst: { count: 20, everyMs: 20 },
      thinking: { text: 'The line is long.', as: 'reasoning' },
      usage: 'always',
    },
    fails: [
      [{ status: 402, body: { error: { code: 402, message: 'Insufficient credits' } } }, /used up/],
      [{ body: { error: { code: 502, message: 'Provider returned error' } } }, /reader failed/],
      [
        {
          prelude:
            'data: {"error":{"code":"server_error","message":"Provider disconnected"},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}\n\n',
        },
        /reader failed/,
      ],
    ],
  },
  {
    name: 'Groq',
    behaviour: {
      counts: 'groq',
      usage: 'always',
      refuse: ({ stream_options, response_format, stream }) => {
        if (response_format && stream) return refuse(400, openai('`response_format` does not support streaming'))
        const hint = "property 'stream_options' is unsupported, did you mean 'stream'?"
        return stream_options ? refuse(400, openai(hint)) : null
      },
    },
    calls: [4, 2],
    sent: (reading, reply) => expect([reading.stream, reply.stream]).to.deep.equal([true, true]),
    fails: [[{ status: 413, body: openai('Request too large', { code: 'rate_limit_exceeded' }) }, /could not take/]],
  },
  {
    name: 'DeepSeek',
    behaviour: {
      commentsFirst: { count: 20, everyMs: 20 },
      thinking: { text: 'The line is long.', as: 'reasoning_content' },
      refuse: ({ response_format }) =>
        response_format?.type === 'json_schema'
          ? refuse(400, openai('This response_format type is unavailable now'))
          : null,
    },
    calls: [2, 1],
    sent: (reading) => expect(reading.response_format!.type).to.equal('json_object'),
    fails: [
      [{ status: 402, body: openai('Insufficient Balance', { type: 'unknown_error' }) }, /used up/],
      [{ finish: 'insufficient_system_resource' }, /stopped answering/],
    ],
  },
  {
    name: 'Mistral',
    behaviour: {
      thinking: { text: 'The line is long.', as: 'part' },
      parts: true,
      usage: 'always',
      refuse: (body) => {
        const known = ['model', 'messages', 'stream', 'max_tokens', 'response_format']
        const field = Object.keys(body).find((name) => !known.includes(name))
        if (outOfTurn(body)) return refuse(400, { object: 'error', message: 'Expected last role User or Tool' })
        const detail = [{ type: 'extra_forbidden', loc: ['body', field], msg: 'Extra inputs are not permitted' }]
        return field ? refuse(422, { object: 'error', message: { detail }, type: 'invalid_request_error' }) : null
      },
    },
    calls: [3, 3],
    sent: (reading) => expect([reading.max_tokens, reading.response_format!.type]).to.deep.equal([8000, 'json_schema']),
    fails: [[{ finish: 'error' }, /stopped answering/]],
  },
  {
    name: 'Gemini, as it is compatible',
    base: '/v1beta/openai/',
    behaviour: {
      counts: 'each',
      usage: 'always',
      refuse: ({ stream_options }) =>
        stream_options
          ? refuse(400, [
              {
                error: {
                  code: 400,
                  message: 'Invalid JSON payload received. Unknown name "stream_options": Cannot find field.',
                  status: 'INVALID_ARGUMENT',
                },
              },
            ])
          : null,
    },
    calls: [2, 2],
    fails: [
      [
        { status: 503, body: [{ error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }] },
        /busy/,
      ],
    ],
  },
]

const talk = [
  ...Array.from({ length: 15 }, (_, at) => ({
    role: at % 2 ? ('assistant' as const) : ('user' as const),
    text: `turn ${at}`,
  })),
  { role: 'user' as const, text: 'A question whose reply failed.' },
  { role: 'user' as const, text: 'What of my heart line?' },
  ...Array.from({ length: 8 }, (_, at) => ({
    role: at % 2 ? ('user' as const) : ('assistant' as const),
    text: `turn ${at}`,
  })),
]

describe('an endpoint that is imitated', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })
  const never = () => new AbortController().signal
  const limits = { ...patient, tries: 1 }

  for (const { name, base = '/v1', behaviour, calls = [1, 1], sent, fails } of endpoints) {
    describe(`(${name})`, () => {
      const reader = () => readerOf({ url: new URL(provider.url).origin + base }, limits)

      it('reads and replies, in as many calls as it takes to know it, then in one each', async () => {
        provider.script(() => behaviour)
        const one = reader()
        for (const expected of [calls, [1, 1]]) {
          const before = provider.requests.length
          const read = await collect(one.read([left, right], about, never()))
          expect(read.error).to.equal(undefined)
          const asked = provider.requests.length
          expect(asked - before).to.equal(expected[0])
          expect(readingIn(read.parts)!.summary).to.equal(defaultAnswer(asked).summary)
          const replied = await collect(one.reply({ ...dialogue, turns: talk }, never()))
          expect(replied.error).to.equal(undefined)
          expect(provider.requests.length - asked).to.equal(expected[1])
          expect(textIn(replied.parts)).to.equal(defaultReply(provider.requests.length))
          for (const { parts } of [read, replied]) expect(usagesIn(parts)[0]!.outputTokens).to.be.greaterThan(20)
        }
        const [reading, reply] = provider.requests.slice(-2).map(({ body }) => body) as [ChatBody, ChatBody]
        sent?.(reading, reply)
        for (const { url } of provider.requests) expect(url.startsWith(base.split(/\/?(\?|$)/)[0]!)).to.equal(true)
      })

      for (const [failing, told] of fails) {
        it(`fails with words for a person: ${told.source}`, async () => {
          provider.script(() => failing)
          const { error } = await collect(reader().reply(dialogue, never()))
          expect(error).to.be.instanceOf(ProblemError)
          expect((error as ProblemError).problem.message).to.match(told)
        })
      }
    })
  }
})
