import { expect } from 'chai'
import type { Features, Line } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import { answerQuestion } from '../../../reader/almanac/answer-question.ts'
import { chooseTold } from '../../../reader/almanac/choose-told.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { matchRules } from '../../../reader/almanac/match-rules.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'
import { findWeighed } from '../../../reader/almanac/weigh-opposites.ts'
import { featuresOf, lineOf } from './features-of.ts'

const classes = {
  lengthBand: ['short', 'medium', 'long'],
  depthBand: ['faint', 'clear', 'deep'],
  curvatureBand: ['straight', 'gentle', 'strong'],
  endZone: [null, 'guru', 'between-guru-shani', 'shani', 'surya', 'mid-palm', 'mangal', 'chandra'],
} as const
const whole = {
  element: ['earth', 'air', 'fire', 'water', 'mixed'],
  indexAgainstRing: ['index-longer', 'about-equal', 'ring-longer'],
  headLifeOrigin: ['joined', 'slightly-apart', 'apart'],
} as const
const labels = {
  en: { left: /left hand/, right: /right hand/, both: /both hands|either hand/ },
  hi: { left: /बाएँ|बायाँ/, right: /दाएँ|दायाँ/, both: /दोनों/ },
}
type Whose = keyof (typeof labels)['en']

/** Pairs of hands: for each part with classes, every class on one hand combined with every class on the other. */
function* pairs(): Generator<[Features, Features]> {
  for (const name of ['heart', 'head', 'life'] as const)
    for (const [part, values] of Object.entries(classes))
      for (const one of values)
        for (const other of values)
          yield [handWith('left', name, { [part]: one }), handWith('right', name, { [part]: other })]
  for (const [part, values] of Object.entries(whole))
    for (const one of [null, ...values])
      for (const other of [null, ...values]) {
        const of = (value: string | null) => ({ [part]: value && { value, confidence: 0.8 } }) as Partial<Features>
        yield [featuresOf({ hand: 'left', ...of(one) }), featuresOf({ hand: 'right', ...of(other) })]
      }
  for (const one of [0, 1, 2, 3, 4, 5, 6, 7])
    for (const other of [0, 1, 2, 3, 4, 5, 6, 7]) yield [shownLines('left', one), shownLines('right', other)]
  for (let seed = 1; seed <= 1500; seed += 1) yield [anyHand('left', seed), anyHand('right', seed * 7919)]
}

function handWith(hand: Features['hand'], name: Line['name'], line: Partial<Line>): Features {
  const lines = featuresOf().lines.map((one) => (one.name === name ? { ...one, ...line } : one))
  return featuresOf({ hand, lines })
}

const shownLines = (hand: Features['hand'], bits: number): Features =>
  featuresOf({ hand, lines: featuresOf().lines.filter((_, at) => bits & (1 << at)) })

function anyHand(hand: Features['hand'], seed: number): Features {
  let state = seed
  const pick = <T>(values: readonly T[]): T => {
    state = (state * 1103515245 + 12345) % 2147483648
    return values[Math.floor((state / 2147483648) * values.length)] as T
  }
  const part = (values: readonly string[]) => {
    const value = pick([null, ...values])
    return value && { value, confidence: pick([0.3, 0.6, 0.8]) }
  }
  const lines = (['heart', 'head', 'life'] as const).flatMap((name) => {
    if (pick([true, true, true, false]) === false) return []
    const [lengthBand, depthBand] = [pick(classes.lengthBand), pick(classes.depthBand)]
    const [curvatureBand, endZone] = [pick(classes.curvatureBand), pick(classes.endZone)]
    return [lineOf(name, { lengthBand, depthBand, curvatureBand, endZone, confidence: pick([0.45, 0.6, 0.9]) })]
  })
  return featuresOf({
    hand,
    lines,
    fingerRatio: pick([null, { value: 0.7, confidence: 0.8 }, { value: 0.9, confidence: 0.8 }]),
    ...({
      element: part(whole.element),
      indexAgainstRing: part(whole.indexAgainstRing),
      headLifeOrigin: part(whole.headLifeOrigin),
    } as Partial<Features>),
  })
}

/** What a summary says of which hand: each gist, with the hand named behind it. */
function claimsIn(summary: string, language: Language): { gist: string; whose: Whose | null }[] {
  const gists = [...new Set(ruleBase.map(({ gist }) => gist[language]))].sort((a, b) => b.length - a.length)
  return summary.split(/(?<=[.।])\s/).flatMap((sentence) => {
    let rest = sentence.toLowerCase()
    return gists.flatMap((gist) => {
      const at = rest.indexOf(gist.toLowerCase())
      if (at < 0) return []
      rest = rest.replace(gist.toLowerCase(), ' '.repeat(gist.length))
      const label = sentence.slice(at).match(/\([^)]*\)/)?.[0] ?? ''
      const whose = (['left', 'right', 'both'] as const).find((one) => labels[language][one].test(label))
      return [{ gist, whose: whose ?? null }]
    })
  })
}

const languages = ['en', 'hi'] as const

describe('telling two hands apart', () => {
  it('claims of both hands in the summary only what both are told, and of each hand only what it is told', () => {
    for (const hands of pairs())
      for (const language of languages) {
        const { summary, report } = composeReading(hands, language)
        const claims = claimsIn(summary, language)
        for (const { gist, whose } of claims) {
          const told = ruleBase
            .filter((rule) => rule.gist[language] === gist)
            .flatMap(({ id }) => report.findings.filter((finding) => finding.id.startsWith(`${id}.`)))
          expect(
            told.some(({ hand }) => hand === whose || hand === 'both'),
            `${gist} of ${whose}: ${summary}`,
          ).to.equal(true)
          if (whose === 'both')
            expect(
              told.map(({ hand }) => hand),
              summary,
            ).to.include('both')
        }
      }
  }).timeout(60_000)

  it('names the hand in every finding, answer and piece of advice', () => {
    const questions = {
      en: [
        'What of my heart?',
        'What of my mind?',
        'How long is my life line?',
        'What of my work?',
        'What is my nature?',
        'How deep are my lines?',
      ],
      hi: [
        'मेरी हृदय रेखा कैसी है?',
        'मेरी मस्तिष्क रेखा कैसी है?',
        'मेरी जीवन रेखा कितनी लंबी है?',
        'मेरा स्वभाव कैसा है?',
        'काम के बारे में बताइए',
      ],
    }
    const named = {
      en: /left hand|right hand|each of your hands|either hand|two hands|both hands/i,
      hi: /बाएँ हाथ|दाएँ हाथ|बायाँ हाथ|दायाँ हाथ|दोनों/,
    }
    let told = 0
    for (const hands of pairs()) {
      if (told > 4000) break
      for (const language of languages) {
        const reading = composeReading(hands, language)
        for (const { observation } of reading.report.findings) {
          told += 1
          expect(observation)
            .to.match(named[language])
            .and.not.to.match(/this hand|इस हाथ|each hand\b/)
        }
        for (const { text } of reading.report.sections)
          for (const line of text.split('\n').filter((one) => one.startsWith('- ')))
            expect(line, text).to.match(named[language])
        for (const question of questions[language]) {
          const about = { language, correlationId: 'test' }
          const answer = answerQuestion({ reading, features: hands, turns: [{ role: 'user', text: question }], about })
          for (const paragraph of answer
            .split('\n\n')
            .filter((one) => /palm’s|line (is|ends|bends)|रेखा (लंबी|छोटी|मध्यम)/.test(one)))
            expect(paragraph, answer).to.match(named[language])
          expect(answer).not.to.match(/this hand|इस हाथ/)
        }
      }
    }
  }).timeout(60_000)

  it('names the hand where something told of both is weighed on one of them', () => {
    const life = lineOf('life', { lengthBand: 'short', curvatureBand: 'gentle' })
    const through = lineOf('head', { endZone: 'mangal' })
    const hands = [
      featuresOf({ hand: 'left', indexAgainstRing: null, lines: [through, life] }),
      featuresOf({ indexAgainstRing: null, lines: [through, { ...life, lengthBand: 'long' }] }),
    ]
    const weighed = findWeighed(chooseTold(matchRules(hands))).find(
      ({ opposites }) => opposites.pair[0] === 'in-bursts',
    )!
    expect(weighed.hands).to.deep.equal(['left'])
    const work = (language: 'en' | 'hi') =>
      composeReading(hands, language).report.sections.find(({ key }) => key === 'work')!.text
    expect(work('en')).to.match(/ \(left hand\)\./)
    expect(work('hi')).to.match(/ \(बायाँ हाथ\)।/)
  })

  it('does not tell of one hand without the other', () => {
    const features = [handWith('left', 'heart', { lengthBand: 'short', endZone: 'guru' }), featuresOf()]
    const about = { language: 'en' as const, correlationId: 'test' }
    const turns = [{ role: 'user' as const, text: 'How long is my heart line?' }]
    const answer = answerQuestion({ reading: composeReading(features, 'en'), features, turns, about })
    expect(answer).to.contain('On your right hand the heart line is of middle length')
    expect(answer).to.contain('On your left hand the heart line is short')
  })

  it('says in the evidence whose it is', () => {
    const [left, right] = [handWith('left', 'heart', { lengthBand: 'short' }), handWith('right', 'heart', {})]
    const { findings } = composeReading([left, right], 'en').report
    const lengths = findings
      .flatMap(({ evidence }) => evidence)
      .filter(({ feature }) => feature === 'line.heart.lengthBand')
      .map(({ hand, value, measure, confidence }) => ({ hand, value, measure, confidence }))
    expect(lengths).to.deep.include({ hand: 'left', value: 'short', measure: 0.8, confidence: 0.88 })
    expect(lengths).to.deep.include({ hand: 'right', value: 'medium', measure: 0.8, confidence: 0.88 })
  })

  it('tells a measurement with the same confidence wherever it is told', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const told = new Map<string, number>()
      for (const { evidence } of composeReading([anyHand('left', seed), anyHand('right', seed * 7919)], 'en').report
        .findings)
        for (const { feature, hand, confidence } of evidence) {
          const known = told.get(`${feature} ${hand}`) ?? confidence
          expect(confidence, `${feature} of the ${hand} hand`).to.equal(known)
          if (feature !== 'hand') expect(confidence).to.be.within(0.7, 0.9)
          told.set(`${feature} ${hand}`, confidence)
        }
    }
  })
})
