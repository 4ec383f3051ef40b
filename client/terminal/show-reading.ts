import type { SectionKey } from '../../contract/reading.ts'
import type { AnalysisView } from '../../contract/views.ts'
import type { Client } from '../core/client.ts'
import { evidenceRow } from '../core/evidence-words.ts'
import { Refusal } from '../core/refusal.ts'
import { partText } from '../core/shown-text.ts'
import { createGrowing } from './print-growing.ts'
import type { Screen } from './screen.ts'
import { waitFor } from './wait-for.ts'

const titles: Record<SectionKey, string> = {
  temperament: 'Temperament',
  heart: 'Heart',
  mind: 'Mind',
  vitality: 'Vitality',
  work: 'Work',
  guidance: 'Guidance',
}

export const writtenBy = ({ reader, model }: AnalysisView): string =>
  reader === 'almanac' ? 'Written by the almanac.' : `Written by ${model ?? 'a language model'}.`

/** Shows progress and prints the summary as it is written; throws if the reading fails or is deleted. */
export async function showSummary({ store }: Client, screen: Screen): Promise<AnalysisView> {
  const print = createGrowing(
    (text) => screen.text(text),
    () => screen.title('In short (rewritten)'),
  )
  let hasBegun = false
  const analysis = await waitFor(store, ({ analysis, live, place, unavailable }) => {
    if (unavailable) throw new Refusal(unavailable)
    if (!analysis) return undefined
    if (analysis.problem && analysis.status === 'failed') throw new Refusal(analysis.problem)
    const text = partText(analysis, live[analysis.id], 'summary')
    if (text && !hasBegun) screen.title('In short')
    hasBegun ||= text !== ''
    if (analysis.status !== 'completed') screen.progress(analysis.stage, analysis.percent, place)
    print(text)
    return analysis.status === 'completed' ? analysis : undefined
  })
  screen.end()
  screen.note(writtenBy(analysis))
  return analysis
}

/** Prints the full report once it is accessible. */
export async function showReport({ store }: Client, screen: Screen): Promise<AnalysisView> {
  const analysis = await waitFor(store, ({ analysis: shown, unavailable }) => {
    if (unavailable) throw new Refusal(unavailable)
    return shown?.access === 'full' && shown.report ? shown : undefined
  })
  for (const section of analysis.report?.sections ?? []) {
    screen.title(section.title || titles[section.key])
    screen.text(`${section.text}\n`)
  }
  screen.title('What this is based on')
  for (const finding of analysis.report?.findings ?? [])
    screen.note(`${finding.title}: ${evidenceRow(finding, analysis.language, analysis.hands.length > 1).text}`)
  for (const caution of analysis.report?.cautions ?? []) screen.note(caution)
  return analysis
}
