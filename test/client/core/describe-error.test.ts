import { expect } from 'chai'
import { describeError } from '../../../client/core/describe-error.ts'
import { routes } from '../../../contract/routes.ts'

const origin = 'https://rekha.example'

describe('an error of the page as it is told', () => {
  const thrown = (stack: string) => Object.assign(new TypeError('What of my work, Asha?'), { stack })
  const here = `${origin}/assets/main-Ab_1.js:2:345`

  for (const [browser, stack] of Object.entries({
    Chromium: `TypeError: What of my work, Asha?\n    at draw (${here})\n    at ${origin}/assets/other.js:1:2`,
    Safari: `draw@${here}\nglobal code@${origin}/assets/other.js:1:2`,
  }))
    it(`is its kind and its places, never its words (${browser})`, () => {
      const told = describeError('error', thrown(stack), origin)
      expect(told).to.deep.equal({ kind: 'error', name: 'TypeError', places: ['main-Ab_1.js:2:345', 'other.js:1:2'] })
      expect(routes['POST /api/v1/page-errors'].body.safeParse(told).success).to.equal(true)
    })

  it('is not told when none of it is ours', () => {
    expect(describeError('error', thrown('at x (chrome-extension://abc/x.js:1:2)'), origin)).to.equal(null)
    expect(describeError('error', thrown('at x (https://rekha.example.evil.org/x.js:1:2)'), origin)).to.equal(null)
    expect(describeError('rejection', 'a word', origin)).to.equal(null)
    expect(describeError('error', null, origin)).to.equal(null)
  })

  it('has an own name and few places', () => {
    const many = Array(20).fill(`at x (${here})`).join('\n')
    const told = describeError('rejection', Object.assign(thrown(many), { name: 'my <secret>' }), origin)
    expect(told?.name).to.equal('Error')
    expect(told?.places).to.have.length(5)
  })
})
