import { expect } from 'chai'
import { type FateLine, Features } from '../../../contract/features.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'
import { nameFeatures } from '../../../reader/openai/name-features.ts'
import type { Dialogue } from '../../../reader/reader.ts'
import { featuresOf, seenFate } from './features-of.ts'

const seen = seenFate({ depthBand: 'faint' })
const none: FateLine = { seen: false, confidence: 0.8 }

const work = (fate: FateLine | undefined, language: 'en' | 'hi' = 'en') => {
  const { sections, findings } = composeReading([featuresOf(fate && { fate })], language).report
  const text = sections.find(({ key }) => key === 'work')?.text ?? ''
  return { text, findings: findings.filter(({ rules }) => rules.some((rule) => rule.startsWith('fate-'))) }
}

describe('the fate line in a reading', () => {
  it('is read where it was seen: where it rises, where it leads, how deep it is', () => {
    const { text, findings } = work(seen)
    const told = findings.map(({ rules }) => rules[0])
    expect(told).to.include('fate-to-shani')
    expect(['fate-from-wrist', 'fate-to-shani', 'fate-faint']).to.include.members(told)
    expect(text)
      .to.match(/fate line/)
      .and.to.match(/Shani/)
    expect(work(seen, 'hi').text)
      .to.match(/भाग्य रेखा/)
      .and.to.match(/शनि/)
  })

  it('is said not to be there, and that only where a clear photo shows none', () => {
    expect(work(none).text).to.match(/no fate line|others carry a fate line/)
    expect(work(none).findings).to.have.length(1)
    expect(work(none, 'hi').text).to.match(/कोई भाग्य रेखा नहीं है|औरों की भाग्य रेखा/)
  })

  it('is left open otherwise, as in readings written before it was measured', () => {
    expect(work(undefined).findings).to.deep.equal([])
    expect(work(undefined).text).not.to.contain('fate')
    expect(() => Features.parse(featuresOf())).not.to.throw()
  })

  it('is told when it is asked for, explained when its meaning is, and suggested as a question', () => {
    const ask = (question: string, fate?: FateLine) =>
      answerQuestion({
        reading: composeReading([featuresOf(fate && { fate })], 'en'),
        features: [featuresOf(fate && { fate })],
        turns: [{ role: 'user', text: question }],
        about: { language: 'en', correlationId: 'test' },
      } as unknown as Dialogue)
    expect(ask('What does my fate line say?', seen))
      .to.match(/fate line/)
      .and.to.match(/Shani/)
      .and.not.to.contain('leave it open')
    expect(ask('What is bhagya rekha?', seen)).to.contain('urdhva rekha').and.not.to.contain('leave it open')
    expect(ask('What does my fate line say?')).to.contain('leave it open')
    const questions = (fate?: FateLine) =>
      composeReading([featuresOf(fate && { fate })], 'en').report.suggestedQuestions
    expect(questions(seen).join(' ')).not.to.contain('not read')
    expect(questions(none).join(' ')).not.to.contain('not read')
  })

  it('is given to the model under the names of its evidence', () => {
    const named = Object.fromEntries(nameFeatures(featuresOf({ fate: seen })))
    expect(named['line.fate.rises']).to.deep.equal({ value: 'from-wrist', confidence: 0.74 })
    expect(named['line.fate.reaches']?.value).to.equal('shani')
    expect(named).not.to.have.property('line.fate.seen')
    expect(nameFeatures(featuresOf({ fate: none })).get('line.fate.seen')?.value).to.equal('none')
  })

  it('has a rule for every place it may rise from and reach', () => {
    const has = (aspect: string, is: string) =>
      ruleBase.some(({ when }) => when.aspect === `line.fate.${aspect}` && when.is === is)
    for (const place of ['wrist', 'chandra', 'life', 'mid-palm'])
      expect(has('rises', `from-${place}`), place).to.be.true
    for (const place of ['guru', 'shani', 'surya', 'to-heart', 'to-head'])
      expect(has('reaches', place), place).to.be.true
  })
})
