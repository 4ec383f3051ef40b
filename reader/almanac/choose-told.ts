import type { Hand } from '../../contract/features.ts'
import { SectionKey } from '../../contract/reading.ts'
import { type Match, rarityOf, weightOf } from './match-rules.ts'
import { findOpposites } from './rules/opposites/opposites.ts'
import type { Opposites } from './rules/opposites/pair.ts'
import { type Aspect, conditionsOf } from './rules/rule.ts'

/** What each section tells: the rarest and surest first, and no measurement twice in a section. */
export type Told = Record<SectionKey, Match[]>

/** Findings in a section, for each hand. */
const perHand = { one: 3, two: 2 } as const
/** What more palms than these show is not told where something rarer is: bits. */
const commonplace = 0.75
/** Opposites that one section weighs. */
const weighedPerSection = 1

/** Chooses from all matches; opposites of one hand are told together only where they can be weighed. */
export function chooseTold(matches: Match[]): Told {
  const told = Object.fromEntries(SectionKey.options.map((key) => [key, [] as Match[]])) as Told
  const before: Match[] = []
  for (const key of SectionKey.options) {
    told[key] = chooseFor(
      matches.filter(({ rule }) => rule.section === key),
      before,
    )
    before.push(...told[key])
  }
  return told
}

function chooseFor(matches: Match[], before: Match[]): Match[] {
  const compared = matches.filter(({ rule }) => rule.when.aspect.startsWith('hands.'))
  const own = matches.filter((match) => !compared.includes(match))
  const usual = own.filter(({ rule }) => !rule.fallback)
  const rarer = usual.filter(({ rule }) => rarityOf(rule) > commonplace)
  const chosen = fillSection(rarer.length > 0 ? rarer : usual, before)
  const told = chosen.length > 0 ? chosen : fillSection(own, before)
  return [...told, ...compared.filter(({ rule }) => rule.when.aspect !== 'hands.shown' && told.length > 0)]
}

function fillSection(candidates: Match[], before: Match[]): Match[] {
  const told: Match[] = []
  for (const match of candidates.toSorted(byTurn)) {
    const left = withRoom(match, told)
    if (left && canBeWeighed(left, told, before)) told.push(left)
  }
  return told
}

const byTurn = (a: Match, b: Match): number =>
  Number(a.rule.last ?? false) - Number(b.rule.last ?? false) || weightOf(b) - weightOf(a)

/** A match on those hands of which its measurements are not told yet and which have room for more; null if on none. */
function withRoom(match: Match, told: Match[]): Match | null {
  const most = match.ofTwo ? perHand.two : perHand.one
  const aspects = aspectsOf(match)
  const hands = match.hands.filter(({ hand }) => {
    const own = told.filter((one) => holdsOn(one, hand))
    return own.length < most && !own.some((one) => aspectsOf(one).some((aspect) => aspects.includes(aspect)))
  })
  return hands.length > 0 ? { ...match, hands } : null
}

/** Whether a match opposes no more of what is told than its section can weigh. */
function canBeWeighed(match: Match, told: Match[], before: Match[]): boolean {
  const all = [...before, ...told]
  const known = new Set(all.flatMap((one, at) => oppositesOf(one, all.slice(0, at))))
  const here = told.flatMap((one, at) => oppositesOf(one, [...before, ...told.slice(0, at)]))
  const added = oppositesOf(match, all).filter((one) => !known.has(one))
  return added.length === 0 || new Set([...here, ...added]).size <= weighedPerSection
}

/** The opposites between a match and those before it on the same hand. */
export const oppositesOf = (match: Match, before: Match[]): Opposites[] =>
  before.flatMap((one) => (shareHand(one, match) ? findOpposites(one.rule.claims, match.rule.claims) : []))

/** What a match tells of; where a life line ends is its length told again. */
const aspectsOf = ({ rule }: Match): Aspect[] =>
  conditionsOf(rule).map(({ aspect }) => (aspect === 'line.life.endZone' ? 'line.life.lengthBand' : aspect))
const holdsOn = ({ hands }: Match, hand: Hand): boolean => hands.some((one) => one.hand === hand)
const shareHand = (one: Match, other: Match): boolean => one.hands.some(({ hand }) => holdsOn(other, hand))

/** Everything told in a reading, section by section. */
export const allTold = (told: Told): Match[] => SectionKey.options.flatMap((key) => told[key])
