import type { Evidence, Finding, Language } from '../../contract/reading.ts'
import { sayClass } from '../class-words.ts'
import type { Holding, Match } from './match-rules.ts'
import { say, subjectTitles } from './phrases.ts'
import type { Source } from './read-aspect.ts'
import { explain, handOf, observe } from './say-match.ts'

const shown = (confidence: number) => Math.round(Math.min(0.9, confidence) * 100) / 100

/** A finding's id: its rule, and the hand it holds on. */
export const idOf = (match: Match): string => `${match.rule.id}.${handOf(match)}`

/** Writes a matched rule as a finding with its evidence. */
export function writeFinding(match: Match, language: Language): Finding {
  const { rule, hands } = match
  return {
    id: idOf(match),
    hand: handOf(match),
    subject: rule.subject,
    title: say(subjectTitles[rule.subject], language),
    observation: observe(match, language),
    meaning: explain(match, language),
    rules: [rule.id],
    evidence: hands.flatMap((holding) =>
      holding.sights.flatMap(({ from }) => from.map((source) => toEvidence(holding, source, language))),
    ),
  }
}

/** A measurement as evidence: the same wherever it is told. */
function toEvidence({ hand }: Holding, { feature, value, measure, confidence }: Source, language: Language): Evidence {
  return {
    source: feature === 'hand' ? 'tradition' : 'measured',
    feature,
    value: sayClass(feature, value, language),
    confidence: shown(confidence),
    hand,
    ...(measure !== null && { measure: Math.round(measure * 1000) / 1000 }),
  }
}
