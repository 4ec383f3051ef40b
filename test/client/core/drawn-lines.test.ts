import { expect } from 'chai'
import { drawnLines, isDrawn } from '../../../client/core/drawn-lines.ts'
import { featuresOf, lineOf, seenFate } from '../../reader/almanac/features-of.ts'

describe('the lines drawn on a photo', () => {
  const lines = [lineOf('life'), lineOf('heart')]
  const names = (features: Parameters<typeof drawnLines>[0]) => drawnLines(features).map(({ name }) => name)

  it('are those measured, in one order, and the fate line where it was seen', () => {
    expect(names(featuresOf({ lines }))).to.deep.equal(['heart', 'life'])
    expect(names(featuresOf({ lines, fate: seenFate() }))).to.deep.equal(['heart', 'life', 'fate'])
  })

  it('leave out a fate line that is not there', () => {
    const features = featuresOf({ lines, fate: { seen: false, confidence: 0.9 } })
    expect(isDrawn(features, 'fate')).to.equal(false)
    expect(isDrawn(features, null)).to.equal(false)
    expect(isDrawn(features, 'life')).to.equal(true)
  })
})
