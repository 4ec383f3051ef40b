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
import { tellFigures } from './distress/tell-figures.ts'

// npm run train-distress: learns reader/distress/weights.json from the labelled phrases of test/reader/distress, and shows
// how phrases left out of the learning are judged. With --held-back it learns nothing, and shows how those are judged
// that were never learnt from.

const parts = 5
/** So many weights come to 135 KB. */
const most = 50_000

if (process.argv.includes('--held-back')) tellFigures(readPhrases('unseen'), verdictByAll)
else learn()

function verdictByAll({ text }: { text: string }) {
  if (hearsDistress(text)) return 'distress'
  return mayBeInDistress(text) ? 'unsure' : 'everyday'
}

function learn() {
  const lessons = readPhrases('lessons').map((phrase) => {
    const votes = votesOf(phrase.text)
    return { ...phrase, votes, features: withVotes(featuresOf(phrase.text), votes) }
  })
  // The rules were made for these, and know nearly all of them: how far their votes are to be trusted is not learnt here.
  const older = [{ caught: Object.values(caught).flat(), ordinary }, typed, heldBack, heldBackLater]
    .flatMap((list) => [
      ...list.caught.map((text) => ({ text, inDistress: true })),
      ...list.ordinary.map((text) => ({ text, inDistress: false })),
    ])
    .concat(suggested().map((text) => ({ text, inDistress: false })))
    .map((phrase) => ({ ...phrase, features: featuresOf(phrase.text) }))

  const all: (Example & { text: string })[] = [...lessons, ...older]
  const groups = groupAlike(all.map(({ text }) => text))
  const odds = new Map<string, number>()
  for (let part = 0; part < parts; part += 1) {
    const isLeftOut = (at: number) => (groups[at] ?? 0) % parts === part
    const fit = fitWeights(
      all.filter((_, at) => !isLeftOut(at)),
      most,
    )
    for (const [at, { text, features }] of lessons.entries())
      if (isLeftOut(at)) odds.set(text, weighFeatures(fit, features))
  }
  tellFigures(lessons, ({ text, votes }) => verdictOf(odds.get(text) ?? 0, votes))

  const file = new URL('../reader/distress/weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(packWeights(fitWeights(all, most)), null, 2)}\n`)
  console.log(`Learnt from ${all.length} phrases.`)
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
