import { expect } from 'chai'
import { describe, it } from 'mocha'
import { ProblemError } from '../../../contract/problem.ts'
import type { ReadingPart, ReplyPart } from '../../../reader/reader.ts'
import { type Behaviour, misbehave } from '../../double/behaviour.ts'
import { defaultAnswer, defaultReply } from '../../double/default-texts.ts'
import { Gate } from '../../double/gate.ts'
import { type Provider, startProvider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import {
  collect,
  dialogue,
  type Outcome,
  patient,
  readerOf,
  readingIn,
  readingOf,
  replyOf,
  textIn,
  usagesIn,
} from './example.ts'

/** One limit is short enough to wait for, and longer than a busy machine lets a process wait; the others are never reached. */
const hanging = { ...patient, firstByteMs: 1000 }
const stalling = { ...patient, idleMs: 1000 }
const dripping = { ...patient, totalMs: 1500 }

/** The final Problem, after checking that usage came last, exactly once, or never if nothing was spent. */
function problemOf({ parts, error }: Outcome<ReadingPart | ReplyPart>, usages: 0 | 1) {
  expect(error).to.be.instanceOf(ProblemError)
  expect(usagesIn(parts)).to.have.length(usages)
  if (usages === 1) expect(parts.at(-1)!.kind).to.equal('usage')
  return (error as ProblemError).problem
}

describe('when the provider misbehaves', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  const always = (behaviour: Behaviour) => provider.script(() => behaviour)
  const calls = () => provider.requests.length
  const gap = () => provider.requests[1]!.startedAt - provider.requests[0]!.startedAt

  describe('and will not begin', () => {
    it('429 with Retry-After is waited out as told, then answered', async () => {
      provider.script([misbehave.rateLimited(0.3)])
      const outcome = await replyOf(provider)
      expect(textIn(outcome.parts)).to.equal(defaultReply(2))
      expect(gap()).to.be.within(295, 30_000)
      expect(usagesIn(outcome.parts)).to.have.length(1)
    })

    it('retry-after-ms counts before Retry-After', async () => {
      provider.script([{ ...misbehave.rateLimited(), headers: { 'retry-after': '300', 'retry-after-ms': '60' } }])
      // Waiting the full five minutes would exceed the test's time limit.
      expect((await replyOf(provider, patient)).error).to.equal(undefined)
      expect(gap()).to.be.at.least(55)
    })

    it('429 for good is three calls, then busy with the seconds to wait; nothing was spent', async () => {
      always({ ...misbehave.rateLimited(), headers: { 'retry-after-ms': '40' } })
      const problem = problemOf(await replyOf(provider), 0)
      expect(problem).to.include({ code: 'busy', retryAfter: 1 })
      expect(calls()).to.equal(3)
    })

    it('a wait longer than all the time there is is not begun', async () => {
      always(misbehave.rateLimited(17))
      const problem = problemOf(await replyOf(provider, { totalMs: 10_000 }), 0)
      expect(problem).to.include({ code: 'busy', retryAfter: 17 })
      expect(calls()).to.equal(1)
    })

    it('429 because the account is used up is one call and a clear failure', async () => {
      always(misbehave.quotaUsedUp())
      const problem = problemOf(await readingOf(provider), 0)
      expect(problem.code).to.equal('reader-failed')
      expect(problem.message).to.contain('used up')
      expect(calls()).to.equal(1)
    })

    for (const status of [500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 408, 409]) {
      it(`${status} is tried again`, async () => {
        provider.script([misbehave.fails(status), misbehave.fails(status)])
        const outcome = await readingOf(provider)
        expect(outcome.parts.at(-1)!.kind).to.equal('reading')
        expect(calls()).to.equal(3)
      })
    }

    it('500 for good is three calls, 503, 524 and 529 too and then busy', async () => {
      always(misbehave.fails(500))
      expect(problemOf(await replyOf(provider), 0).code).to.equal('reader-failed')
      expect(calls()).to.equal(3)
      for (const [at, status] of [503, 524, 529].entries()) {
        always(misbehave.fails(status))
        expect(problemOf(await replyOf(provider), 0)).to.include({ code: 'busy', retryAfter: 30 })
        expect(calls()).to.equal(6 + 3 * at)
      }
    })

    it('402 is one call, and says that the account is used up', async () => {
      always({ status: 402, error: { message: 'Insufficient Balance' } })
      const problem = problemOf(await replyOf(provider), 0)
      expect(problem.message).to.contain('used up')
      expect(calls()).to.equal(1)
    })

    for (const [name, body] of [
      ['a page of HTML', '<html><body>502 Bad Gateway</body></html>'],
      ['nothing', ''],
      ['a list', [{ error: { code: 502, message: 'Bad gateway', status: 'UNAVAILABLE' } }]],
      ['an error that is a text', { error: 'bad gateway' }],
    ] as const) {
      it(`502 with ${name} for a body is tried again`, async () => {
        provider.script([{ status: 502, body }])
        expect((await replyOf(provider)).error).to.equal(undefined)
        always({ status: 404, body })
        expect(problemOf(await replyOf(provider), 0).code).to.equal('reader-failed')
        expect(calls()).to.equal(3)
      })
    }

    for (const status of [400, 401, 403, 404]) {
      it(`${status} is not tried again; its cause is kept for the log and not told`, async () => {
        always({ status, error: { message: 'Incorrect API key provided: sk-secret' } })
        const outcome = await replyOf(provider)
        const problem = problemOf(outcome, 0)
        expect(problem.code).to.equal('reader-failed')
        expect(problem.message).to.not.contain('sk-')
        expect((outcome.error as Error).cause)
          .to.include({ status })
          .and.have.property('message')
          .that.not.contains('sk-')
        // A 400 may be due to an optional field it does not name, so the call is retried once without those.
        expect(calls()).to.equal(status === 400 ? 2 : 1)
      })
    }

    it('400 by a content filter is a refusal', async () => {
      always({ status: 400, error: { code: 'content_filter' } })
      expect(problemOf(await readingOf(provider), 0).code).to.equal('refused')
      expect(calls()).to.equal(1)
    })

    it('a connection closed before any answer is tried again', async () => {
      provider.script([misbehave.refusesConnection(), misbehave.refusesConnection()])
      const outcome = await replyOf(provider)
      expect(textIn(outcome.parts)).to.equal(defaultReply(3))
      always(misbehave.refusesConnection())
      expect(problemOf(await replyOf(provider), 0).code).to.equal('reader-failed')
      expect(calls()).to.equal(6)
    })

    it('a provider that is not there is a failure, nothing spent', async () => {
      const gone = await startProvider()
      await gone.stop()
      expect(problemOf(await replyOf(gone), 0).code).to.equal('reader-failed')
    })

    it('fewer tries are fewer calls', async () => {
      always(misbehave.fails(500))
      await replyOf(provider, { tries: 1 })
      expect(calls()).to.equal(1)
    })
  })

  describe('and falls silent', () => {
    for (const hang of ['headers', 'first-event'] as const) {
      it(`before its ${hang} it is given up, not tried again, its prompt counted by estimate`, async () => {
        always(misbehave.hangs(hang))
        const startedAt = performance.now()
        const outcome = await replyOf(provider, hanging)
        expect(performance.now() - startedAt).to.be.at.least(990)
        expect(problemOf(outcome, 1)).to.include({
          code: 'reader-failed',
          message: 'The reader stopped answering. Try again.',
        })
        const [usage] = usagesIn(outcome.parts)
        expect(usage).to.include({ estimated: true, outputTokens: 0 })
        expect(usage!.inputTokens).to.be.greaterThan(200)
        expect(calls()).to.equal(1)
        await provider.requests[0]!.closed
        expect(provider.requests[0]!.abortedAt).to.not.equal(null)
      })
    }

    it('in the middle it is given up, what was said kept', async () => {
      always(misbehave.stalls(12))
      const startedAt = performance.now()
      const outcome = await replyOf(provider, stalling)
      expect(performance.now() - startedAt).to.be.at.least(990)
      expect(problemOf(outcome, 1).code).to.equal('reader-failed')
      expect(textIn(outcome.parts)).to.equal(provider.requests[0]!.text).and.to.have.length.above(40)
      expect(usagesIn(outcome.parts)[0]).to.include({ estimated: true, outputTokens: 14 })
      expect(calls()).to.equal(1)
      await provider.requests[0]!.closed
    })

    it('but for comments it is waited for, until all the time there is has passed', async () => {
      always({ ...misbehave.stalls(12), commentsEvery: 20 })
      const startedAt = performance.now()
      const outcome = await replyOf(provider, { ...stalling, totalMs: 2000 })
      expect(performance.now() - startedAt).to.be.at.least(1990)
      expect(problemOf(outcome, 1).code).to.equal('reader-failed')
      expect(textIn(outcome.parts)).to.equal(provider.requests[0]!.text).and.to.have.length.above(40)
    })

    it('but for comments before its first word it is waited for', async () => {
      always({ commentsFirst: { count: 75, everyMs: 20 } })
      const outcome = await replyOf(provider, { ...patient, firstByteMs: 1000, idleMs: 1000 })
      expect(outcome.error).to.equal(undefined)
      expect(textIn(outcome.parts)).to.equal(defaultReply(1))
    })

    it('a drip is given up when all the time there is has passed', async () => {
      always(misbehave.drips(30))
      const startedAt = performance.now()
      const outcome = await replyOf(provider, dripping)
      expect(performance.now() - startedAt).to.be.at.least(1490)
      expect(problemOf(outcome, 1).code).to.equal('reader-failed')
      expect(textIn(outcome.parts)).to.not.equal('')
      expect(calls()).to.equal(1)
    })

    for (const done of [true, false]) {
      it(`a listener that takes its time is not taken for a silent provider (${done ? 'with' : 'without'} [DONE])`, async () => {
        always({ tokens: 4, msPerToken: 10, done })
        let [text, waited] = ['', false]
        for await (const part of readerOf(provider, stalling).reply(dialogue, new AbortController().signal)) {
          if (part.kind === 'text') text += part.text
          if (!waited) await new Promise((resolve) => setTimeout(resolve, 2 * stalling.idleMs))
          waited = true
        }
        expect(text).to.equal(provider.requests[0]!.text)
      })
    }
  })

  describe('and breaks off', () => {
    const rows: [string, Behaviour][] = [
      ['a connection cut in the middle', misbehave.cuts(12)],
      ['a body that ends without [DONE] and finish_reason', misbehave.closesEarly(12)],
      ['an error event inside the stream', misbehave.errs(12)],
    ]
    for (const [name, behaviour] of rows) {
      it(`${name} is a failure of a reply, what was said kept, counted once by estimate`, async () => {
        always(behaviour)
        const outcome = await replyOf(provider)
        expect(problemOf(outcome, 1).code).to.equal('reader-failed')
        expect(textIn(outcome.parts)).to.equal(provider.requests[0]!.text).and.to.have.length.above(40)
        expect(usagesIn(outcome.parts)[0]).to.include({ estimated: true, outputTokens: 14 })
        expect(calls()).to.equal(1)
      })

      it(`${name} is a failure of a reading, neither repaired nor tried again`, async () => {
        always({ ...behaviour, ...(behaviour.cutAfter && { cutAfter: 40 }) })
        const outcome = await readingOf(provider)
        expect(problemOf(outcome, 1).code).to.equal('reader-failed')
        expect(calls()).to.equal(1)
      })
    }

    for (const [name, error] of [
      ['of an overload', { message: 'overloaded', code: 503 }],
      ['of a limit, by its name', { message: 'slow down', type: 'rate_limit_error' }],
      ['of an unknown kind', { message: 'boom' }],
    ] as const) {
      it(`an error ${name} instead of an answer is tried again, like the same error as a status`, async () => {
        for (const failure of [{ prelude: `data: ${JSON.stringify({ error })}\n\n` }, { body: { error } }]) {
          provider.requests.length = 0
          provider.script([failure])
          const outcome = await replyOf(provider)
          expect(outcome.error).to.equal(undefined)
          expect(textIn(outcome.parts)).to.equal(provider.requests[1]!.text)
          expect(usagesIn(outcome.parts)[0]).to.include({ estimated: false })
          expect(calls()).to.equal(2)
        }
      })
    }

    it('an error instead of an answer that no other call would mend is told at once, and costs nothing', async () => {
      always({ body: { error: { message: 'no credit', code: 'insufficient_quota' } } })
      expect(problemOf(await replyOf(provider), 0).reason).to.equal('reader-used-up')
      expect(calls()).to.equal(1)
    })

    it('an event that is not JSON is a failure', async () => {
      always({ prelude: 'data: <html>\n\n' })
      expect(problemOf(await replyOf(provider), 1).code).to.equal('reader-failed')
    })
  })

  describe('and is down', () => {
    it('is not called for a while, and first only once', async () => {
      const reader = readerOf(provider, { ...patient, tries: 1, breaker: { calls: 4, pauseMs: 2000 } })
      const ask = () => collect(reader.reply(dialogue, new AbortController().signal))
      always(misbehave.fails(500))
      for (let time = 0; time < 4; time += 1) expect(problemOf(await ask(), 0).code).to.equal('reader-failed')
      for (let time = 0; time < 3; time += 1) expect(problemOf(await ask(), 0).reason).to.equal('reader-busy')
      expect(calls()).to.equal(4)

      await new Promise((resolve) => setTimeout(resolve, 2050))
      const gate = new Gate()
      provider.script([{ gate }])
      const probe = ask()
      await provider.received(5)
      expect(problemOf(await ask(), 0).reason).to.equal('reader-busy')
      gate.open()
      expect((await probe).error).to.equal(undefined)
      expect((await ask()).error).to.equal(undefined)
      expect(calls()).to.equal(6)
    })

    it('is not suspected because people stop their replies, or ask what it refuses', async () => {
      const reader = readerOf(provider, { ...patient, tries: 1, breaker: { calls: 2, pauseMs: 300 } })
      always(misbehave.filters())
      for (let time = 0; time < 4; time += 1) await collect(reader.reply(dialogue, new AbortController().signal))
      always({ hang: 'headers' })
      for (let time = 0; time < 4; time += 1) {
        const stop = new AbortController()
        const stopped = collect(reader.reply(dialogue, stop.signal))
        await provider.received(5 + time)
        stop.abort()
        await stopped
      }
      expect(calls()).to.equal(8)
    })
  })

  describe('and declines', () => {
    it('a refusal is stored as one, in no words of the model, and not tried again', async () => {
      for (const run of [readingOf, replyOf]) {
        provider.script([misbehave.refuses('No hands today.')])
        const before = calls()
        const outcome = await run(provider)
        const problem = problemOf(outcome, 1)
        expect(problem.code).to.equal('refused')
        expect(textIn(outcome.parts)).to.equal('')
        expect((outcome.error as Error).cause).to.have.property('message', 'the model declined')
        expect(usagesIn(outcome.parts)[0]!.estimated).to.equal(false)
        expect(calls()).to.equal(before + 1)
      }
    })

    it('a content filter is a refusal', async () => {
      always(misbehave.filters())
      expect(problemOf(await replyOf(provider), 1).code).to.equal('refused')
      expect(problemOf(await readingOf(provider), 1).code).to.equal('refused')
      expect(calls()).to.equal(2)
    })

    it('what is no palm is refused with a tip, before a word is shown', async () => {
      always(misbehave.seesNoPalm())
      const outcome = await readingOf(provider)
      const problem = problemOf(outcome, 1)
      expect(problem.code).to.equal('not-a-palm')
      expect(problem.message).to.contain('Photograph')
      expect(textIn(outcome.parts)).to.equal('')
      expect(calls()).to.equal(1)
    })
  })

  describe('in small ways', () => {
    it('a reply cut for its length is done, and says so', async () => {
      always(misbehave.runsOutOfLength())
      const outcome = await replyOf(provider)
      expect(outcome.error).to.equal(undefined)
      expect(textIn(outcome.parts)).to.match(/^Namaste.*\n\n\*This answer .* is cut here\. .*\*$/s)
      expect(textIn(outcome.parts).startsWith(defaultReply(1))).to.equal(true)
    })

    for (const finish of ['insufficient_system_resource', 'error', 'tool_calls', 'abort', 'recitation']) {
      it(`what ended for ${finish} is a failure, what was said kept and counted`, async () => {
        always({ finish })
        const outcome = await replyOf(provider)
        expect(problemOf(outcome, 1).code).to.equal('reader-failed')
        expect(textIn(outcome.parts)).to.equal(defaultReply(1))
        expect(usagesIn(outcome.parts)[0]!.estimated).to.equal(false)
        expect(problemOf(await readingOf(provider), 1).code).to.equal('reader-failed')
        expect(calls()).to.equal(2)
      })
    }

    it('counts of nought beside a text are none: it is estimated', async () => {
      always({ counts: 'nought' })
      for (const { parts } of [await replyOf(provider), await readingOf(provider)]) {
        const [usage] = usagesIn(parts)
        expect(usage!.estimated).to.equal(true)
        expect(Math.min(usage!.inputTokens, usage!.outputTokens, usage!.cost * 1e6)).to.be.greaterThan(50)
      }
    })

    it('thinking that a template has opened is shown only until it is known', async () => {
      const reader = readerOf(provider)
      always({ text: ['It is ', 'long.', '</think>', '\n\nYour ', 'heart'] })
      const reply = async () => textIn((await collect(reader.reply(dialogue, new AbortController().signal))).parts)
      expect(await reply()).to.contain('It is long.')
      expect(await reply()).to.equal('Your heart')
      always({ text: ['Your ', 'head'] })
      expect(await reply()).to.equal('Your head')
    })

    it('a page of HTML with 200 is a failure that says so', async () => {
      always({ body: '<!doctype html><title>Sign in</title>' })
      const outcome = await replyOf(provider)
      expect(problemOf(outcome, 1).message).to.equal('What answered is not the reader. Tell whoever runs this service.')
    })

    for (const [name, body] of [
      ['an error', { error: { code: 402, message: 'Insufficient credits' } }],
      ['an error in a list', [{ error: { code: 402, message: 'Insufficient credits' } }]],
    ] as const) {
      it(`${name} with 200 instead of an answer is named`, async () => {
        always({ body })
        expect(problemOf(await replyOf(provider), 0).message).to.contain('used up')
      })
    }

    it('a connection left open after [DONE] is closed before long', async () => {
      always({ linger: true })
      await replyOf(provider, patient)
      const [request] = provider.requests
      await request!.closed
      expect(request!.abortedAt).to.be.a('number')
    })

    it('far more than a listener takes is left with the provider until it is wanted, then given whole', async () => {
      always({ text: Array.from({ length: 100 }, (_, at) => String(at % 10).repeat(200_000)) })
      let [length, first] = [0, true]
      for await (const part of readerOf(provider).reply(dialogue, new AbortController().signal)) {
        if (first) await new Promise((resolve) => setTimeout(resolve, 300))
        if (first) expect(provider.requests[0]!.finishedAt, 'all of it was read ahead').to.equal(null)
        first = false
        if (part.kind === 'text') length += part.text.length
      }
      expect(length).to.equal(20_000_000)
    })

    it('an event without end is not gathered for ever', async () => {
      always({ prelude: `data: ${'x'.repeat(3_000_000)}` })
      const outcome = await replyOf(provider)
      expect(problemOf(outcome, 1).code).to.equal('reader-failed')
      expect((outcome.error as Error).cause).to.have.property('type', 'max-buffer-size-exceeded')
    })

    it('a reply without a word is a failure', async () => {
      always({ text: '', finish: 'length' })
      expect(problemOf(await replyOf(provider), 1).code).to.equal('reader-failed')
    })

    it('without usage it is estimated by what came', async () => {
      always({ usage: false })
      const { parts, error } = await replyOf(provider)
      expect(error).to.equal(undefined)
      const [usage] = usagesIn(parts)
      expect(usage).to.include({ estimated: true, outputTokens: provider.requests[0]!.outputTokens })
      expect(usage!.inputTokens).to.be.within(
        provider.requests[0]!.inputTokens,
        provider.requests[0]!.inputTokens * 1.1,
      )
    })

    const oddities: [string, Behaviour][] = [
      ['CRLF', { newline: '\r\n' }],
      ['no [DONE]', { done: false }],
      ['no finish_reason', { finish: null }],
      ['a connection left open after [DONE]', { linger: true }],
      [
        'comments, empty choices, choices without delta, null content, null choices',
        {
          prelude:
            ': hello\n\n:\nid: 3\nretry: 5\ndata: {"choices":[]}\n\ndata: {"choices":[{"index":0}]}\n\ndata: {"choices":[{"delta":null}]}\n\ndata: {"choices":[{"delta":{"content":null}}],"usage":null}\n\ndata: {}\n\n',
        },
      ],
      ...[1, 2, 3, 5, 7, 11].map((chunkBytes): [string, Behaviour] => [
        `pieces of ${chunkBytes} bytes`,
        { chunkBytes },
      ]),
      ['CR alone', { newline: '\r' }],
      ['a byte order mark', { prelude: '\ufeff: hello\n\n' }],
      ['one event in several lines', { prelude: 'data: {"choices":\ndata: []}\n\n' }],
      [
        'events of other names, without data or with no JSON',
        { prelude: 'event: ping\ndata: now\n\nevent: x\ndata:\n\ndata:\n\n' },
      ],
      [
        'a first chunk that only filters the prompt',
        { prelude: 'data: {"choices":[],"prompt_filter_results":[{"prompt_index":0}]}\n\n' },
      ],
      [
        'tool calls, null content and refusal',
        {
          prelude:
            'data: {"choices":[{"index":0,"delta":{"role":"assistant","content":null,"refusal":null,"tool_calls":[]},"finish_reason":""}]}\n\n',
        },
      ],
      ['a very long line', { prelude: `: ${'x'.repeat(500_000)}\n\n` }],
      ['another choice beside the first', { choices: 2 }],
      ['content as parts', { parts: true }],
      ['usage in each chunk', { counts: 'each' }],
      ['usage in the choice', { counts: 'in-choice' }],
      ['usage where Groq says it', { counts: 'groq' }],
      ['one whole answer instead of a stream', { whole: true }],
      ['one whole answer, packed', { whole: true, packed: 'gzip' }],
      ['content as parts in one whole answer', { whole: true, parts: true }],
      ...(['gzip', 'deflate', 'br'] as const).map((packed): [string, Behaviour] => [
        `packed with ${packed}`,
        { packed },
      ]),
      ...(['tag', 'reasoning_content', 'reasoning', 'part'] as const).flatMap((as): [string, Behaviour][] => {
        const thinking = { text: 'The {heart} line is "long", {"summary": "no"}.\nSo </thin', as }
        return [
          [`thinking (${as})`, { thinking }],
          [`thinking (${as}) in one whole answer`, { thinking, whole: true }],
        ]
      }),
      ['pieces of 3 bytes with CRLF', { chunkBytes: 3, newline: '\r\n' }],
    ]
    for (const [name, behaviour] of oddities) {
      it(`${name}: the text is whole`, async () => {
        always(behaviour)
        const reply = await replyOf(provider)
        expect(reply.error).to.equal(undefined)
        expect(textIn(reply.parts)).to.equal(defaultReply(1))
        expect(usagesIn(reply.parts)[0]!.estimated).to.equal(false)
        const reading = await readingOf(provider)
        expect(reading.error).to.equal(undefined)
        expect(readingIn(reading.parts)!.summary).to.equal(defaultAnswer(2).summary)
        expect(calls()).to.equal(2)
      })
    }

    it('halves of an emoji in two tokens are put together, a lone half is replaced', async () => {
      always({ text: ['Na', '\ud83d', '\ude4f', ' te ', '\ud83d', 'x', '\ud83d'] })
      const { parts } = await replyOf(provider)
      expect(textIn(parts)).to.equal('Na🙏 te \ufffdx\ufffd')
      for (const part of parts) if (part.kind === 'text') expect(part.text).to.not.match(/[\ud800-\udbff]$/)
    })
  })
})
