import { useShown } from './client-context.ts'
import { Composer } from './composer.tsx'
import { FailedTurn } from './failed-turn.tsx'
import { Gate } from './gate.tsx'
import { Greeting } from './greeting.tsx'
import { LitReading } from './lit-reading.tsx'
import { PhotosTurn } from './photos-turn.tsx'
import { ProgressTurn } from './progress-turn.tsx'
import { ReadingActions } from './reading-actions.tsx'
import { ReportTurn } from './report-turn.tsx'
import { SessionEnded } from './session-ended.tsx'
import { useStickToBottom } from './stick-to-bottom.ts'
import { SummaryTurn } from './summary-turn.tsx'
import { Talk } from './talk.tsx'
import { texts } from './texts.ts'
import { Unavailable } from './unavailable.tsx'
import { UnmeasuredTurn } from './unmeasured-turn.tsx'

export function Conversation() {
  const following = useShown((state) => state.following)
  const analysis = useShown((state) => state.analysis)
  const unavailable = useShown((state) => state.unavailable)
  const sessionEnded = useShown((state) => state.sessionEnded)
  const { column, jump } = useStickToBottom()

  return (
    <main id="conversation" ref={column} tabIndex={-1}>
      {!following && !unavailable && <Greeting />}
      {sessionEnded && <SessionEnded reason={sessionEnded} />}
      {!sessionEnded && unavailable && <Unavailable problem={unavailable} />}
      {!sessionEnded && following && !analysis && !unavailable && <p class="opening faint">{texts.opening}</p>}
      {analysis && (
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
          {analysis.status === 'completed' && analysis.access === 'full' && <Talk analysis={analysis} />}
        </>
      )}
      {jump && (
        <button type="button" class="jump" onClick={jump}>
          {texts.jump}
        </button>
      )}
      {analysis?.status === 'completed' && analysis.access === 'full' && <Composer />}
    </main>
  )
}
