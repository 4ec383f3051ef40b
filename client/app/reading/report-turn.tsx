import { useLayoutEffect, useRef } from 'preact/hooks'
import type { SectionKey } from '../../../contract/reading.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { growingPart, isShownWhole, shownPart } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { Turn } from '../ui/turn.tsx'
import { sectionTitles } from '../words/reading.ts'
import { texts } from './reading-texts.ts'
import { SectionCard } from './section-card.tsx'

const order = Object.keys(sectionTitles.en) as SectionKey[]

/** The sections of the report that may be read, one card each, appearing with its first word. */
export function ReportTurn({ analysis }: { analysis: AnalysisView }) {
  const { report, access } = analysis
  const growing = useShown((state) => growingPart(analysis, state))
  const isWhole = useShown((state) => isShownWhole(analysis, state))
  const keys = report ? report.sections.map((section) => section.key) : order
  const written = useShown((state) => keys.filter((key) => shownPart(analysis, state, key) !== '').join(' '))
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(access)
  useLayoutEffect(() => {
    // Who signs in reads on from the beginning: what was locked stands above the open section, too.
    if (before.current !== 'full' && access === 'full') heading.current?.scrollIntoView()
    before.current = access
  }, [access])
  if (written === '') return null
  return (
    <Turn who="rekha" class="report">
      {access === 'full' && (
        <h2 ref={heading} tabIndex={-1} data-landing>
          {texts.report}
        </h2>
      )}
      {keys
        .filter((key) => written.split(' ').includes(key))
        .map((key) => (
          <SectionCard key={key} analysis={analysis} name={key} isGrowing={key === growing} isWhole={isWhole} />
        ))}
      {isWhole && report && report.notMeasured.length > 0 && (
        <details class="evidence">
          <summary>{texts.notMeasured}</summary>
          <ul lang={analysis.language}>
            {report.notMeasured.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {isWhole &&
        report?.cautions.map((caution) => (
          <p key={caution} class="caution" lang={analysis.language}>
            {caution}
          </p>
        ))}
    </Turn>
  )
}
