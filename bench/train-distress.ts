import { writeFileSync } from 'node:fs'
import { ruleBase } from '../reader/almanac/rules/rule-base.ts'
import { featuresOf } from '../reader/distress/features.ts'
import { hearsDistress, mayBeInDistress, verdictBy, votesOf } from '../reader/distress/hear-distress.ts'
import type { Votes } from '../reader/distress/weigh.ts'
import { heldBack, heldBackLater } from '../test/reader/distress/held-back.ts'
import { caught, ordinary } from '../test/reader/distress/phrases.ts'
import { readPhrases } from '../test/reader/distress/read-phrases.ts'
import { typed } from '../test/reader/distress/typed.ts'
import { type Example, fitWeights, placeOfVote, weighFeatures } from './distress/fit-weights.ts'
import { groupAlike } from './distress/group-alike.ts'
import { packWeights } from './distress/pack-weights.ts'
import { type Counted, tellFigures } from './distress/tell-figures.ts'

// npm run train-distress: learns reader/distress/weights.json from the labelled phrases of test/reader/distress, and shows
// how phrases left out of the learning are judged. With --held-back it learns nothing, and shows how those are judged
// that were never learnt from.

const parts = 5
/** So many weights come to 270 KB. */
const most = 100_000
/** Every so many lessons are learnt together with another too. */
const mixedEach = 5

/** What the weights learn from; for the lists that the rules were made for, without the votes of the rules. */
interface Lesson extends Counted, Example {}

if (process.argv.includes('--held-back')) showHeldBack()
else learn()

function showHeldBack(): void {
  for (const [title, folder] of [
    ['Held back', 'unseen'],
    ['Blind', 'blind'],
  ] as const) {
    const phrases = readPhrases(folder).map((phrase) => ({ ...phrase, group: phrase.tongue }))
    tellFigures(`${title}:`, phrases, ({ text }) =>
      hearsDistress(text) ? 'distress' : mayBeInDistress(text) ? 'unsure' : 'everyday',
    )
    tellFigures(`${title}, by the rules alone:`, phrases, ({ text }) => {
      const { heard, heavy } = votesOf(text)
      return heard ? 'distress' : heavy ? 'unsure' : 'everyday'
    })
  }
}

function learn(): void {
  const lessons = readPhrases('lessons').map(({ text, tongue, inDistress }) =>
    lessonOf({ text, inDistress, group: tongue }),
  )
  const older = olderLists().map((phrase): Lesson => ({ ...phrase, features: featuresOf(phrase.text) }))
  const all = [...lessons, ...older]
  const verdicts = verdictsWhenLeftOut(all)
  const verdict = (phrase: Lesson) => verdicts.get(phrase) ?? ''
  tellFigures('Lessons, when left out:', lessons, verdict)
  tellFigures('Older lists, when left out, by rules that were made for them:', older, verdict)

  const file = new URL('../reader/distress/weights.json', import.meta.url)
  const weights = packWeights(fitWeights([...all, ...inOneBreath(lessons)], most))
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`)
  console.log(`Learnt from ${all.length} phrases.`)
}

/** What is done about each by weights that have learnt from neither it nor its like. */
function verdictsWhenLeftOut(all: Lesson[]): Map<Lesson, string> {
  const groups = groupAlike(all.map(({ text }) => text))
  const verdicts = new Map<Lesson, string>()
  for (let part = 0; part < parts; part += 1) {
    const isLeftOut = (_: Lesson, at: number) => (groups[at] ?? 0) % parts === part
    const learnt = all.filter((lesson, at) => !isLeftOut(lesson, at))
    const fit = fitWeights([...learnt, ...inOneBreath(learnt)], most)
    const weighed = (text: string) => {
      const votes = votesOf(text)
      return { odds: weighFeatures(fit, withVotes(featuresOf(text), votes)), votes }
    }
    for (const lesson of all.filter(isLeftOut)) verdicts.set(lesson, verdictBy(weighed, lesson.text))
  }
  return verdicts
}

/** Some lessons with an everyday one of the same tongue before or behind, as people ask about their palm too. */
function inOneBreath(lessons: Lesson[]): Lesson[] {
  const groups = [...new Set(lessons.map(({ group }) => group))]
  const everyday = new Map(
    groups.map((one) => [one, lessons.filter(({ inDistress, group }) => !inDistress && group === one)]),
  )
  return lessons
    .filter((_, at) => at % mixedEach === 0)
    .flatMap(({ text, inDistress, group }, at) => {
      const others = everyday.get(group) ?? []
      // A prime, so that the others come in no order.
      const other = others[(at * 7919) % others.length]?.text
      if (other === undefined) return []
      return lessonOf({ text: at % 2 ? `${text} ${other}` : `${other} ${text}`, inDistress, group })
    })
}

function lessonOf(phrase: Counted): Lesson {
  return { ...phrase, features: withVotes(featuresOf(phrase.text), votesOf(phrase.text)) }
}

function olderLists(): Counted[] {
  const lists = {
    phrases: { caught: Object.values(caught).flat(), ordinary: [...ordinary, ...suggested()] },
    typed,
    heldBack,
    heldBackLater,
  }
  return Object.entries(lists).flatMap(([group, list]) => [
    ...list.caught.map((text) => ({ text, inDistress: true, group })),
    ...list.ordinary.map((text) => ({ text, inDistress: false, group })),
  ])
}

/** The questions that a reading suggests. */
function suggested(): string[] {
  return ruleBase.flatMap(({ gist }) => [
    `Where does my palm show “${gist.en}”?`,
    `What could I try, with “${gist.en}”?`,
    `“${gist.hi}”: यह मेरी हथेली में कहाँ दिखता है?`,
    `“${gist.hi}”: इसके साथ मैं क्या आज़माऊँ?`,
  ])
}

function withVotes(features: Uint32Array, votes: Votes): Uint32Array {
  const cast = [...(votes.heard ? [placeOfVote.heard] : []), ...(votes.heavy ? [placeOfVote.heavy] : [])]
  return Uint32Array.from([...features, ...cast])
}
