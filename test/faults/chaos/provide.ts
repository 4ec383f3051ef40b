import { type Behaviour, misbehave } from '../../double/behaviour.ts'
import type { Provider } from '../../double/provider.ts'
import type { Journal } from './journal.ts'
import type { Random } from './random.ts'

const moods = { well: 16, slow: 2, cut: 1, errs: 1, fails: 1, limited: 1, refuses: 1, filters: 0.5 }

/** Makes the provider write at a human pace, and misbehave now and then. */
export function provideAtRandom(provider: Provider, random: Random, journal: Journal): void {
  provider.script(() => {
    const [mood, tokens, pace] = [random.choose(moods), Math.floor(random.between(5, 90)), random.between(5, 60)]
    if (mood !== 'well') journal.note('provider', mood)
    const paced: Behaviour = { tokens, msPerToken: pace }
    if (mood === 'slow') return { tokens, msPerToken: pace * 4 }
    if (mood === 'cut') return { ...paced, ...misbehave.cuts(Math.floor(tokens / 2)) }
    if (mood === 'errs') return { ...paced, ...misbehave.errs(Math.floor(tokens / 2)) }
    if (mood === 'fails') return misbehave.fails(500)
    if (mood === 'limited') return misbehave.rateLimited(1)
    if (mood === 'refuses') return misbehave.refusesConnection()
    if (mood === 'filters') return { ...paced, ...misbehave.filters() }
    return paced
  })
}
