import { expect } from 'chai'
import { pointsToHelp } from '../../../client/core/points-to-help.ts'

describe('a reply that points to help', () => {
  const asked = (text: string) => ({ role: 'user' as const, text })
  const answered = (text: string) => ({ role: 'assistant' as const, text })

  it('is followed by no suggestions until something else was answered', () => {
    const care = [asked('I want to die'), answered('… Tele-MANAS, 14416, …')]
    expect(pointsToHelp([])).to.equal(false)
    expect(pointsToHelp([asked('14416?')])).to.equal(false)
    expect(pointsToHelp(care)).to.equal(true)
    expect(pointsToHelp([...care, asked('And my heart line?')])).to.equal(true)
    expect(pointsToHelp([...care, asked('And my heart line?'), answered('It is long.')])).to.equal(false)
  })
})
