import type { AnalysisView } from '../../contract/views.ts'
import { FailedTurn } from './failed-turn.tsx'
import { Gate } from './gate.tsx'
import { LitReading } from './lit-reading.tsx'
import { PhotosTurn } from './photos-turn.tsx'
import { ProgressTurn } from './progress-turn.tsx'
import { ReadingActions } from './reading-actions.tsx'
import { ReportTurn } from './report-turn.tsx'
import { SummaryTurn } from './summary-turn.tsx'
import { useSurroundings } from './surroundings.ts'
import { Talk } from './talk.tsx'
import { UnmeasuredTurn } from './unmeasured-turn.tsx'

/** One reading, turn by turn: photos, what is written of them, and the talk about it. */
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
