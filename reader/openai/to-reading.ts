import type { Hand } from '../../contract/features.ts'
import {
  type Evidence,
  type Finding,
  type Language,
  type PartKey,
  type Reading,
  SectionKey,
} from '../../contract/reading.ts'
import { termIn } from '../almanac/name-not-measured.ts'
import { onHand, sayClass } from '../class-words.ts'
import type { About, Palm } from '../reader.ts'
import { type NamedFeature, nameFeatures } from './name-features.ts'
import type { AnsweredFinding, PalmAnswer } from './palm-answer.ts'
import { clean } from './well-formed.ts'
import { wording } from './wording.ts'

/** Lines scored higher were fully correct only 89 % of the time. */
const maxConfidence = 0.9
/** The confidence used if the model's own number is invalid. */
const unknownConfidence = 0.5

type Measured = Map<Hand, Map<string, NamedFeature>>

/** The reading in a model's answer, with its texts exactly as shown. */
export function toReading(answer: PalmAnswer, texts: Map<PartKey, string>, palms: Palm[], about: About): Reading {
  const { titles, cautions } = wording[about.language]
  const measured: Measured = new Map()
  for (const { hand, measurement } of palms) {
    measured.set(hand, measurement.ok ? nameFeatures(measurement.features) : new Map())
  }
  const kept = answer.findings.flatMap((finding) => {
    const hand = handOf(finding, measured)
    return hand && finding.evidence.length > 0 ? [{ ...finding, hand }] : []
  })
  const findings = kept.map((finding, at): Finding => {
    const { hand, subject } = finding
    const evidence = finding.evidence.map((given) => ground(given, hand, measured, about.language))
    const [title, observation, meaning] = [finding.title, finding.observation, finding.meaning].map(clean) as [
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
  return {
    summary: texts.get('summary') ?? '',
    report: {
      sections,
      findings,
      notMeasured: [...new Set(notMeasured)].map((term) => termIn(term, about.language)),
      cautions,
      suggestedQuestions: answer.suggestedQuestions.map(clean).filter((question) => question.trim() !== ''),
    },
  }
}

/** With one hand shown, a finding can only be about that one; null if it names a hand that was not shown. */
function handOf({ hand }: AnsweredFinding, measured: Measured): Finding['hand'] | null {
  if (measured.size === 1) return [...measured.keys()][0]!
  return hand === null || hand === 'both' || measured.has(hand) ? hand : null
}

/** Evidence that names a measured feature gives its measurement; anything else is what the model claims to see. */
function ground(
  given: AnsweredFinding['evidence'][number],
  hand: Finding['hand'],
  measured: Measured,
  language: Language,
): Evidence {
  const feature = clean(given.feature)
  const found: { hand: Hand; named: NamedFeature }[] = []
  for (const [of, features] of measured) {
    const named = features.get(feature)
    if (named && (hand === 'both' || hand === of)) found.push({ hand: of, named })
  }
  if (found.length === 0) {
    return { source: 'seen-by-model', feature, value: clean(given.value), confidence: shown(given.confidence) }
  }
  const said = found.map(({ hand: of, named }) => ({ of, value: inWords(feature, named.value, language) }))
  const value =
    new Set(said.map(({ value }) => value)).size === 1 && (hand === 'both' || measured.size === 1)
      ? said[0]!.value
      : said.map(({ of, value }) => onHand(of, value, language)).join('; ')
  return {
    source: 'measured',
    feature,
    value,
    confidence: shown(Math.min(...found.map(({ named }) => named.confidence))),
  }
}

/** A class, or a position along a line, in words. */
function inWords(feature: string, value: string, language: Language): string {
  const places = value.match(/^at (.+) of its way$/)
  return places && language === 'hi' ? `अपने मार्ग के ${places[1]} पर` : sayClass(feature, value, language)
}

const shown = (confidence: number): number =>
  confidence >= 0 && confidence <= 1 ? Math.min(confidence, maxConfidence) : unknownConfidence
