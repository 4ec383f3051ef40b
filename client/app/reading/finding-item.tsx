import type { Finding } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { isDrawn } from '../../core/drawn-lines.ts'
import { evidenceRow } from '../../core/evidence-words.ts'
import { lineOfFinding } from '../../core/spoken-line.ts'
import { texts } from '../ui/texts.ts'
import { type Lit, useLighting } from './lit-line.ts'

interface FindingItemProps {
  analysis: AnalysisView
  finding: Finding
}

/** A finding's evidence in one row of words; the numbers behind it open on demand. */
export function FindingItem({ analysis, finding }: FindingItemProps) {
  const lighting = useLighting(litOfFinding(analysis, finding))
  const { text, numbers } = evidenceRow(finding, analysis.language, analysis.hands.length > 1)
  const sources = [...new Set(finding.evidence.map(({ source }) => texts.sources[source]))]
  return (
    <details class="finding" {...lighting}>
      <summary>
        <b>{finding.title}</b> · {text}
      </summary>
      <ul class="faint">
        {numbers.map((number, index) => (
          <li key={index}>{number}</li>
        ))}
        <li>{sources.join(', ')}</li>
      </ul>
    </details>
  )
}

/** The drawn line that a finding is about; null if it is about none. */
export function litOfFinding(analysis: AnalysisView, finding: Finding): Lit | null {
  const line = lineOfFinding(finding)
  const hand = finding.hand === 'both' ? undefined : finding.hand
  const isShown = analysis.features?.some((one) => (hand === undefined || one.hand === hand) && isDrawn(one, line))
  return line && isShown ? { line, hand, by: finding.id } : null
}
