import { expect } from 'chai'
import type { Features } from '../../../contract/features.ts'
import { Reading, SectionKey } from '../../../contract/reading.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { featuresOf, heartOnly, lineOf } from './features-of.ts'

const languages = ['en', 'hi'] as const

/** Whether a feature name, as used in evidence, refers to something that was measured. */
function isMeasured(features: Features, feature: string): boolean {
  const [first, name, part] = feature.split('.')
  if (first !== 'line') return features[feature as keyof Features] !== null && feature in features
  const line = features.lines.find((one) => one.name === name)
  return line !== undefined && line[part as keyof typeof line] !== null
}

describe('composing a reading', () => {
  it('gives the same palm the same reading, and keeps to the contract', () => {
    for (const language of languages) {
      const reading = composeReading([featuresOf()], language)
      expect(composeReading([structuredClone(featuresOf())], language)).to.deep.equal(reading)
      expect(() => Reading.parse(reading)).not.to.throw()
      expect(reading.report.sections.map(({ key }) => key)).to.deep.equal(SectionKey.options)
    }
  })

  it('gives different palms different readings', () => {
    const heart = lineOf('heart', { curvature: 0.2, curvatureBand: 'strong' })
    const other = featuresOf({ lines: [heart, ...featuresOf().lines.slice(1)] })
    const [one, two] = [composeReading([featuresOf()], 'en'), composeReading([other], 'en')]
    expect(two.report.sections.map(({ text }) => text)).not.to.deep.equal(one.report.sections.map(({ text }) => text))
    expect(composeReading([heartOnly()], 'en').summary).not.to.equal(one.summary)
  })

  it('rests every finding on something that was measured on that hand', () => {
    const hands = [featuresOf(), heartOnly('left')]
    const { findings, sections } = composeReading(hands, 'en').report
    expect(findings.length).to.be.above(10)
    for (const { id, hand, evidence } of findings)
      for (const { feature, source, confidence } of evidence) {
        const owners = hands.filter((one) => hand === 'both' || one.hand === hand)
        expect(
          owners.some((one) => isMeasured(one, feature)),
          `${id}: ${feature}`,
        ).to.equal(true)
        expect(source === 'measured' || feature === 'hand', id).to.equal(true)
        expect(confidence, id).to.be.at.most(0.9)
      }
    const known = new Set(findings.map(({ id }) => id))
    for (const section of sections) for (const id of section.findings) expect(known.has(id), id).to.equal(true)
  })

  it('says of an unseen line only that it was not seen, once', () => {
    const { report, summary } = composeReading([heartOnly()], 'en')
    const text = (key: string) => report.sections.find((section) => section.key === key)?.text
    expect(text('mind')).to.equal(
      'The head line, mastishk rekha, could not be followed surely enough on the photo, so nothing is said of it.',
    )
    expect(text('vitality')).to.match(/^The life line, .* so nothing is said of it\.$/)
    expect(report.findings.filter(({ subject }) => subject === 'head' || subject === 'life')).to.deep.equal([])
    expect(summary).not.to.match(/head line|life line/)
    expect(report.notMeasured.join(' ')).not.to.match(/head line|life line \(/)
    expect(report.notMeasured).to.include('start of head and life line')
    expect(report.suggestedQuestions.join(' ')).not.to.match(/head line|life line/)
  })

  it('says nothing of fate, sun, mounts or marks but that they are not seen', () => {
    const { report } = composeReading([featuresOf()], 'en')
    for (const { observation, meaning } of report.findings)
      expect(`${observation} ${meaning}`).not.to.match(/fate|bhagya|sun line|mercury line|island|star\b/i)
    expect(report.notMeasured).to.include('fate line (bhagya rekha)')
  })

  it('writes a summary of one to four sentences', () => {
    for (const hands of [[featuresOf()], [heartOnly()], [featuresOf(), featuresOf({ hand: 'left' })]])
      for (const language of languages) {
        const sentences = composeReading(hands, language).summary.split(/(?<=[.।])\s+/)
        expect(sentences.length, sentences.join('|')).to.be.within(1, 4)
      }
  })

  it('writes all of it in Hindi when Hindi is asked for', () => {
    const { summary, report } = composeReading([featuresOf(), heartOnly('left')], 'hi')
    const texts = [
      summary,
      ...report.sections.flatMap(({ title, text }) => [title, text]),
      ...report.findings.flatMap(({ title, observation, meaning }) => [title, observation, meaning]),
      ...report.findings.flatMap(({ evidence }) => evidence.map(({ value }) => value)),
      ...report.notMeasured,
      ...report.cautions,
      ...report.suggestedQuestions,
    ]
    for (const text of texts) expect(text).not.to.match(/[a-z]{2}/i)
  })

  it('tells two hands apart, and says where they differ', () => {
    const { report } = composeReading(
      [featuresOf(), featuresOf({ hand: 'left', ...{ lines: heartOnly().lines } })],
      'en',
    )
    const ids = report.findings.map(({ id }) => id)
    expect(ids).to.include('hands-heart-unlike.both')
    expect(ids.some((id) => /^heart-.*(guru|long|strong).*\.left$/.test(id))).to.equal(true)
    expect(ids.some((id) => /^heart-.*(between|medium|gentle).*\.right$/.test(id))).to.equal(true)
    expect(ids).not.to.include('hands-head-alike.both')
    expect(report.cautions.join(' ')).not.to.contain('One hand only')
  })

  it('says so when only one hand was shown, when one was refused, and when the thumb lies on the other side', () => {
    const reading = composeReading([featuresOf({ sideAgrees: false })], 'en', ['left'])
    expect(reading.summary).to.contain('The photo of your left hand could not be measured')
    expect(reading.report.cautions.join(' ')).to.contain('One hand only').and.to.contain('may be mirrored')
  })

  it('asks three to five questions', () => {
    for (const hands of [[featuresOf()], [heartOnly()]])
      for (const language of languages)
        expect(composeReading(hands, language).report.suggestedQuestions.length).to.be.within(3, 5)
  })
})
