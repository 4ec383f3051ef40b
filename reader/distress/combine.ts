import { foldLetters } from './fold.ts'

/** Names of classes, in capitals, and their words: `hit~` stands for its English inflections, `मार*` for all that begin so. */
export type Classes = Record<string, string>

/** What words in one sentence, in this order, mean distress. */
interface Combination {
  steps: Step[]
  /** Classes or words that, anywhere in the sentence, mean something else. */
  unless: string[]
  /** Heard in a sentence about everyday matters, too. */
  plain: boolean
}

interface Step {
  /** Any of these classes or words. */
  any: string[]
  /** How many words it may stand after the step before; 1 is the next word. */
  reach: number
}

/** The positions at which classes and words stand in a sentence. */
type Positions = Map<string, number[]>

type Test = (sentence: string, onlyPlain: boolean) => boolean

const usualReach = 4

/**
 * A test of folded sentences. A rule reads `WISH DIE|DEAD +$ unless MOVIE`: steps in order, each within four words of the
 * one before, `+` the very next word, `…` anywhere after, `$` the sentence's end, `|` alternatives. A rule that begins with `!` is plain.
 * They are read when the first sentence is tested, so that they cost a start nothing.
 */
export function combine(classes: Classes, rules: string[]): Test {
  let test: Test | undefined
  return (sentence, onlyPlain) => {
    test ??= read(classes, rules)
    return test(sentence, onlyPlain)
  }
}

function read(classes: Classes, rules: string[]): Test {
  const inflected = rules.flatMap((rule) => rule.match(/[^ |+!…]+[*~]/gu) ?? [])
  const lookUp = indexOf({ ...classes, ...Object.fromEntries(inflected.map((word) => [word, word])) })
  const combinations = rules.map((rule) => readRule(rule, classes))
  const beginningWith = indexByFirstStep(combinations)
  return (sentence, onlyPlain) => {
    const at = positionsOf(sentence, lookUp)
    return [...at.keys()].some((name) =>
      beginningWith
        .get(name)
        ?.some(
          ({ steps, unless, plain }) =>
            (plain || !onlyPlain) && holds(steps, at, 0, -1) && !unless.some((other) => at.has(other)),
        ),
    )
  }
}

function indexByFirstStep(combinations: Combination[]): Map<string, Combination[]> {
  const index = new Map<string, Combination[]>()
  for (const one of combinations)
    for (const name of one.steps[0]?.any ?? []) index.set(name, [...(index.get(name) ?? []), one])
  return index
}

const holds = (steps: Step[], at: Positions, step: number, after: number): boolean => {
  const next = steps[step]
  if (!next) return true
  return next.any.some((name) =>
    at.get(name)?.some((place) => place > after && place - after <= next.reach && holds(steps, at, step + 1, place)),
  )
}

function readRule(rule: string, classes: Classes): Combination {
  const [wanted = '', excluded = ''] = rule.replace(/^!/, '').split(' unless ')
  const steps = wanted.split(' ').map((step, index) => ({
    any: namesIn(step.replace(/^[+…]/, ''), classes),
    reach: index === 0 || step.startsWith('…') ? Number.POSITIVE_INFINITY : step.startsWith('+') ? 1 : usualReach,
  }))
  return { steps, unless: namesIn(excluded, classes), plain: rule.startsWith('!') }
}

function namesIn(alternatives: string, classes: Classes): string[] {
  return alternatives
    .split('|')
    .filter(Boolean)
    .map((name) => {
      if (/^[A-Z]+$/.test(name) && !(name in classes)) throw new Error(`No class called ${name}`)
      return /^[A-Z]+$|[*~]$/.test(name) ? name : foldLetters(name)
    })
}

function positionsOf(sentence: string, lookUp: (word: string) => string[]): Positions {
  const words = sentence.split(' ').filter(Boolean)
  const at: Positions = new Map([['$', [words.length]]])
  for (const [place, word] of words.entries())
    for (const name of [word, ...lookUp(word)]) {
      const places = at.get(name)
      if (places) places.push(place)
      else at.set(name, [place])
    }
  return at
}

/** From a folded word to its classes. */
function indexOf(classes: Classes): (word: string) => string[] {
  const whole = new Map<string, string[]>()
  const beginnings = new Map<string, string[]>()
  for (const [name, words] of Object.entries(classes))
    for (const word of words.split(/\s+/).flatMap(inflect)) {
      const index = word.endsWith('*') ? beginnings : whole
      const key = foldLetters(word.replace('*', ''))
      index.set(key, [...(index.get(key) ?? []), name])
    }
  const shortest = Math.min(...[...beginnings.keys()].map(({ length }) => length))
  return (word) => {
    const names = [...(whole.get(word) ?? [])]
    for (let end = shortest; end <= word.length; end += 1) names.push(...(beginnings.get(word.slice(0, end)) ?? []))
    return names
  }
}

/** "choke~" is choke, chokes, choked, choking, chokin; folding takes care of doubled letters. */
function inflect(word: string): string[] {
  if (!word.endsWith('~')) return [word]
  const verb = word.slice(0, -1)
  const stem = verb.replace(/e$/, '')
  const third = verb.endsWith('y') ? verb.replace(/y$/, 'ies') : `${verb}s`
  return [
    verb,
    third,
    `${stem}es`,
    verb.endsWith('y') ? verb.replace(/y$/, 'ied') : `${stem}ed`,
    `${stem}ing`,
    `${stem}in`,
  ]
}
