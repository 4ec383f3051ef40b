import { expect } from 'chai'
import { excerptParts } from '../../../client/core/excerpt-parts.ts'
import { excerptOf } from '../../../server/excerpt-of.ts'

function shown(text: string, query: string): string {
  const { excerpt, hits } = excerptOf(text, query)
  return excerptParts(excerpt, hits)
    .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
    .join('')
}

describe('an excerpt of what was found', () => {
  it('marks every place, in whatever case and form it is written', () => {
    expect(shown('The heart line; Heart and head', 'heart')).to.equal('The [heart] line; [Heart] and head')
    expect(shown('हृदय रेखा लंबी है', 'रेखा')).to.equal('हृदय [रेखा] लंबी है')
    expect(shown('Straße, E\u0301lan', 'strasse')).to.equal('[Straße], E\u0301lan')
    expect(shown('Straße, E\u0301lan', 'élan')).to.equal('Straße, [E\u0301lan]')
  })

  it('is one line without the marks of Markdown', () => {
    expect(shown('## Your **heart** line\n\n- runs `far`', 'heart line')).to.equal('Your [heart line] - runs far')
  })

  it('is whole where nothing is found in it', () => {
    expect(shown('Your life line', 'heart')).to.equal('Your life line')
    expect(shown('Your life line', ' ')).to.equal('Your life line')
    expect(shown('İİ heart', 'HEART')).to.equal('İİ [heart]')
  })

  it('begins and ends between characters', () => {
    const family = '👩‍👩‍👧‍👦'
    const { excerpt } = excerptOf(`${family.repeat(30)} heart ${family.repeat(30)}`, 'heart')
    expect(excerpt.replaceAll(family, '')).to.equal(' heart ')
    expect(excerpt).to.have.length.at.most(160)
  })
})
