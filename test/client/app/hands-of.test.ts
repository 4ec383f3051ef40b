import { expect } from 'chai'
import { handsOf, sayHand } from '../../../client/app/photos/hands-of.ts'
import type { Hand } from '../../../contract/features.ts'

describe('the hands of the chosen photos', () => {
  const chosen = (...hands: (Hand | null)[]) => hands.map((hand) => ({ file: new File([], 'palm.jpg'), hand }))

  it('are assumed while nobody says, and follow from what is said of one', () => {
    expect(handsOf(chosen(null))).to.deep.equal({ hands: ['left'], origin: 'assumed' })
    expect(handsOf(chosen(null, null))).to.deep.equal({ hands: ['left', 'right'], origin: 'assumed' })
    expect(handsOf(chosen('right'))).to.deep.equal({ hands: ['right'], origin: 'told' })
    expect(handsOf(chosen(null, 'left'))).to.deep.equal({ hands: ['right', 'left'], origin: 'told' })
  })

  it('are never both the same', () => {
    const both = sayHand(chosen('left', null), 1, 'left')
    expect(both.map(({ hand }) => hand)).to.deep.equal(['right', 'left'])
    expect(sayHand(both, 0, null).map(({ hand }) => hand)).to.deep.equal([null, 'left'])
  })
})
