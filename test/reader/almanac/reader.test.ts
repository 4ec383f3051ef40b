import { expect } from 'chai'
import { ProblemError, problemFor } from '../../../contract/problem.ts'
import type { Reading } from '../../../contract/reading.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { refusals } from '../../../reader/almanac/measure/refusals.ts'
import { createAlmanac } from '../../../reader/almanac/reader.ts'
import type { Measurement, Palm, ReadingPart, ReplyPart } from '../../../reader/reader.ts'
import { featuresOf } from './features-of.ts'

const about = { language: 'en', correlationId: 'test' } as const
const calm = () => new AbortController().signal

function palmOf(hand: Palm['hand'], measurement: Measurement): Palm {
  return { hand, photo: Buffer.alloc(0), measurement }
}

const measured = (hand: Palm['hand']) => palmOf(hand, { ok: true, features: featuresOf({ hand }) })
const refused = (hand: Palm['hand']) =>
  palmOf(hand, {
    ok: false,
    refusal: 'too-dark',
    problem: problemFor('palm-too-dark', { field: `${hand}_image` }),
  })

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const part of parts) found.push(part)
  return found
}

const textOf = (parts: (ReadingPart | ReplyPart)[], part?: string) =>
  parts
    .flatMap((one) => (one.kind === 'text' && (!part || ('part' in one && one.part === part)) ? [one.text] : []))
    .join('')

describe('the almanac', () => {
  it('writes each part piece by piece, byte for byte what the reading holds', async () => {
    for (const language of ['en', 'hi'] as const) {
      const parts = await all(createAlmanac().read([measured('right')], { ...about, language }, calm()))
      const reading = parts.at(-1)?.kind === 'reading' ? (parts.at(-1) as { reading: Reading }).reading : null
      if (!reading) throw new Error('the reading did not come last')
      expect(textOf(parts, 'summary')).to.equal(reading.summary)
      for (const { key, text } of reading.report.sections) expect(textOf(parts, key), key).to.equal(text)
      const pieces = parts.filter(({ kind }) => kind === 'text')
      expect(pieces.length).to.be.above(60)
      expect(parts.at(-2)).to.deep.equal({
        kind: 'usage',
        usage: { inputTokens: 0, outputTokens: 0, cost: 0, estimated: false },
      })
    }
  })

  it('writes the summary first, then the sections in their order', async () => {
    const parts = await all(createAlmanac().read([measured('right')], about, calm()))
    const order = [...new Set(parts.flatMap((part) => (part.kind === 'text' ? [part.part] : [])))]
    expect(order).to.deep.equal(['summary', 'temperament', 'heart', 'mind', 'vitality', 'work', 'guidance'])
  })

  it('refuses with the reason of the photo when no palm could be measured, in the language asked for', async () => {
    for (const language of ['en', 'hi'] as const) {
      const reading = all(createAlmanac().read([refused('left')], { ...about, language }, calm()))
      const error = await reading.then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (!(error instanceof ProblemError)) throw new Error('it was read')
      expect(error.problem).to.deep.equal({
        code: 'not-a-palm',
        reason: 'palm-too-dark',
        message: refusals['too-dark'][language],
        field: 'left_image',
      })
    }
  })

  it('reads one hand when the other was refused, and says so', async () => {
    const parts = await all(createAlmanac().read([refused('left'), measured('right')], about, calm()))
    expect(textOf(parts, 'summary')).to.contain('The photo of your left hand could not be measured')
  })

  it('ends at once, without a reading and without throwing, when it is stopped', async () => {
    const stop = new AbortController()
    const parts: ReadingPart[] = []
    for await (const part of createAlmanac().read([measured('right')], about, stop.signal)) {
      parts.push(part)
      if (parts.length === 5) stop.abort()
    }
    expect(parts.map(({ kind }) => kind)).to.deep.equal(['text', 'text', 'text', 'text', 'text', 'usage'])
  })

  it('replies word by word', async () => {
    const features = [featuresOf()]
    const dialogue = {
      reading: composeReading(features, 'en'),
      features,
      turns: [{ role: 'user' as const, text: 'What is my heart line like?' }],
      about,
    }
    const parts = await all(createAlmanac().reply(dialogue, calm()))
    expect(textOf(parts)).to.contain('heart line')
    expect(parts.every((part) => part.kind !== 'text' || /^\S+\s*$/u.test(part.text))).to.equal(true)
    expect(parts.at(-1)?.kind).to.equal('usage')
  })

  it('needs no model', () => {
    const { name, model, chatModel } = createAlmanac()
    expect({ name, model, chatModel }).to.deep.equal({ name: 'almanac', model: null, chatModel: null })
  })
})
