import { expect } from 'chai'
import { evidenceRow, nameFeature, nameValue, sayHowSure } from '../../../client/core/evidence-words.ts'
import { EndZone, type FateLine, Features, type Line, SeenFate as Seen } from '../../../contract/features.ts'
import { matchRules } from '../../../reader/almanac/match-rules.ts'
import { Aspect, conditionsOf } from '../../../reader/almanac/rules/rule.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'
import { sayEvidence } from '../../../reader/almanac/say-evidence.ts'
import { writeFinding } from '../../../reader/almanac/write-finding.ts'
import { sayClass, saySureness } from '../../../reader/class-words.ts'
import { nameFeatures } from '../../../reader/openai/name-features.ts'
import { featuresOf, lineOf, seenFate } from '../../reader/almanac/features-of.ts'

const languages = ['en', 'hi'] as const
/** A raw key: camelCase, dotted, hyphenated, or all of its words in a row. */
const rawKey = /[a-z][A-Z]|[a-z]\.[a-z]|\w_\w|^line (heart|head|life)|Band\b|zone\b|ratio\b|against ring|life origin/
const classHyphen = /\b(mid-palm|between-guru-shani|index-longer|about-equal|ring-longer|slightly-apart|present)\b/
const latin = /[a-z]/i

function isHuman(text: string, language: 'en' | 'hi'): void {
  expect(text).not.to.match(rawKey).and.not.to.match(classHyphen)
  if (language === 'hi') expect(text.replaceAll('%', '')).not.to.match(latin)
}

const lineParts = {
  lengthBand: ['short', 'medium', 'long'],
  depthBand: ['faint', 'clear', 'deep'],
  curvatureBand: ['straight', 'gentle', 'strong'],
  endZone: EndZone.options,
  gaps: [[{ at: 0.42, length: 0.07 }]],
  forks: [[{ at: 0.8, length: 0.1 }]],
} as const

const { rises, reaches, depthBand } = Seen.shape

/** Fate lines that together show every class. */
function everyFate(): FateLine[] {
  return [
    { seen: false as const, confidence: 0.8 },
    ...rises.unwrap().options.map((place) => seenFate({ rises: place })),
    ...reaches.options.map((place) => seenFate({ reaches: place })),
    ...depthBand.options.map((depth) => seenFate({ depthBand: depth })),
  ]
}

/** Hands that together show every class of every feature. */
function everyHand(): Features[] {
  const hands: Features[] = []
  for (const name of ['heart', 'head', 'life'] as const)
    for (const [part, values] of Object.entries(lineParts))
      for (const value of values) {
        const line = lineOf(name, { [part]: value, confidence: 0.9 } as Partial<Line>)
        hands.push(featuresOf({ lines: [...featuresOf().lines.filter((one) => one.name !== name), line] }))
      }
  for (const fate of everyFate()) hands.push(featuresOf({ fate }))
  const whole = {
    element: ['earth', 'air', 'fire', 'water', 'mixed'],
    indexAgainstRing: ['index-longer', 'about-equal', 'ring-longer'],
    headLifeOrigin: ['joined', 'slightly-apart', 'apart'],
    fingerRatio: [0.7, 0.75, 0.9],
    palmRatio: [1.1],
  }
  for (const [part, values] of Object.entries(whole))
    for (const value of values) hands.push(featuresOf({ [part]: { value, confidence: 0.8 } } as Partial<Features>))
  return hands.map((hand) => Features.parse(hand))
}

describe('evidence in words', () => {
  it('names every feature and class of the almanac, of one hand and of two, in both languages', () => {
    const told = new Set<string>()
    for (const hand of everyHand())
      for (const hands of [[hand], [hand, { ...featuresOf(), hand: 'left' as const }]])
        for (const language of languages)
          for (const match of matchRules(hands)) {
            const finding = writeFinding(match, language)
            told.add(match.rule.id)
            isHuman(finding.title, language)
            const { text, numbers } = evidenceRow(finding, language, hands.length > 1)
            for (const one of [text, ...numbers]) isHuman(one, language)
            for (const one of finding.evidence) {
              isHuman(one.value, language)
              isHuman(nameFeature(one.feature, language), language)
              isHuman(nameValue(one, language), language)
            }
          }
    const untold = ruleBase.filter(
      ({ id, when }) => !told.has(id) && !when.with && when.aspect !== 'hands.shown' && when.aspect !== 'lines.deepest',
    )
    expect(untold.map(({ id }) => id)).to.deep.equal([])
  })

  it('names every aspect that a rule may look at, and every class that it holds for', () => {
    for (const language of languages) {
      for (const aspect of Aspect.options)
        if (!/^(hands|lines)\./.test(aspect)) isHuman(nameFeature(aspect, language), language)
      for (const { aspect, is } of ruleBase.flatMap(conditionsOf))
        if (!/^(hands|lines)\./.test(aspect)) {
          isHuman(nameValue({ feature: aspect, value: is }, language), language)
          expect(nameValue({ feature: aspect, value: is }, language)).to.equal(sayClass(aspect, is, language))
        }
    }
  })

  it('names the deepest of three lines instead of three depths that may be alike', () => {
    const depths = { heart: 0.16, head: 0.24, life: 0.17 } as const
    const lines = (['heart', 'head', 'life'] as const).map((name) =>
      lineOf(name, { depthBand: 'deep', depth: depths[name] }),
    )
    const match = matchRules([featuresOf({ lines })]).find(({ rule }) => rule.id === 'deepest-head')!
    const row = (language: 'en' | 'hi') => evidenceRow(writeFinding(match, language), language, false)
    expect(row('en').text).to.equal('Deepest of the three lines: head line; seen')
    expect(row('hi').text).to.equal('तीनों में सबसे गहरी: मस्तिष्क रेखा; दिखी')
    expect(row('en').numbers).to.have.length(4)
  })

  it('calls no life line straight, which anybody sees bending around the thumb', () => {
    const lines = (['head', 'life'] as const).map((name) => lineOf(name, { curvatureBand: 'straight' }))
    const match = matchRules([featuresOf({ lines })]).find(({ rule }) => rule.id === 'nature-straight-straight')!
    const row = (language: 'en' | 'hi') => evidenceRow(writeFinding(match, language), language, false).text
    expect(row('en')).to.equal('Head line, bend: straight; Life line, bend: close to the thumb; seen')
    expect(row('hi')).to.equal('मस्तिष्क रेखा, मोड़: सीधी; जीवन रेखा, मोड़: अँगूठे के पास; दिखी')
    expect(sayEvidence(match, 'en')).to.contain('the head line is straight and the life line is close to the thumb')
  })

  it('understands what earlier readings hold: classes as they were measured, of one hand or of both', () => {
    for (const language of languages)
      for (const hand of everyHand())
        for (const [feature, { value }] of nameFeatures(hand)) {
          isHuman(nameFeature(feature, language), language)
          isHuman(nameValue({ feature, value }, language), language)
          isHuman(nameValue({ feature, value: `left: ${value}; right: ${value}` }, language), language)
        }
    const heart = 'line.heart.endZone'
    expect(nameFeature(heart, 'en')).to.equal('Heart line, where it ends')
    expect(nameFeature(heart, 'hi')).to.equal('हृदय रेखा, कहाँ समाप्त होती है')
    expect(nameFeature('headLifeOrigin', 'en')).to.equal('Start of head and life line')
    expect(nameValue({ feature: heart, value: 'left: guru; right: mid-palm' }, 'en')).to.equal(
      'left hand: under the index finger (Guru); right hand: in the middle of the palm',
    )
    expect(nameValue({ feature: 'line.heart.gaps', value: 'at 42 % of its way' }, 'hi')).to.equal('अपने मार्ग के 42 % पर')
    expect(nameValue({ feature: 'line.heart.forks', value: 'present' }, 'en')).to.equal('forked')
  })

  it('spells out what a model names itself, and never in English where the reading is Hindi', () => {
    expect(nameFeature('mount.guru', 'en')).to.equal('Mount of Guru (Jupiter)')
    expect(nameFeature('mount.guru', 'hi')).to.equal('गुरु पर्वत')
    expect(nameFeature('line.fate.lengthBand', 'hi')).to.equal('भाग्य रेखा, लंबाई')
    expect(nameFeature('thumb.tipShape', 'en')).to.equal('Thumb')
    expect(nameFeature('skin.texture', 'en')).to.equal('Seen on the photo')
    expect(nameFeature('line heart end zone', 'en')).to.equal('Heart line, where it ends')
    expect(nameValue({ feature: 'mount.guru', value: 'full and firm' }, 'hi')).to.equal('फ़ोटो में दिखा')
    for (const feature of ['thumb.tipShape', 'constructor', 'mark.fish', 'line.toString', '', 'palm']) {
      isHuman(nameFeature(feature, 'hi'), 'hi')
      isHuman(nameFeature(feature, 'en'), 'en')
    }
    expect(nameValue({ feature: 'mount.guru', value: 'full and firm' }, 'en')).to.equal('full and firm')
  })

  it('puts a finding’s evidence in one row, with the hands named, the numbers apart and the sureness in words', () => {
    const of = (hand: 'left' | 'right', value: string, measure: number, confidence: number) =>
      ({ source: 'measured', feature: 'line.heart.lengthBand', value, confidence, hand, measure }) as const
    const evidence = [of('left', 'short', 0.71, 0.9), of('right', 'medium', 0.76, 0.88)]
    expect(evidenceRow({ evidence, subject: 'heart' }, 'en', true)).to.deep.equal({
      text: 'Length: short on the left, medium on the right; seen',
      numbers: [
        'Heart line, length: 0.71 palm widths (left hand), 90 %',
        'Heart line, length: 0.76 palm widths (right hand), 88 %',
      ],
    })
    expect(evidenceRow({ evidence: [of('left', 'short', 0.71, 0.9)], subject: 'heart' }, 'en', false).text).to.equal(
      'Length: short; clearly seen',
    )
    expect(evidenceRow({ evidence: [of('left', 'छोटी', 0.71, 0.74)], subject: 'heart' }, 'hi', true).text).to.equal(
      'लंबाई: बाएँ में छोटी; हल्की-सी दिखी',
    )
  })

  it('names the line that the title leaves open', () => {
    for (const hand of everyHand())
      for (const match of matchRules([hand, { ...featuresOf(), hand: 'left' as const }])) {
        const finding = writeFinding(match, 'en')
        const isOfLine = finding.evidence.every(({ feature }) => feature.startsWith('line.'))
        if (isOfLine)
          expect(`${finding.title}: ${evidenceRow(finding, 'en', true).text}`).to.match(/(Heart|Head|Life|Fate) line/)
      }
    const none = matchRules([featuresOf({ fate: { seen: false, confidence: 0.88 } })]).find(
      ({ rule }) => rule.when.aspect === 'line.fate.seen',
    )!
    expect(evidenceRow(writeFinding(none, 'en'), 'en', false).text).to.equal(
      'Fate line, on the palm: there is none; seen',
    )
  })

  it('shows the evidence of earlier readings in the same rows', () => {
    const evidence = [
      { source: 'measured', feature: 'line.head.lengthBand', value: 'left hand: short (0.70)', confidence: 0.81 },
    ] as const
    expect(evidenceRow({ evidence: [...evidence], subject: 'head' }, 'en', true)).to.deep.equal({
      text: 'Length: short on the left; seen',
      numbers: ['Head line, length: 0.70 palm widths (left hand), 81 %'],
    })
  })

  it('says how sure a measurement is in the words of the reader', () => {
    for (const language of languages)
      for (const confidence of [0.7, 0.79, 0.8, 0.89, 0.9])
        expect(sayHowSure(confidence, language)).to.equal(saySureness(confidence, language))
  })
})
