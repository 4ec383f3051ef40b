import type { Features, Hand } from '../../contract/features.ts'
import { type Language, type Reading, SectionKey } from '../../contract/reading.ts'
import { allTold, chooseTold, type Told } from './choose-told.ts'
import { matchRules } from './match-rules.ts'
import { notMeasured } from './measure/not-measured.ts'
import { nameNotMeasured } from './name-not-measured.ts'
import { cautions, handNames, say } from './phrases.ts'
import { suggestQuestions } from './suggest-questions.ts'
import { writeFinding } from './write-finding.ts'
import { writeSection } from './write-section.ts'
import { writeSummary } from './write-summary.ts'

/** The line that a section is about. */
const lineOfSection: Partial<Record<SectionKey, string>> = {
  heart: notMeasured.heart,
  mind: notMeasured.head,
  vitality: notMeasured.life,
}

/** Composes a reading from the measured features alone; the same features give the same text. */
export function composeReading(measured: Features[], language: Language, refused: Hand[] = []): Reading {
  const hands = measured.toSorted((a, b) => a.hand.localeCompare(b.hand))
  const told = chooseTold(matchRules(hands))
  return {
    summary: writeSummary(hands, told, refused, language),
    report: {
      sections: SectionKey.options.map((key) => writeSection(key, told, language)),
      findings: allTold(told).map((match) => writeFinding(match, language)),
      notMeasured: nameNotMeasured(hands, language, unseenIn(told)),
      cautions: writeCautions(hands, language),
      suggestedQuestions: suggestQuestions(told, hands, language),
    },
  }
}

/** The lines of which a section says that they were not seen. */
const unseenIn = (told: Told): string[] =>
  SectionKey.options.flatMap((key) => (told[key].length === 0 ? (lineOfSection[key] ?? []) : []))

function writeCautions(hands: Features[], language: Language): string[] {
  const other = hands.filter(({ sideAgrees }) => sideAgrees === false)
  return [
    say(cautions.reflection, language),
    say(cautions.advice, language),
    ...(hands.length === 1 ? [say(cautions.oneHand, language)] : []),
    ...other.map(({ hand }) => say(cautions.side, language).replace('{hand}', say(handNames[hand], language))),
  ]
}
