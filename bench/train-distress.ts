import { writeFileSync } from 'node:fs'
import { ruleBase } from '../reader/almanac/rules/rule-base.ts'
import { featuresOf } from '../reader/distress/features.ts'
import { hearsDistress, mayBeInDistress, verdictOf, votesOf } from '../reader/distress/hear-distress.ts'
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
/** So many weights come to 135 KB. */
const most = 50_000
const noVotes: Votes = { heard: false, heavy: false }

/** What the weights learn from. The votes of the rules are not known for the lists that the rules were made for. */
interface Lesson extends Counted, Example {
  votes: Votes
}

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
  const lessons = readPhrases('lessons').map(({ text, tongue, inDistress }): Lesson => {
    const votes = votesOf(text)
    return { text, inDistress, group: tongue, votes, features: withVotes(featuresOf(text), votes) }
  })
  const older = olderLists().map((phrase): Lesson => ({ ...phrase, votes: noVotes, features: featuresOf(phrase.text) }))
  const all = [...lessons, ...older]
  const odds = oddsWhenLeftOut(all)
  const verdict = (phrase: Lesson) => verdictOf(odds.get(phrase) ?? 0, phrase.votes)
  tellFigures('Lessons, when left out:', lessons, verdict)
  tellFigures('Older lists, when left out, by the weights alone:', older, verdict)

  const file = new URL('../reader/distress/weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(packWeights(fitWeights(all, most)), null, 2)}\n`)
  console.log(`Learnt from ${all.length} phrases.`)
}

/** The log-odds of each by weights that have learnt from neither it nor its like. */
function oddsWhenLeftOut(all: Lesson[]): Map<Lesson, number> {
  const groups = groupAlike(all.map(({ text }) => text))
  const odds = new Map<Lesson, number>()
  for (let part = 0; part < parts; part += 1) {
    const isLeftOut = (_: Lesson, at: number) => (groups[at] ?? 0) % parts === part
    const fit = fitWeights(
      all.filter((lesson, at) => !isLeftOut(lesson, at)),
      most,
    )
    for (const lesson of all.filter(isLeftOut)) odds.set(lesson, weighFeatures(fit, lesson.features))
  }
  return odds
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
