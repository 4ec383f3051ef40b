import type { Features, Hand } from '../../contract/features.ts'
import { type Language, type Reading, SectionKey } from '../../contract/reading.ts'
import { allTold, chooseTold } from './choose-told.ts'
import { matchRules } from './match-rules.ts'
import { nameNotMeasured } from './name-not-measured.ts'
import { cautions, handNames, say } from './phrases.ts'
import { suggestQuestions } from './suggest-questions.ts'
import { writeFinding } from './write-finding.ts'
import { writeSection } from './write-section.ts'
import { writeSummary } from './write-summary.ts'

/** Composes a reading from the measured features alone; the same features give the same text. */
export function composeReading(measured: Features[], language: Language, refused: Hand[] = []): Reading {
  const hands = measured.toSorted((a, b) => a.hand.localeCompare(b.hand))
  const told = chooseTold(matchRules(hands))
  return {
    summary: writeSummary(hands, told, refused, language),
    report: {
      sections: SectionKey.options.map((key) => writeSection(key, told, language)),
      findings: allTold(told).map((match) => writeFinding(match, language)),
      notMeasured: nameNotMeasured(hands, language),
      cautions: writeCautions(hands, language),
      suggestedQuestions: suggestQuestions(told, hands, language),
    },
  }
}

function writeCautions(hands: Features[], language: Language): string[] {
  const other = hands.filter(({ sideAgrees }) => sideAgrees === false)
  return [
    say(cautions.reflection, language),
    say(cautions.advice, language),
    ...(hands.length === 1 ? [say(cautions.oneHand, language)] : []),
    ...other.map(({ hand }) => say(cautions.side, language).replace('{hand}', say(handNames[hand], language))),
  ]
}
