import { expect } from 'chai'
import { z } from 'zod'
import { glossary } from '../../../reader/almanac/rules/glossary.ts'
import { Rule } from '../../../reader/almanac/rules/rule.ts'
import { ruleBase } from '../../../reader/almanac/rules/rule-base.ts'

const devanagari = /\p{Script=Devanagari}/u
const forbidden =
  /\b(death|dead|die|dies|disease|illness|ill|sick|pregnan\w*|accident|widow\w*|poverty|court|prison|lottery|rich|wealth|gem|gems|caste)\b|मृत्यु|मौत|रोग|बीमार|गर्भ|विधवा|दुर्घटना|ग़?रीबी|मुक़दम|रत्न/iu

describe('the rule base', () => {
  it('holds only whole rules, in both languages and with a source', () => {
    expect(() => z.array(Rule).parse(ruleBase)).not.to.throw()
    for (const { id, gist, observation, meaning, advice } of ruleBase)
      for (const text of [gist, observation, meaning, ...(advice ? [advice] : [])]) {
        expect(text.hi, `${id} in Hindi`).to.match(devanagari)
        expect(text.en, `${id} in English`).not.to.match(devanagari)
      }
  })

  it('has no two rules for the same sight, nor two of one name', () => {
    const sights = ruleBase.map(({ when }) => `${when.aspect} is ${when.is}`)
    expect(new Set(sights).size).to.equal(ruleBase.length)
    expect(new Set(ruleBase.map(({ id }) => id)).size).to.equal(ruleBase.length)
  })

  it('never speaks of death, illness, law or riches', () => {
    for (const { id, gist, observation, meaning, advice } of ruleBase)
      for (const text of [gist, observation, meaning, advice])
        if (text) expect(`${text.en} ${text.hi}`, id).not.to.match(forbidden)
  })

  it('uses the same placeholders in both languages', () => {
    const placeholders = (text: string) => (text.match(/\{[^}]+\}/g) ?? []).sort().join(' ')
    for (const { id, observation } of ruleBase)
      expect(placeholders(observation.hi), id).to.equal(placeholders(observation.en))
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
