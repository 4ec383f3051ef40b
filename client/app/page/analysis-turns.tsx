import type { AnalysisView } from '../../../contract/views.ts'
import { growingPart, isHeldBack, isInCeremony, isShownWhole } from '../../core/shown-text.ts'
import { Gate } from '../account/gate.tsx'
import { FailedTurn } from '../reading/failed-turn.tsx'
import { HurryBar } from '../reading/hurry-bar.tsx'
import { LitReading } from '../reading/lit-reading.tsx'
import { Palm } from '../reading/palm.tsx'
import { ReadingActions } from '../reading/reading-actions.tsx'
import { texts } from '../reading/reading-texts.ts'
import { ReportTurn } from '../reading/report-turn.tsx'
import { SideQuestion } from '../reading/side-question.tsx'
import { SummaryTurn } from '../reading/summary-turn.tsx'
import { UnmeasuredTurn } from '../reading/unmeasured-turn.tsx'
import { Talk } from '../talk/talk.tsx'
import { useShown } from '../ui/client-context.ts'
import { useSurroundings } from '../ui/surroundings.ts'

/** One reading: the photos, and turn by turn what is read in them and said about it. */
export function AnalysisTurns({ analysis }: { analysis: AnalysisView }) {
  const { offers } = useSurroundings()
  const isWhole = useShown((state) => isShownWhole(analysis, state))
  const isCeremony = useShown((state) => isInCeremony(analysis, state))
  /** A guest has read all there is for them so far. */
  const waits = useShown((state) => growingPart(analysis, state) !== null && !isHeldBack(state))
  const isFull = analysis.access === 'full'
  return (
    <LitReading key={analysis.id}>
      <Palm analysis={analysis} />
      <div class="column">
        {analysis.status === 'failed' ? (
          <FailedTurn analysis={analysis} />
        ) : (
          <>
            {!isCeremony && <SideQuestion analysis={analysis} />}
            {isWhole && <UnmeasuredTurn analysis={analysis} />}
            <SummaryTurn analysis={analysis} />
            <ReportTurn analysis={analysis} />
          </>
        )}
        {!isFull && waits && (
          <p class="faint still" role="status">
            {texts.fullBeingWritten}
          </p>
        )}
        {isWhole && !isFull && analysis.status !== 'failed' && <Gate analysis={analysis} />}
        {isWhole && <ReadingActions analysis={analysis} />}
        {isWhole && isFull && analysis.status === 'completed' && offers('talk') && <Talk analysis={analysis} />}
      </div>
      <HurryBar />
    </LitReading>
  )
}
