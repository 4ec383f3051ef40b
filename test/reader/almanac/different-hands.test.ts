import { expect } from 'chai'
import type { Features, Line, LineName } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import { allTold, chooseTold, oppositesOf } from '../../../reader/almanac/choose-told.ts'
import { composeReading } from '../../../reader/almanac/compose-reading.ts'
import { leadOf, matchRules, weightOf } from '../../../reader/almanac/match-rules.ts'
import { exclusive } from '../../../reader/almanac/rules/claims.ts'
import { wordingsOf } from '../../../reader/almanac/rules/rule.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'
import * as skeletons from '../../../reader/almanac/skeletons.ts'
import { findWeighed } from '../../../reader/almanac/weigh-opposites.ts'
import { idOf } from '../../../reader/almanac/write-finding.ts'
import { leadingOf } from '../../../reader/almanac/write-summary.ts'
import { anyPalm, photographedAgain } from './any-palm.ts'
import { likenessOf, sentencesOf } from './count-sentences.ts'
import { featuresOf, lineOf, seenFate } from './features-of.ts'

const languages = ['en', 'hi'] as const
const twenty = (from: number) => Array.from({ length: 20 }, (_, at) => anyPalm(from * 20 + at + 1))
const toldOf = (hands: Features[]) => chooseTold(matchRules(hands))
const leading = (palm: Features) => leadingOf(toldOf([palm])).map(idOf)

describe('twenty different palms', () => {
  for (const language of languages)
    it(`have readings of their own, ${language}`, () => {
      for (let group = 0; group < 10; group += 1) {
        const likeness = likenessOf(twenty(group).map((palm) => composeReading([palm], language)))
        expect(likeness.mostCommon, 'readings that share a sentence of the summary').to.be.at.most(5)
        expect(likeness.mostRepeated, 'readings that share a sentence of a section').to.be.at.most(5)
        expect(likeness.mostAdvised, 'readings that share a piece of advice').to.be.at.most(5)
        expect(likeness.sharedInSummaries, 'sentences that two summaries share').to.be.at.most(1)
        expect(likeness.largest, 'share of sentences that two readings have in common').to.be.at.most(1 / 3)
        expect(likeness.mean).to.be.below(0.1)
      }
    })

  it('lead with what sets them apart, not with what most palms show', () => {
    for (const palm of twenty(1))
      for (const id of leading(palm)) expect(id).not.to.match(/origin-joined|ends-manibandh/)
  })
})

describe('one palm on two photos', () => {
  it('keeps most of the findings that it leads with, and nearly always the first of them', () => {
    const palms = Array.from({ length: 200 }, (_, at) => anyPalm(at + 1))
    const pairs = palms.map((palm, at) => [leading(palm), leading(photographedAgain(palm, at + 1))] as const)
    const kept = pairs.map(([one, other]) => one.filter((id) => other.includes(id)).length / one.length)
    expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).to.be.above(0.88)
    expect(pairs.filter(([one, other]) => other.includes(one[0]!)).length / pairs.length).to.be.above(0.95)
  })

  it('leads less by a number that another photo may show beyond its bound, and tells it all the same', () => {
    const bent = (curvature: number) =>
      matchRules([featuresOf({ lines: [lineOf('head', { curvature, curvatureBand: 'strong' })] })]).find(
        ({ rule }) => rule.id === 'head-strong',
      )!
    const [barely, plainly] = [bent(0.091), bent(0.16)]
    expect(leadOf(barely)).to.be.below(0.5 * leadOf(plainly))
    expect(weightOf(barely)).to.equal(weightOf(plainly))
  })
})

describe('a reading', () => {
  /** Readings of one hand, and of two. */
  function* readings(language: Language) {
    for (let seed = 1; seed <= 60; seed += 1) {
      yield composeReading([anyPalm(seed)], language)
      yield composeReading([anyPalm(seed, 'left'), anyPalm(seed)], language)
    }
  }

  for (const language of languages)
    it(`is a sentence and at most two short paragraphs a section, without numbers or worn phrases, ${language}`, () => {
      for (const { summary, report } of readings(language)) {
        expect(sentencesOf(summary).length).to.be.within(1, 4)
        for (const { key, text } of report.sections) {
          expect(text, key).not.to.match(/\d|\{|undefined/)
          expect(text.match(/It is read as|माना जाता है/g)?.length ?? 0, text).to.be.at.most(1)
          if (key === 'guidance') continue
          const paragraphs = text.split('\n\n')
          expect(paragraphs.length, text).to.be.at.most(3)
          expect(sentencesOf(paragraphs[0]!).length, text).to.equal(1)
          for (const paragraph of paragraphs.slice(1)) expect(sentencesOf(paragraph).length, text).to.be.at.most(8)
          const openers = sentencesOf(text).map((one) => one.split(' ').slice(0, 4).join(' '))
          for (const [at, opener] of openers.entries())
            if (at > 0 && opener.length > 12) expect(opener, text).not.to.equal(openers[at - 1])
        }
      }
    })

  it('says something of work wherever head and life line were read, and of the fate line before that', () => {
    let opposed = 0
    for (let seed = 1; seed <= 100; seed += 1) {
      const { fate: _, ...palm } = anyPalm(seed)
      if (!(['head', 'life'] as const).every((name) => palm.lines.some((line) => line.name === name))) continue
      const bare = { ...palm, indexAgainstRing: null, fingerRatio: null }
      const lines = bare.lines.map((line) => ({ ...line, endZone: null }))
      const { work } = toldOf([{ ...bare, lines }])
      if (work.every(({ rule }) => rule.fallback)) opposed += 1
      else expect(work.map(({ rule }) => rule.when.aspect)).to.deep.equal(['line.head.depthBand'])
      expect(work).not.to.deep.equal([])
      const fated = toldOf([{ ...palm, fate: seenFate() }]).work.map(({ rule }) => rule.when.aspect)
      expect(fated.filter((aspect) => aspect.startsWith('line.fate.'))).not.to.be.empty
    }
    expect(opposed, 'palms on which it opposes more than a section can weigh').to.be.at.most(2)
  })

  it('says something of temperament and of work wherever a single line was read', () => {
    for (const name of ['heart', 'head', 'life'] as const)
      for (const line of everyLine(name)) {
        const told = toldOf([linesOnly({ ...line, endZone: null })])
        expect(told.temperament.map(({ rule }) => rule.subject)).to.deep.equal([name])
        expect(told.work.map(({ rule }) => rule.subject)).to.deep.equal([name])
        expect(leadingOf(told).filter(({ rule }) => rule.fallback)).to.deep.equal([])
      }
  })

  it('gives a line its name in the tradition once a section', () => {
    for (const { report } of readings('en'))
      for (const { text } of report.sections)
        for (const term of ['hridaya rekha', 'mastishk rekha', 'jeevan rekha'])
          expect(text.split(term).length, text).to.be.at.most(2)
  })

  it('offers a single suggestion as one', () => {
    const { report } = composeReading([linesOnly(lineOf('life'))], 'en')
    const text = report.sections.find(({ key }) => key === 'guidance')!.text
    expect(text.split('\n- ')).to.have.length(2)
    expect(text).not.to.match(/these|things|each|others/)
  })

  it('says in a summary nothing that needs the sentence before it in the report', () => {
    for (const { id, meaning } of ruleBase)
      if (wordingsOf(meaning).length > 1)
        for (const { en } of wordingsOf(meaning))
          expect(en, id).not.to.match(/Guru|Shani|Surya|Budh|Shukra|Chandra|Mangal|Tarjani|Anamika|[Tt]here,|\bhere\b/)
  })

  it('weighs short spells of strength against staying power, and doing first against thinking first', () => {
    const brief = lineOf('life', { lengthBand: 'short', curvatureBand: 'straight' })
    const through = lineOf('head', { endZone: 'mangal', curvatureBand: 'straight' })
    for (const palm of [featuresOf({ lines: [through, brief] }), featuresOf({ lines: [brief], fate: seenFate() })]) {
      const pairs = findWeighed(toldOf([palm])).map(({ opposites }) => opposites.pair[0])
      const claims = allTold(toldOf([palm])).flatMap(({ rule }) => rule.claims ?? [])
      if (claims.includes('enduring')) expect(pairs).to.include('in-bursts')
    }
    const doing = (['heart', 'head', 'life'] as const).map((name) =>
      lineOf(name, { depth: name === 'life' ? 0.3 : 0.1 }),
    )
    const palm = featuresOf({ lines: doing, fate: seenFate({ reaches: 'head' }) })
    expect(findWeighed(toldOf([palm])).map(({ opposites }) => opposites.pair.join())).to.include(
      'action-first,deliberate',
    )
  })

  it('names what it found with no verb that would have to agree with it', () => {
    const agreeing = {
      en: /\{[AaBb]\} (is|has|sets|keeps|goes|answers)\b|\b(there is|lies|comes|out is) \{/,
      hi: /(दिखता|दिखती|मिलता|मिलती|आता|आती|वह) है \{|\{[ab]\} (\S+ )?(दिखता|दिखती|मिलता|मिलती) /u,
    }
    for (const both of Object.values(skeletons).flat())
      for (const language of languages) expect(both[language]).not.to.match(agreeing[language])
  })

  it('opens no two sections alike where the hands differ', () => {
    for (const language of languages)
      for (let seed = 1; seed <= 60; seed += 1) {
        const { report } = composeReading([anyPalm(seed, 'left'), anyPalm(seed)], language)
        const gists = ruleBase.map(({ gist }) => gist[language]).sort((a, b) => b.length - a.length)
        const frames = report.sections
          .map(({ text }) => sentencesOf(text)[0]!)
          .map((one) => gists.reduce((rest, gist) => rest.replace(gist, '…'), one))
          .filter((one) => one.split('…').length === 3)
        expect(frames).to.deep.equal([...new Set(frames)])
      }
  })

  it('weighs a head line that roams against one that goes far, and moods against habits', () => {
    const shown = (lines: Line[]) => composeReading([featuresOf({ lines })], 'en').report.sections
    const textOf = (lines: Line[]) =>
      shown(lines)
        .map(({ text }) => text)
        .join(' ')
    const far = lineOf('head', { lengthBand: 'long', curvatureBand: 'strong', depthBand: 'faint' })
    expect(textOf([far])).to.match(/knows the way back|for an hour at a stretch/)
    const lasting = lineOf('life', { lengthBand: 'long', curvatureBand: 'gentle', depthBand: 'faint' })
    expect(textOf([lasting])).to.match(/habit decides that you do it|your years go straight on/)
  })

  it('says nothing twice', () => {
    for (const language of languages)
      for (const { summary, report } of readings(language)) {
        const all = [summary, ...report.sections.map(({ text }) => text)].flatMap(sentencesOf)
        expect(all.filter((one, at) => all.indexOf(one) !== at)).to.deep.equal([])
      }
  })

  it('weighs opposites where both are told of a hand, and has none of them unweighed', () => {
    let weighings = 0
    for (let seed = 1; seed <= 400; seed += 1) {
      const told = toldOf([anyPalm(seed, 'left'), anyPalm(seed)])
      const all = allTold(told)
      const opposed = new Set(all.flatMap((match, at) => oppositesOf(match, all.slice(0, at))))
      const weighed = findWeighed(told)
      weighings += weighed.length
      expect(new Set(weighed.map(({ opposites }) => opposites))).to.deep.equal(opposed)
      const leads = leadingOf(told)
      expect(leads.flatMap((match, at) => oppositesOf(match, leads.slice(0, at)))).to.deep.equal([])
    }
    expect(weighings).to.be.above(100)
  })

  it('has no opposites unweighed in any combination of classes of head and life line, or of heart and life line', () => {
    for (const lines of [...combinationsOf('head', 'life'), ...combinationsOf('heart', 'life')]) {
      const others = anyPalm(3).lines.filter(({ name }) => !lines.some((line) => line.name === name))
      const told = toldOf([featuresOf({ lines: [...lines, ...others] })])
      const all = allTold(told)
      const opposed = new Set(all.flatMap((match, at) => oppositesOf(match, all.slice(0, at))))
      const weighed = new Set(findWeighed(told).map(({ opposites }) => opposites))
      expect(
        weighed,
        lines.map(({ name, lengthBand, endZone }) => `${name} ${lengthBand} ${endZone}`).join(),
      ).to.deep.equal(opposed)
      for (const claims of exclusive)
        for (const match of all)
          expect(
            claims.every((claim) => match.rule.claims?.includes(claim)),
            match.rule.id,
          ).to.equal(false)
      expect(
        exclusive.filter((pair) => pair.every((claim) => all.some(({ rule }) => rule.claims?.includes(claim)))),
      ).to.deep.equal([])
    }
  })
})

/** A hand of which lines alone could be measured. */
const linesOnly = (...lines: Line[]): Features =>
  featuresOf({ lines, palmRatio: null, fingerRatio: null, indexAgainstRing: null, element: null, headLifeOrigin: null })

const ends = {
  heart: ['guru', 'between-guru-shani', 'shani', 'surya', 'budh'],
  head: ['mid-palm', 'mangal', 'chandra'],
} as const

/** Two lines in all combinations of their classes. */
function* combinationsOf(one: LineName, other: LineName): Generator<[Line, Line]> {
  for (const first of everyLine(one)) for (const second of everyLine(other)) yield [first, second]
}

function* everyLine(name: LineName): Generator<Line> {
  for (const lengthBand of ['short', 'medium', 'long'] as const)
    for (const curvatureBand of ['straight', 'gentle', 'strong'] as const)
      for (const depthBand of name === 'life' ? (['clear'] as const) : (['faint', 'clear', 'deep'] as const))
        for (const endZone of name === 'life' ? [null] : ends[name])
          yield lineOf(name, { lengthBand, curvatureBand, depthBand, endZone })
}
