import type { Hand } from '../../contract/features.ts'
import { SectionKey } from '../../contract/reading.ts'
import { type Match, weightOf } from './match-rules.ts'
import { conditionsOf } from './rules/rule.ts'

/** What each section tells: the rarest and surest first, and no measurement twice in a section. */
export type Told = Record<SectionKey, Match[]>

/** Findings in a section, for each hand. */
const perHand = { one: 3, two: 2 } as const

export function chooseTold(matches: Match[]): Told {
  const told = SectionKey.options.map((key) => [key, chooseFor(matches.filter(({ rule }) => rule.section === key))])
  return Object.fromEntries(told) as Told
}

function chooseFor(matches: Match[]): Match[] {
  const compared = matches.filter(({ rule }) => rule.when.aspect.startsWith('hands.'))
  const own = matches.filter((match) => !compared.includes(match))
  const most = own.some(({ ofTwo }) => ofTwo) ? perHand.two : perHand.one
  const covered = new Map<Hand, Set<string>>()
  const count = new Map<Hand, number>()
  const told: Match[] = []
  for (const match of own.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    const aspects = conditionsOf(match.rule).map(({ aspect }) => aspect)
    const hands = match.hands.filter(({ hand }) => {
      const known = covered.get(hand)
      return (count.get(hand) ?? 0) < most && !aspects.some((aspect) => known?.has(aspect))
    })
    if (hands.length === 0) continue
    told.push({ ...match, hands })
    for (const { hand } of hands) {
      covered.set(hand, new Set([...(covered.get(hand) ?? []), ...aspects]))
      count.set(hand, (count.get(hand) ?? 0) + 1)
    }
  }
  return [...told, ...compared.filter(({ rule }) => rule.when.aspect !== 'hands.shown' && told.length > 0)]
}

/** Everything told in a reading, section by section. */
export const allTold = (told: Told): Match[] => SectionKey.options.flatMap((key) => told[key])
