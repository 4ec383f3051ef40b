import { expect } from 'chai'
import { isComposing } from '../../../client/core/is-composing.ts'

describe('a key that belongs to an input method', () => {
  for (const [name, event, expected] of [
    ['Enter while words are offered', { isComposing: true, keyCode: 13 }, true],
    ['Enter that takes a word in Safari, after the composition', { isComposing: false, keyCode: 229 }, true],
    ['a key that Android does not name', { isComposing: false, keyCode: 229 }, true],
    ['Enter alone', { isComposing: false, keyCode: 13 }, false],
  ] as const)
    it(`is told apart: ${name}`, () => expect(isComposing(event)).to.equal(expected))
})
