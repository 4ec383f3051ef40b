import type { AnalysisView } from '../../../contract/views.ts'
import { Gate } from '../account/gate.tsx'
import { FailedTurn } from '../reading/failed-turn.tsx'
import { LitReading } from '../reading/lit-reading.tsx'
import { PhotosTurn } from '../reading/photos-turn.tsx'
import { ProgressTurn } from '../reading/progress-turn.tsx'
import { ReadingActions } from '../reading/reading-actions.tsx'
import { ReportTurn } from '../reading/report-turn.tsx'
import { SummaryTurn } from '../reading/summary-turn.tsx'
import { UnmeasuredTurn } from '../reading/unmeasured-turn.tsx'
import { Talk } from '../talk/talk.tsx'
import { useSurroundings } from '../ui/surroundings.ts'

/** One reading, turn by turn: photos, the reading, and the chat. */
export function AnalysisTurns({ analysis }: { analysis: AnalysisView }) {
  const { offers } = useSurroundings()
  return (
    <>
      <LitReading key={analysis.id}>
        <PhotosTurn analysis={analysis} />
        <UnmeasuredTurn analysis={analysis} />
        {analysis.status !== 'failed' && <SummaryTurn analysis={analysis} />}
        {analysis.status === 'failed' && <FailedTurn analysis={analysis} />}
        {analysis.access === 'full' && analysis.status !== 'failed' && <ReportTurn analysis={analysis} />}
      </LitReading>
      {(analysis.status === 'queued' || analysis.status === 'processing') && <ProgressTurn analysis={analysis} />}
      {analysis.access === 'summary' && analysis.status !== 'failed' && <Gate analysis={analysis} />}
      {(analysis.status === 'completed' || analysis.status === 'failed') && <ReadingActions analysis={analysis} />}
      {analysis.status === 'completed' && analysis.access === 'full' && offers('talk') && <Talk analysis={analysis} />}
    </>
  )
}
