import { expect } from 'chai'
import { ProblemError } from '../../contract/problem.ts'
import { createAlmanac } from '../../reader/almanac/reader.ts'
import { fallBack } from '../../reader/fall-back.ts'
import type { Reader, ReadingPart, ReplyPart } from '../../reader/reader.ts'
import { about, collect, dialogue, readingIn, right, textIn, usagesIn } from './openai/example.ts'

describe('a model with the almanac behind it', () => {
  const spent = { inputTokens: 1, outputTokens: 0, cost: 0.1, estimated: true }
  /** A model that says these words, if any, and then fails. */
  function failing(failure: ProblemError, words: string[] = []): Reader {
    async function* fail(): AsyncGenerator<ReadingPart & ReplyPart> {
      for (const text of words) yield { kind: 'text', part: 'summary', text }
      yield { kind: 'usage', usage: spent }
      throw failure
    }
    return { ...createAlmanac(), name: 'openai', model: 'm', chatModel: 'm', read: fail, reply: fail }
  }
  const never = () => new AbortController().signal
  const away = new ProblemError('reader-unreached')

  it('answers by the almanac where the model is away, says so in both languages, and counts what the model used', async () => {
    for (const [language, told] of [
      ['en', 'The model cannot be reached at the moment, so the almanac has written this.'],
      ['hi', 'मॉडल से इस समय संपर्क नहीं हो पा रहा, इसलिए यह पंजिका ने लिखा है।'],
    ] as const) {
      const reader = fallBack(failing(away), createAlmanac())
      const reply = await collect(reader.reply({ ...dialogue, about: { ...about, language } }, never()))
      expect(textIn(reply.parts).startsWith(`*${told}*\n\n`)).to.equal(true)
      expect(usagesIn(reply.parts)).to.deep.equal([spent])
      const { parts } = await collect(reader.read([right], { ...about, language }, never()))
      const summary = parts.flatMap((part) => (part.kind === 'text' && part.part === 'summary' ? part.text : ''))
      expect(readingIn(parts)!.summary).to.equal(summary.join('')).and.match(/\*$/)
      expect(parts.filter(({ kind }) => kind === 'instead')).to.have.length(1)
    }
  })

  it('fails as before once the model has said something, or when it declines', async () => {
    for (const model of [failing(away, ['Your heart']), failing(new ProblemError('reader-declined'))]) {
      const { parts, error } = await collect(fallBack(model, createAlmanac()).reply(dialogue, never()))
      expect(error).to.be.instanceOf(ProblemError)
      expect(parts.some(({ kind }) => kind === 'instead')).to.equal(false)
    }
  })
})
