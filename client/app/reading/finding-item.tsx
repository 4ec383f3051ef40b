import type { Evidence, Finding, Language } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { nameFeature, nameValue } from '../../core/evidence-words.ts'
import { lineOfFinding } from '../../core/spoken-line.ts'
import { language } from '../ui/language.ts'
import { texts } from '../ui/texts.ts'
import { LinePhoto } from './line-photo.tsx'
import { type Lit, useLight, useLighting } from './lit-line.ts'

interface FindingItemProps {
  analysis: AnalysisView
  finding: Finding
}

/** A finding, its evidence, and its place on the photo. */
export function FindingItem({ analysis, finding }: FindingItemProps) {
  const line = lineOfFinding(finding)
  const hand = finding.hand === 'both' ? undefined : finding.hand
  const isDrawn = analysis.features?.some(
    (one) => (hand === undefined || one.hand === hand) && one.lines.some(({ name }) => name === line),
  )
  const lit = line && isDrawn ? { line, hand, by: finding.id } : null
  const lighting = useLighting(lit)
  return (
    <div class="finding" {...lighting}>
      <h4>{finding.title}</h4>
      <p>{finding.observation}</p>
      <ul>
        {finding.evidence.map((one, index) => (
          <EvidenceItem key={index} evidence={one} of={analysis.language} />
        ))}
      </ul>
      {lit && <ShowLine analysis={analysis} lit={lit} />}
    </div>
  )
}

function ShowLine({ analysis, lit }: { analysis: AnalysisView; lit: Lit }) {
  const { isKept, toggle } = useLight()
  return (
    <>
      <button
        type="button"
        class={`show-line legend-line ${lit.line}`}
        lang={language}
        aria-pressed={isKept(lit)}
        onClick={() => toggle(lit)}
      >
        <span class="swatch" aria-hidden="true" />
        {texts.showLine(lit.line)}
      </button>
      {isKept(lit) && <LinePhoto analysis={analysis} lit={lit} />}
    </>
  )
}

/** Name and value are in the reading's language, like the finding. */
function EvidenceItem({ evidence, of }: { evidence: Evidence; of: Language }) {
  const { source, feature, confidence } = evidence
  return (
    <li>
      <span>
        {nameFeature(feature, of)}: <b>{nameValue(evidence, of)}</b>
      </span>
      <span class="faint">
        <meter min={0} max={1} value={confidence} aria-hidden="true" />
        {texts.sureness(confidence)}, {texts.sources[source]}
      </span>
    </li>
  )
}
