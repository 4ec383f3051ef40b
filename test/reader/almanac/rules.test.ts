import { expect } from 'chai'
import * as z from 'zod'
import { classOf, type SpreadFeature, shareOf, spreads } from '../../../reader/almanac/measure/spread.ts'
import { exclusive } from '../../../reader/almanac/rules/claims.ts'
import { glossary } from '../../../reader/almanac/rules/glossary/glossary.ts'
import { findOpposites, opposites } from '../../../reader/almanac/rules/opposites/opposites.ts'
import { conditionsOf, Rule, wordingsOf } from '../../../reader/almanac/rules/rule.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'

const devanagari = /\p{Script=Devanagari}/u
const forbidden =
  /\b(death|dead|die|dies|disease|illness|ill|sick|pregnan\w*|accident|widow\w*|poverty|court|prison|lottery|rich|wealth|gem|gems|caste)\b|मृत्यु|मौत|रोग|बीमार|गर्भ|विधवा|दुर्घटना|ग़?रीबी|मुक़दम|रत्न/iu

/** Every text of a rule, in all its wordings. */
const textsOf = ({ gist, observation, meaning, advice }: Rule) => [
  gist,
  ...wordingsOf(observation),
  ...wordingsOf(meaning),
  ...(advice ? wordingsOf(advice) : []),
]

describe('the rule base', () => {
  it('holds only whole rules, in both languages and with a source', () => {
    expect(() => z.array(Rule).parse(ruleBase)).not.to.throw()
    for (const rule of ruleBase)
      for (const text of textsOf(rule)) {
        expect(text.hi, `${rule.id} in Hindi`).to.match(devanagari)
        expect(text.hi.replaceAll(/\{\w+\}/g, ''), `${rule.id} in Hindi`).not.to.match(/[a-z]{2}/i)
        expect(text.en, `${rule.id} in English`).not.to.match(devanagari)
      }
  })

  it('has no two rules for the same sights, nor two of one name, nor a text said twice', () => {
    const sights = ruleBase.map(
      (rule) =>
        `${rule.fallback ? rule.section : ''} ${conditionsOf(rule)
          .map(({ aspect, is }) => `${aspect} is ${is}`)
          .join(', ')}`,
    )
    expect(new Set(sights).size).to.equal(ruleBase.length)
    expect(new Set(ruleBase.map(({ id }) => id)).size).to.equal(ruleBase.length)
    for (const language of ['en', 'hi'] as const) {
      const texts = ruleBase
        .filter(({ section }) => section !== 'guidance')
        .flatMap(({ observation, meaning }) => [...wordingsOf(observation), ...wordingsOf(meaning)])
        .map((text) => text[language])
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).to.deep.equal([])
    }
  })

  it('never speaks of death, illness, law or riches', () => {
    for (const rule of ruleBase)
      for (const text of textsOf(rule)) expect(`${text.en} ${text.hi}`, rule.id).not.to.match(forbidden)
  })

  it('names lines and hands only in their places, and no measurements', () => {
    for (const rule of ruleBase)
      for (const text of textsOf(rule)) {
        const places = `${text.en} ${text.hi}`.match(/\{\w+\}/g) ?? []
        for (const place of places) expect(place, rule.id).to.match(/^\{(hand|heart|head|life)\}$/i)
        expect(text.hi, rule.id).not.to.match(/\{[A-Z]/)
        expect(`${text.en} ${text.hi}`, rule.id).not.to.match(/\d/)
      }
  })

  it('says in each observation what it is about', () => {
    for (const { id, observation, section } of ruleBase)
      if (section !== 'guidance' && !id.startsWith('hands-'))
        for (const { en, hi } of wordingsOf(observation))
          if (!id.startsWith('work-') || /\{/.test(en + hi)) expect(`${en} ${hi}`, id).to.match(/\{\w+\}.*\{\w+\}/u)
  })

  it('explains every term in both languages', () => {
    for (const { id, names, text } of glossary) {
      expect(text.hi, id).to.match(devanagari)
      expect(text.en, id).to.have.length.above(40)
      expect(
        names.some((name) => devanagari.test(name)),
        `${id} has a Hindi name`,
      ).to.equal(true)
      expect(`${text.en} ${text.hi}`, id).not.to.match(forbidden)
    }
  })
})

describe('opposite claims', () => {
  it('can be weighed wherever two rules make them, unless they stand for classes of one feature', () => {
    for (const one of ruleBase)
      for (const other of ruleBase)
        for (const claim of one.claims ?? [])
          for (const against of other.claims ?? []) {
            const apart = exclusive.some(([a, b]) => (a === claim && b === against) || (a === against && b === claim))
            if (!apart) continue
            const [here, there] = [conditionsOf(one), conditionsOf(other)]
            const excludes = here.some(({ aspect, is }) =>
              there.some((also) => also.aspect === aspect && also.is !== is),
            )
            expect(
              excludes || findOpposites([claim], [against]).length > 0,
              `${one.id} is ${claim}, ${other.id} ${against}`,
            ).to.equal(true)
          }
  })

  it('are never within one rule, and are weighed in both languages', () => {
    for (const { id, claims } of ruleBase) expect(findOpposites(claims, claims), id).to.deep.equal([])
    for (const { weighed, pair } of opposites)
      for (const { en, hi } of weighed) {
        expect(en, pair.join()).to.match(/^[A-Z].*\.$/)
        expect(hi, pair.join()).to.match(/।$/)
      }
  })
})

describe('the spread of what is measured', () => {
  it('divides palms into classes of about a third each', () => {
    for (const [feature, { counts, classes }] of Object.entries(spreads))
      if (feature !== 'indexAgainstRing')
        for (const name of classes) {
          expect(counts).to.have.length(3)
          expect(shareOf(feature, name), `${feature} ${name}`).to.be.within(0.15, 0.5)
        }
  })

  it('finds a class on either side of each bound', () => {
    for (const [feature, { bounds, classes }] of Object.entries(spreads)) {
      const at = (value: number) => classOf(feature as SpreadFeature, value)
      expect([at(bounds[0] - 0.001), at(bounds[0]), at(bounds[1]), at(bounds[1] + 0.001)]).to.deep.equal([
        classes[0],
        classes[1],
        classes[1],
        classes[2],
      ])
    }
  })

  it('counts what is common to nearly every palm as little, and what is seen on none as rare, not impossible', () => {
    expect(shareOf('headLifeOrigin', 'joined')).to.be.above(0.85)
    expect(shareOf('line.heart.endZone', 'budh')).to.be.within(0.01, 0.1)
  })
})
