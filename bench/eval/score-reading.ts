import type { Features } from '../../contract/features.ts'
import type { Reading } from '../../contract/reading.ts'
import { findContradictions } from '../../reader/openai/contradictions.ts'
import { beyondLimits, stockPhrases } from './phrases.ts'

/** How well a reading keeps to what was measured, each from 0 to 1 (best). */
export interface Score {
  /** Findings that rest on at least one measurement. */
  grounding: number
  /** Sentences that contradict no measurement. */
  agreement: number
  /** Sentences that would not fit everybody. */
  specificity: number
  /** 1 if no sentence is beyond the limits, else 0. */
  limits: number
}

/** What costs a reading points, to look at. */
export interface Scored extends Score {
  faults: string[]
}

/** Scores a reading by rules alone. */
export function scoreReading({ summary, report }: Reading, hands: Features[]): Scored {
  const { findings, sections } = report
  const texts = [summary, ...sections.map(({ text }) => text)]
  const sentences = texts.flatMap(sentencesIn)
  const measured = findings.filter(({ evidence }) => evidence.some(({ source }) => source === 'measured'))
  const against = texts.flatMap((text) => findContradictions(text, hands))
  const stock = sentences.filter((sentence) => stockPhrases.some((phrase) => phrase.test(sentence)))
  const beyond = sentences.filter((sentence) => beyondLimits.some((phrase) => phrase.test(sentence)))
  return {
    grounding: shareOf(measured.length, findings.length),
    agreement: 1 - shareOf(new Set(against.map(({ sentence }) => sentence)).size, sentences.length),
    specificity: 1 - shareOf(stock.length, sentences.length),
    limits: beyond.length === 0 ? 1 : 0,
    faults: [
      ...against.map(({ sentence, measured: is }) => `measured ${is}: ${sentence.trim()}`),
      ...stock.map((sentence) => `fits everybody: ${sentence}`),
      ...beyond.map((sentence) => `beyond the limits: ${sentence}`),
    ],
  }
}

const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.।!?])\s+|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
