import type { Evidence, Finding } from '../../contract/reading.ts'
import { texts } from './texts.ts'

/** `line.heart.lengthBand` as words: line, heart, length. */
const featureName = (feature: string): string =>
  feature
    .replace(/Band$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]/g, ' ')
    .toLowerCase()

/** What was found, and why it is said. */
export function FindingItem({ finding }: { finding: Finding }) {
  return (
    <div class="finding">
      <h4>{finding.title}</h4>
      <p>{finding.observation}</p>
      <ul>
        {finding.evidence.map((one) => (
          <EvidenceItem key={one.feature + one.value} evidence={one} />
        ))}
      </ul>
    </div>
  )
}

function EvidenceItem({ evidence: { source, feature, value, confidence } }: { evidence: Evidence }) {
  return (
    <li>
      <span>
        {featureName(feature)}: <b>{value}</b>
      </span>
      <span class="faint">
        <meter min={0} max={1} value={confidence} aria-hidden="true" />
        {texts.sureness(confidence)}, {texts.sources[source]}
      </span>
    </li>
  )
}
