import { expect } from 'chai'
import { ProblemError } from '../../contract/problem.ts'
import { createPasswords } from '../../server/passwords.ts'

const cost = 4
const crowd = (length: number) => Array.from({ length }, (_, at) => ({ address: `192.0.2.${at}` }))

/** The owner, at an address of their own. */
const known = { address: '198.51.100.1', known: true }

describe('passwords', () => {
  const options = { peppers: ['new', 'old'], cost, takeTurn: async () => {} }

  it('match under every pepper, and are renewed under the first', async () => {
    const old = createPasswords({ ...options, peppers: ['old'] })
    const hash = await old.hash('correct horse', known)
    const now = createPasswords(options)
    const { matches, renewed } = await now.check('correct horse', hash, known)
    expect([matches, renewed === undefined]).to.deep.equal([true, false])
    expect(await now.check('correct horse', renewed, known)).to.deep.equal({ matches: true })
    expect(await now.check('another horse', hash, known)).to.deep.equal({ matches: false })
    expect(await now.check('', '', known)).to.deep.equal({ matches: false })
    expect(await now.check('', undefined, known)).to.deep.equal({ matches: false })
  })

  it('take as long for an account whose hash is of a lower cost as for none', async () => {
    const hash = await createPasswords(options).hash('correct horse', known)
    const costly = createPasswords({ ...options, cost: 9 })
    // Of the processor: how long it takes on the clock is up to what else the machine does.
    const least = async (against: string | undefined) => {
      const works: number[] = []
      for (let tries = 0; tries < 5; tries += 1) {
        const before = process.cpuUsage()
        await costly.check('another horse', against, known)
        works.push(process.cpuUsage(before).user)
      }
      return Math.min(...works)
    }
    // Alone it is a thirty-second of the work.
    expect((await least(hash)) / (await least(undefined))).to.be.within(0.6, 1.6)
  })

  it('of who is known to an account are checked while strangers flood', async () => {
    let isHeld = true
    const passwords = createPasswords({
      ...options,
      takeTurn: async () => {
        while (isHeld) await new Promise((resolve) => setTimeout(resolve, 10))
      },
    })
    const flood = crowd(60).map((from) => passwords.hash('anything', from).catch((error: unknown) => error))
    expect(await passwords.hash('mine', known)).to.match(/^\$2b\$/)
    isHeld = false
    const refused = (await Promise.all(flood)).filter((outcome) => outcome instanceof Error)
    expect(refused).to.have.length(60 - 41)
  })

  it('of one address wait in half of the places, so that others are let in', async () => {
    // Known or not: accounts of one's own to flood with are had for nothing.
    for (const isKnown of [false, true]) {
      const passwords = createPasswords(options)
      const at = (address: string) => passwords.hash('anything', { address, known: isKnown })
      const settled = Promise.allSettled(Array.from({ length: 40 }, () => at('192.0.2.1')))
      expect(await at('192.0.2.2')).to.be.a('string')
      expect((await settled).filter(({ status }) => status === 'rejected')).to.have.length(20)
    }
  })

  it('of strangers are said to be too many when all processes have no turn for long', async () => {
    const takeTurn = async () => {
      throw new ProblemError('too-often', { values: { seconds: 1 }, retryAfter: 1 })
    }
    const passwords = createPasswords({ ...options, takeTurn })
    const refused = await passwords.hash('anything', { address: '192.0.2.1' }).catch((error: unknown) => error)
    expect(refused).to.have.nested.property('problem.reason', 'sign-ins-busy')
  })
})
