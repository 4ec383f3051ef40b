import { expect } from 'chai'
import { findFolded, foldText } from '../../platform/fold-text.ts'

const shown = (text: string, query: string) => findFolded(text, query).map(([from, to]) => text.slice(from, to))

describe('a text as it is searched', () => {
  const same: [string, string][] = [
    ['Über', 'uber'],
    ['Élan', 'e\u0301LAN'],
    ['Москва', 'москва'],
    ['ёлка', 'Елка'],
    ['Straße', 'STRASSE'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['İstanbul', 'istanbul'],
    ['ılık', 'ILIK'],
    ['Việt', 'viet'],
    ['Łódź', 'lodz'],
    ['\u0958ानून', 'क\u093Cानून'],
    ['ज़िंदगी', 'जिंदगी'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['Ｈｅａｒｔ', 'heart'],
    ['ﬁre', 'FIRE'],
    ['क\u094D\u200Dष', 'क्ष'],
    ['soft\u00ADly', 'softly'],
    ['heart\n line', 'heart line'],
  ]
  for (const [one, other] of same)
    it(`holds ${one} to be ${other}`, () => {
      expect(foldText(one)).to.equal(foldText(other))
      expect(shown(`«${one}»`, other)).to.deep.equal([one])
      expect(shown(`«${other}»`, one)).to.deep.equal([other])
    })

  it('tells letters apart that only look alike: vowel signs and voiced kana', () => {
    for (const [one, other] of [
      ['कुल', 'कल'],
      ['कर्म', 'करम'],
      ['がき', 'かき'],
    ] as const)
      expect(foldText(one)).to.not.equal(foldText(other))
  })

  it('is found at every place, in whole characters, and nowhere by what cannot be seen', () => {
    expect(shown('Élan, ELAN, e\u0301lan', 'elan')).to.deep.equal(['Élan', 'ELAN', 'e\u0301lan'])
    expect(shown('한글', '하')).to.deep.equal(['한'])
    expect(shown('İİ heart', 'HEART')).to.deep.equal(['heart'])
    expect(shown('anything', '\u0301\u200D')).to.deep.equal([])
    expect(shown('aaa', 'aa')).to.deep.equal(['aa'])
  })
})
