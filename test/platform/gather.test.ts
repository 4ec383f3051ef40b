import { expect } from 'chai'
import { gather } from '../../platform/gather.ts'

describe('what is loaded together', () => {
  const loads: number[][] = []
  const half = gather(async (keys: number[]) => {
    loads.push(keys)
    await Promise.resolve()
    if (keys.includes(13)) throw new Error('unlucky')
    return keys.map((key) => key / 2)
  })
  beforeEach(() => loads.splice(0))

  it('is asked for at once, and while that runs, for the rest in one', async () => {
    expect(await Promise.all([2, 4, 6].map(half))).to.deep.equal([1, 2, 3])
    expect(await half(8)).to.equal(4)
    expect(loads).to.deep.equal([[2], [4, 6], [8]])
  })

  it('fails together, and not what comes after', async () => {
    const asked = await Promise.allSettled([2, 13, 4].map(half))
    expect(asked.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'rejected'])
    expect(await half(4)).to.equal(2)
  })

  it('is not asked for in loads without end', async () => {
    await Promise.all(Array.from({ length: 250 }, (_, at) => half(100 + at)))
    expect(loads.map(({ length }) => length)).to.deep.equal([1, 100, 100, 49])
  })
})
