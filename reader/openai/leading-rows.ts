import { chooseTold } from '../almanac/choose-told.ts'
import { matchRules } from '../almanac/match-rules.ts'
import { sayEvidence } from '../almanac/say-evidence.ts'
import { leadingOf } from '../almanac/write-summary.ts'
import type { Palm } from '../reader.ts'

/** What sets these palms apart, as rows of evidence: the findings that the almanac would lead with. */
export function leadingRows(palms: Palm[]): string[] {
  const hands = palms.flatMap(({ measurement }) => (measurement.ok ? [measurement.features] : []))
  const rows = leadingOf(chooseTold(matchRules(hands))).map((match) => `- ${sayEvidence(match, 'en')}`)
  return rows.length > 0 ? rows : ['- Nothing was measured surely enough to lead with.']
}
