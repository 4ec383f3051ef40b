import { expect } from 'chai'
import { describe, it } from 'mocha'
import { ProblemError } from '../../../contract/problem.ts'
import type { PartKey } from '../../../contract/reading.ts'
import { type Behaviour, misbehave } from '../../double/behaviour.ts'
import { defaultAnswer } from '../../double/default-texts.ts'
import type { Provider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { readingIn, readingOf, usagesIn } from './example.ts'

describe('an answer that is not a valid reading', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  /** Reads with this first answer; returns the reading, and the text shown of each part. */
  async function repaired(first: Behaviour, second: Behaviour = {}) {
    provider.script([first, second])
    const outcome = await readingOf(provider)
    const shown: Partial<Record<PartKey, string>> = {}
    for (const part of outcome.parts) {
      if (part.kind === 'text') shown[part.part] = (shown[part.part] ?? '') + part.text
    }
    const reading = readingIn(outcome.parts)
    if (reading) {
      const { summary, report } = reading
      const texts = Object.fromEntries([['summary', summary], ...report.sections.map(({ key, text }) => [key, text])])
      expect(texts).to.deep.equal(shown)
    }
    return { ...outcome, shown, reading }
  }

  it('is repaired by exactly one more call that shows the photos and the broken text again', async () => {
    const { reading, parts } = await repaired(misbehave.writesWrongSchema())
    expect(reading!.summary).to.equal(defaultAnswer(2).summary)
    expect(provider.requests).to.have.length(2)
    const [asked, again] = provider.requests.map(({ body }) => body.messages)
    expect(again!.slice(0, asked!.length)).to.deep.equal(asked)
    expect(again!.at(-2)).to.deep.equal({ role: 'assistant', content: '{"palm": "yes", "words": 3}' })
    expect(provider.requests[1]!.body.response_format).to.deep.equal(provider.requests[0]!.body.response_format)
    expect(provider.requests[1]!.headers['x-request-id']).to.equal('correlation-7')
    expect(usagesIn(parts)).to.have.length(1)
  })

  it('costs what both calls used', async () => {
    const alone = usagesIn((await repaired({})).parts)[0]!
    const both = usagesIn((await repaired(misbehave.writesBrokenJson())).parts)[0]!
    expect(both.estimated).to.equal(false)
    expect(both.inputTokens).to.be.greaterThan(2 * alone.inputTokens)
    expect(both.outputTokens).to.be.greaterThan(alone.outputTokens)
  })

  it('is estimated in all when one of the two calls was not counted', async () => {
    const { parts } = await repaired({ ...misbehave.writesBrokenJson(), usage: false })
    expect(usagesIn(parts)).to.have.length(1)
    expect(usagesIn(parts)[0]!.estimated).to.equal(true)
  })

  for (const [name, behaviour] of Object.entries({
    'broken JSON': misbehave.writesBrokenJson(),
    'a wrong schema': misbehave.writesWrongSchema(),
    'no JSON at all': { text: 'I see a lovely hand.' },
    'nothing at all': { text: '' },
    'an empty summary': { text: JSON.stringify({ ...defaultAnswer(1), summary: ' ' }) },
  })) {
    it(`is a failure when the repair is bad too (${name})`, async () => {
      const { error, parts } = await repaired(behaviour, behaviour)
      expect(error).to.be.instanceOf(ProblemError)
      expect((error as ProblemError).problem.code).to.equal('reader-failed')
      expect(usagesIn(parts)).to.have.length(1)
      expect(provider.requests).to.have.length(2)
    })
  }

  it('is a failure when the repair call fails, which is not tried again', async () => {
    const { error } = await repaired(misbehave.writesBrokenJson(), misbehave.fails(500))
    expect((error as ProblemError).problem.code).to.equal('reader-failed')
    expect(provider.requests).to.have.length(2)
  })

  it('keeps every text that was shown in full and takes the missing ones from the repair', async () => {
    const whole = JSON.stringify(defaultAnswer(1))
    const broken = whole.slice(0, whole.indexOf('"mind"'))
    const sections = { ...defaultAnswer(1).sections, temperament: 'Other words', mind: 'A mind of its own' }
    const { shown, reading } = await repaired({ text: broken }, { answer: { summary: 'Other words', sections } })
    expect(shown.summary).to.equal(defaultAnswer(1).summary)
    expect(shown.temperament).to.equal(defaultAnswer(1).sections.temperament)
    expect(shown.mind).to.equal('A mind of its own')
    expect(reading!.report.sections).to.have.length(6)
  })

  it('goes on with a text that was cut in the middle when the repair begins with the same words', async () => {
    const { shown } = await repaired(
      { text: '{"isPalm":true,"notPalmReason":null,"summary":"A steady ha', finish: 'length' },
      { answer: { summary: 'A steady hand. 🙏' } },
    )
    expect(shown.summary).to.equal('A steady hand. 🙏')
  })

  it('does not go on with a text that was shown in full, even where the repair would', async () => {
    const { shown } = await repaired(
      { text: '{"isPalm":true,"notPalmReason":null,"summary":"A steady hand.", "sec' },
      { answer: { summary: 'A steady hand. And more.' } },
    )
    expect(shown.summary).to.equal('A steady hand.')
  })

  it('takes from the repair what had been left blank', async () => {
    for (const blank of ['', ' \n']) {
      const { shown } = await repaired(
        { text: JSON.stringify({ ...defaultAnswer(1), summary: blank }) },
        { answer: { summary: 'A steady hand.' } },
      )
      expect(shown.summary).to.equal(`${blank}A steady hand.`)
    }
  })

  it('leaves a text that was cut in the middle as it is when the repair says it otherwise', async () => {
    const { shown, reading } = await repaired(
      { text: '{"isPalm":true,"notPalmReason":null,"summary":"A steady ha' },
      { answer: { summary: 'One steady hand.' } },
    )
    expect(shown.summary).to.equal('A steady ha')
    expect(reading!.report.sections.every(({ text }) => text !== '')).to.equal(true)
  })

  it('may turn out to be no palm after all', async () => {
    const { error } = await repaired(misbehave.writesWrongSchema(), misbehave.seesNoPalm())
    expect((error as ProblemError).problem.code).to.equal('not-a-palm')
  })

  it('needs no repair for being in a code fence', async () => {
    const { reading } = await repaired({ text: `Here it is:\n\`\`\`json\n${JSON.stringify(defaultAnswer(1))}\n\`\`\`` })
    expect(reading!.summary).to.equal(defaultAnswer(1).summary)
    expect(provider.requests).to.have.length(1)
  })
})
