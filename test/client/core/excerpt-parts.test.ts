import { expect } from 'chai'
import { excerptParts } from '../../../client/core/excerpt-parts.ts'

const shown = (excerpt: string, query: string) =>
  excerptParts(excerpt, query)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

describe('an excerpt of what was found', () => {
  it('marks every place, in whatever case it is written', () => {
    expect(shown('The heart line; Heart and head', 'heart')).to.equal('The [heart] line; [Heart] and head')
    expect(shown('हृदय रेखा लंबी है', 'रेखा')).to.equal('हृदय [रेखा] लंबी है')
  })

  it('is one line without the marks of Markdown', () => {
    expect(shown('## Your **heart** line\n\n- runs `far`', 'heart line')).to.equal('Your [heart line] - runs far')
  })

  it('is whole where nothing is found in it', () => {
    expect(shown('Your life line', 'heart')).to.equal('Your life line')
    expect(shown('Your life line', ' ')).to.equal('Your life line')
    expect(shown('İİ heart', 'HEART')).to.equal('İİ [heart]')
  })
})
