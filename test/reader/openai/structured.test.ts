import { expect } from 'chai'
import { describe, it } from 'mocha'
import { Reading } from '../../../contract/reading.ts'
import { GrowingAnswer } from '../../../reader/openai/growing-answer.ts'
import { defaultAnswer } from '../../double/default-texts.ts'
import type { Provider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { left, readingIn, readingOf, right } from './example.ts'

describe('a reading that is not written as asked', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  /** The reading parsed from this text, in one call, after checking that the same text was shown. */
  async function readingFrom(text: string, palms = [right]) {
    provider.script([{ text }])
    const { parts, error } = await readingOf(provider, {}, palms)
    expect(error).to.equal(undefined)
    expect(provider.requests).to.have.length(1)
    const reading = readingIn(parts)!
    expect(Reading.safeParse(reading).success).to.equal(true)
    const shown: Record<string, string> = {}
    for (const part of parts) if (part.kind === 'text') shown[part.part] = (shown[part.part] ?? '') + part.text
    const { summary, report } = reading
    const texts = Object.fromEntries([['summary', summary], ...report.sections.map(({ key, text }) => [key, text])])
    expect(texts).to.deep.equal(shown)
    return reading
  }
  const whole = defaultAnswer(1)
  const but = (change: object) => JSON.stringify({ ...whole, ...change })
  const textIn = ({ report }: Reading, key: string) => report.sections.find((section) => section.key === key)?.text

  it('is read with raw line ends and tabs in its texts', async () => {
    const json = but({ sections: { ...whole.sections, heart: 'Warm@and@long.' } })
    const reading = await readingFrom(json.replace('@', '\r\n').replace('@', '\t'))
    expect(textIn(reading, 'heart')).to.equal('Warm\r\nand\tlong.')
    expect(reading.report.findings).to.have.length(2)
  })

  it('is read with escapes that JSON does not know, and commas too many', async () => {
    const json = but({ summary: 'A @_steady@_ hand: 5@% @u00e9 @uzz.' }).replaceAll('@', '\\')
    expect((await readingFrom(json.replace(/\}$/, ',\n}').replace(/"\]\}?/, '",]'))).summary).to.equal(
      'A _steady_ hand: 5% é uzz.',
    )
  })

  it('is read among words with braces of their own, and under a name', async () => {
    await readingFrom(`Let me see {heart}, {}, {"hand": 1}: a "long" line.\n${but({})}\nI hope {this} helps. {`)
    provider.requests.length = 0
    await readingFrom(JSON.stringify({ palm_reading: whole }))
  })

  const sections: [string, unknown][] = [
    ['omitted', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { text: 'x' }],
    ['blank', ' '],
  ]
  for (const [name, heart] of sections) {
    it(`loses a section that is ${name}, and no other`, async () => {
      const reading = await readingFrom(
        but({ sections: { ...whole.sections, heart, mind: whole.sections.mind }, findings: [] }).replace('" "', '""'),
      )
      expect(reading.report.sections.map(({ key }) => key)).to.deep.equal([
        'temperament',
        'mind',
        'vitality',
        'work',
        'guidance',
      ])
      expect(textIn(reading, 'mind')).to.equal(whole.sections.mind)
    })
  }

  const [finding] = whole.findings
  const findings: [string, unknown[], number][] = [
    ['null', [null, finding], 1],
    ['a text', ['The heart line is long.', finding], 1],
    ['of a section that is unknown', [{ ...finding, section: 'money' }, finding], 1],
    ['about something unknown', [{ ...finding, subject: 'aura' }, finding], 1],
    ['without a title', [{ ...finding, title: null }, finding], 1],
    ['without evidence', [{ ...finding, evidence: null }, finding], 1],
    [
      'with evidence of which some is unknown',
      [{ ...finding, evidence: [null, 'x', ...finding!.evidence] }, finding],
      2,
    ],
    ['without its meaning', [{ ...finding, meaning: undefined }, finding], 2],
    ['of no hand', [{ ...finding, hand: null }, finding], 2],
    ['with more than was asked for', [{ ...finding, mood: 'warm' }, finding], 2],
  ]
  for (const [name, given, kept] of findings) {
    it(`loses no more than it must of a finding ${name}`, async () => {
      const { report } = await readingFrom(but({ findings: given }))
      expect(report.findings).to.have.length(kept)
      expect(report.findings.at(-1)).to.deep.include({ title: finding!.title, observation: finding!.observation })
    })
  }

  it('loses a finding of no hand only where two were shown', async () => {
    const given = [{ ...finding, hand: 'none' }, finding]
    expect((await readingFrom(but({ findings: given }), [left, right])).report.findings).to.have.length(1)
  })

  it('takes values and certainties as they come', async () => {
    const evidence = (value: unknown, confidence: unknown) => ({ feature: 'mount.guru', value, confidence })
    const given = [evidence(3, '0.4'), evidence(true, null), evidence(null, 'high'), evidence('full', undefined)]
    const { report } = await readingFrom(but({ findings: [{ ...finding, evidence: given }] }))
    expect(report.findings[0]!.evidence.map(({ value, confidence }) => [value, confidence])).to.deep.equal([
      ['3', 0.4],
      ['true', 0.5],
      ['', 0.5],
      ['full', 0.5],
    ])
  })

  for (const [name, change] of Object.entries({
    'findings and questions': { findings: undefined, suggestedQuestions: null },
    'lists that are none': { findings: {}, suggestedQuestions: 'What of work?' },
    'whether it is a palm': { isPalm: undefined, notPalmReason: undefined },
    'whether it is a palm, being null': { isPalm: null, notPalmReason: 4 },
  })) {
    it(`is a reading without ${name}`, async () => {
      const reading = await readingFrom(but(change))
      expect(textIn(reading, 'work')).to.equal(whole.sections.work)
    })
  }

  it('keeps the questions that are some', async () => {
    const { report } = await readingFrom(but({ suggestedQuestions: [null, 'What of work?', 3, ' '] }))
    expect(report.suggestedQuestions).to.deep.equal(['What of work?'])
  })

  it('shows a text with raw line ends as it grows, as it is read in the end', () => {
    const growing = new GrowingAnswer()
    const shown = growing.push('{"isPalm": null, "summary": "one\ntwo\t\\_three\\_"')
    expect(shown).to.deep.equal([{ part: 'summary', text: 'one\ntwo\t_three_' }])
  })
})
