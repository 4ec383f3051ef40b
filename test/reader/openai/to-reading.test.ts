import { expect } from 'chai'
import { describe, it } from 'mocha'
import { PartKey, Report } from '../../../contract/reading.ts'
import { type AnsweredFinding, textOf } from '../../../reader/openai/palm-answer.ts'
import { toReading } from '../../../reader/openai/to-reading.ts'
import type { Palm } from '../../../reader/reader.ts'
import { defaultAnswer } from '../../double/default-texts.ts'
import { about, left, right, rightFeatures } from './example.ts'

const finding = (more: Partial<AnsweredFinding>): AnsweredFinding => ({
  section: 'heart',
  hand: 'right',
  subject: 'heart',
  title: 'Title',
  observation: 'Seen.',
  meaning: 'Meant.',
  evidence: [{ feature: 'line.heart.lengthBand', value: 'long', confidence: 0.4 }],
  ...more,
})

function reportOf(findings: AnsweredFinding[], palms: Palm[] = [left, right]) {
  const texts = new Map(PartKey.options.map((part) => [part, textOf(defaultAnswer(1), part)]))
  const { report } = toReading({ ...defaultAnswer(1), findings }, texts, palms, about)
  expect(Report.safeParse(report).success).to.equal(true)
  return report
}

const inHindi = (more: Partial<AnsweredFinding>, palms: Palm[]) =>
  toReading({ ...defaultAnswer(1), findings: [finding(more)] }, new Map(), palms, { ...about, language: 'hi' }).report

const evidenceOf = (more: Partial<AnsweredFinding>, palms?: Palm[]) =>
  reportOf([finding(more)], palms).findings[0]?.evidence[0]

describe('what a model found', () => {
  it('is measured where it names a measured feature, with the value and the certainty of the measuring', () => {
    const claimed = [{ feature: 'line.heart.lengthBand', value: 'short', confidence: 0.99 }]
    expect(evidenceOf({ hand: 'left', evidence: claimed })).to.deep.equal({
      source: 'measured',
      feature: 'line.heart.lengthBand',
      value: 'medium',
      confidence: 0.75,
      hand: 'left',
      measure: 0.81,
    })
  })

  it('is only seen by the model where the feature was not measured on that hand', () => {
    for (const feature of ['line.fate.lengthBand', 'mount.guru', 'line.heart.endZone', 'constructor']) {
      const evidence = [{ feature, value: 'full', confidence: 0.97 }]
      expect(evidenceOf({ hand: 'left', evidence })).to.include({
        source: 'seen-by-model',
        feature,
        value: 'full',
        confidence: 0.9,
      })
    }
  })

  it('gives the measurement of each hand for both, each as sure as it is', () => {
    const both = reportOf([finding({ hand: 'both' })]).findings[0]?.evidence
    expect(both?.map(({ hand, value, confidence }) => [hand, value, confidence])).to.deep.equal([
      ['left', 'medium', 0.75],
      ['right', 'long', 0.9],
    ])
  })

  it('has its measured values, and what was not measured, in the language of the reading', () => {
    const features = ['line.heart.endZone', 'line.heart.gaps', 'indexAgainstRing', 'line.heart.depthBand']
    const evidence = features.map((feature) => ({ feature, value: 'x', confidence: 0.5 }))
    const { findings } = inHindi({ evidence }, [right])
    expect(findings[0]?.evidence.map(({ value }) => value)).to.deep.equal([
      'तर्जनी और मध्यमा के बीच (गुरु और शनि)',
      'टूटी हुई',
      'तर्जनी अधिक लंबी',
      'साफ़',
    ])
    const both = inHindi({ hand: 'both' }, [left, right]).findings[0]?.evidence.map(({ value }) => value)
    expect(both).to.deep.equal(['मध्यम', 'लंबी'])
    const unseen = {
      ...right,
      measurement: { ok: true as const, features: { ...rightFeatures, notMeasured: ['fate line (bhagya rekha)'] } },
    }
    expect(inHindi({}, [unseen]).notMeasured).to.deep.equal(['भाग्य रेखा'])
  })

  it('is about the one hand that was shown', () => {
    expect(
      reportOf([finding({ hand: 'both' }), finding({ hand: 'left' })], [right]).findings.map(({ hand }) => hand),
    ).to.deep.equal(['right', 'right'])
  })

  it('is left out when it rests on nothing', () => {
    const report = reportOf([finding({ evidence: [] }), finding({ section: 'work' })])
    expect(report.findings.map(({ id }) => id)).to.deep.equal(['f1'])
    const bySection = Object.fromEntries(report.sections.map(({ key, findings }) => [key, findings]))
    expect(bySection).to.include.keys('temperament', 'guidance')
    expect(bySection['work']).to.deep.equal(['f1'])
    expect(bySection['heart']).to.deep.equal([])
  })

  it('is about no hand where two were shown and it names none, and is left out then', () => {
    const findings = [finding({ hand: null }), finding({ hand: 'left' })]
    expect(reportOf(findings).findings.map(({ hand }) => hand)).to.deep.equal(['left'])
    expect(reportOf(findings, [right]).findings.map(({ hand }) => hand)).to.deep.equal(['right', 'right'])
  })

  it('has a certainty from 0 to 0.9 whatever the model says', () => {
    for (const [said, shown] of [
      [95, 0.5],
      [-1, 0.5],
      [1, 0.9],
      [0.3, 0.3],
    ] as const) {
      expect(
        evidenceOf({ evidence: [{ feature: 'mount.budh', value: 'flat', confidence: said }] })!.confidence,
      ).to.equal(shown)
    }
  })

  it('stands beside what was not measured on either hand, and the cautions', () => {
    const report = reportOf([])
    expect(report.notMeasured).to.deep.equal(['parvat', 'surya rekha', 'bhagya rekha'])
    expect(report.cautions.join(' ')).to.contain('reflection').and.contain('adults')
  })

  it('is left out where it contradicts what was measured, and marked where its text does', () => {
    const against = finding({ observation: 'The heart line of your right hand is short.' })
    expect(reportOf([against, finding({ observation: 'A long heart line.' })]).findings).to.have.length(1)
    const texts = new Map([['summary' as const, 'Your right hand has a short heart line. Your left hand is calm.']])
    const { report } = toReading({ ...defaultAnswer(1), findings: [] }, texts, [left, right], about)
    expect(report.cautions.at(-1)).to.equal(
      'The text says: “Your right hand has a short heart line.” Measured on the right hand, it was: long.',
    )
  })
})
