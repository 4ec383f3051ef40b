import type { SectionKey } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { partText } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { sectionTitles } from '../words/reading.ts'
import { SectionCard } from './section-card.tsx'

const order = Object.keys(sectionTitles.en) as SectionKey[]

/** The report, one card per section, each appearing with its first word. */
export function ReportTurn({ analysis }: { analysis: AnalysisView }) {
  const live = useShown((state) => state.live[analysis.id])
  const { report } = analysis
  const keys = report ? report.sections.map((section) => section.key) : order
  const written = keys.filter((key) => partText(analysis, live, key) !== '')
  if (written.length === 0) return null
  return (
    <Turn who="rekha" class="report" label={texts.writtenBy(analysis)}>
      <h2 tabIndex={-1} data-landing>
        {texts.report}
      </h2>
      {written.map((key, index) => (
        <SectionCard
          key={key}
          analysis={analysis}
          name={key}
          text={partText(analysis, live, key)}
          isGrowing={!report && index === written.length - 1}
        />
      ))}
      {report && report.notMeasured.length > 0 && (
        <details class="evidence">
          <summary>{texts.notMeasured}</summary>
          <ul lang={analysis.language}>
            {report.notMeasured.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {report?.cautions.map((caution) => (
        <p key={caution} class="caution" lang={analysis.language}>
          {caution}
        </p>
      ))}
    </Turn>
  )
}
