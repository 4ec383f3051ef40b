import type { Hand } from '../../contract/features.ts'
import {
  type Evidence,
  type Finding,
  type Language,
  type PartKey,
  type Reading,
  SectionKey,
} from '../../contract/reading.ts'
import { cleanText } from '../../platform/clean-text.ts'
import { termIn } from '../almanac/name-not-measured.ts'
import { sayClass } from '../class-words.ts'
import type { About, Palm } from '../reader.ts'
import { findContradictions, noteOn } from './contradictions.ts'
import { type NamedFeature, nameFeatures } from './name-features.ts'
import type { AnsweredFinding, PalmAnswer } from './palm-answer.ts'
import { wording } from './wording.ts'

/** Lines scored higher were fully correct only 89 % of the time. */
const maxConfidence = 0.9
/** The confidence used if the model's own number is invalid. */
const unknownConfidence = 0.5

type Measured = Map<Hand, Map<string, NamedFeature>>

/**
 * The reading in a model's answer, with its texts exactly as shown. Findings that contradict what was measured are
 * left out, and texts that do are marked among the cautions.
 */
export function toReading(answer: PalmAnswer, texts: Map<PartKey, string>, palms: Palm[], about: About): Reading {
  const { titles, cautions } = wording[about.language]
  const measured: Measured = new Map()
  for (const { hand, measurement } of palms) {
    measured.set(hand, measurement.ok ? nameFeatures(measurement.features) : new Map())
  }
  const hands = palms.flatMap(({ measurement }) => (measurement.ok ? [measurement.features] : []))
  const kept = answer.findings.flatMap((finding) => {
    const hand = handOf(finding, measured)
    const said = [finding.title, finding.observation, finding.meaning].join('. ')
    const its = hands.filter((one) => hand === 'both' || one.hand === hand)
    return hand && finding.evidence.length > 0 && findContradictions(said, its).length === 0
      ? [{ ...finding, hand }]
      : []
  })
  const findings = kept.map((finding, at): Finding => {
    const { hand, subject } = finding
    const evidence = finding.evidence.flatMap((given) => ground(given, hand, measured, about.language))
    const [title, observation, meaning] = [finding.title, finding.observation, finding.meaning].map(cleanText) as [
      string,
      string,
      string,
    ]
    return { id: `f${at + 1}`, hand, subject, title, observation, meaning, rules: [], evidence }
  })
  const sections = SectionKey.options
    .map((key) => ({
      key,
      title: titles[key],
      text: texts.get(key) ?? '',
      findings: findings.filter((_, at) => kept[at]?.section === key).map(({ id }) => id),
    }))
    .filter(({ text, findings }) => text.trim() !== '' || findings.length > 0)
  const notMeasured = palms.flatMap(({ measurement }) => (measurement.ok ? measurement.features.notMeasured : []))
  // What was shown cannot be taken back, so it is marked.
  const contradicted = [...texts.values()].flatMap((text) => findContradictions(text, hands))
  return {
    summary: texts.get('summary') ?? '',
    report: {
      sections,
      findings,
      notMeasured: [...new Set(notMeasured)].map((term) => termIn(term, about.language)),
      cautions: [...cautions, ...contradicted.map((one) => noteOn(one, about.language))],
      suggestedQuestions: answer.suggestedQuestions.map(cleanText).filter((question) => question.trim() !== ''),
    },
  }
}

/** With one hand shown, a finding can only be about that one; null if it names a hand that was not shown. */
function handOf({ hand }: AnsweredFinding, measured: Measured): Finding['hand'] | null {
  if (measured.size === 1) return [...measured.keys()][0]!
  return hand === null || hand === 'both' || measured.has(hand) ? hand : null
}

/** Evidence that names a measured feature gives its measurement on each hand; anything else is what the model claims to see. */
function ground(
  given: AnsweredFinding['evidence'][number],
  hand: Finding['hand'],
  measured: Measured,
  language: Language,
): Evidence[] {
  const feature = cleanText(given.feature)
  const found = [...measured].flatMap(([of, features]): Evidence[] => {
    const named = hand === 'both' || hand === of ? features.get(feature) : undefined
    if (!named) return []
    const { value, confidence, measure } = named
    const words = sayClass(feature, value, language)
    return [
      { source: 'measured', feature, value: words, confidence, hand: of, ...(measure !== undefined && { measure }) },
    ]
  })
  if (found.length > 0) return found
  return [{ source: 'seen-by-model', feature, value: cleanText(given.value), confidence: shown(given.confidence) }]
}

const shown = (confidence: number): number =>
  confidence >= 0 && confidence <= 1 ? Math.min(confidence, maxConfidence) : unknownConfidence
