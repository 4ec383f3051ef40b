import type { Reading } from '../../../contract/reading.ts'

/** The sentences of a text, without its marks of Markdown. */
export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/[*_#]|^- /gm, '')
    .split(/(?<=[.।?!])\s+|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Every sentence of a reading: its summary and its sections. */
export const sentencesOfReading = ({ summary, report }: Reading): string[] =>
  [summary, ...report.sections.map(({ text }) => text)].flatMap(sentencesOf)

/** What a reading suggests, without the findings that it comes from. */
const adviceIn = ({ report }: Reading): string[] =>
  report.sections
    .filter(({ key }) => key === 'guidance')
    .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('- ')))
    .map((line) => line.replace(/^- \*.*?\*.*?: /, ''))

/** How alike readings are, sentence by sentence. */
export interface Likeness {
  /** Readings whose summary holds the most common sentence of all summaries. */
  mostCommon: number
  /** Readings that hold the most common sentence of all sections. */
  mostRepeated: number
  /** Readings that hold the most common piece of advice. */
  mostAdvised: number
  /** Most sentences that two summaries share. */
  sharedInSummaries: number
  /** The largest and the mean share of sentences two readings have in common, of the shorter one. */
  largest: number
  mean: number
}

export function likenessOf(readings: Reading[]): Likeness {
  const summaries = readings.map(({ summary }) => new Set(sentencesOf(summary)))
  const wholes = readings.map((reading) => new Set(sentencesOfReading(reading)))
  const shares = pairs(wholes).map(([a, b]) => shared(a, b) / Math.min(a.size, b.size))
  return {
    mostCommon: mostShared(summaries),
    mostRepeated: mostShared(
      readings.map(({ report }) => new Set(report.sections.flatMap(({ text }) => sentencesOf(text)))),
    ),
    mostAdvised: mostShared(readings.map((reading) => new Set(adviceIn(reading)))),
    sharedInSummaries: Math.max(0, ...pairs(summaries).map(([a, b]) => shared(a, b))),
    largest: Math.max(0, ...shares),
    mean: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
  }
}

/** How many of the sets hold what most of them hold. */
function mostShared(sets: Set<string>[]): number {
  const counts = new Map<string, number>()
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const shared = (a: Set<string>, b: Set<string>): number => [...a].filter((one) => b.has(one)).length
const pairs = <T>(all: T[]): [T, T][] => all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]))
