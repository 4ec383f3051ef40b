import { useEffect } from 'preact/hooks'
import { useShown } from './client-context.ts'
import { FailedTurn } from './failed-turn.tsx'
import { Gate } from './gate.tsx'
import { Greeting } from './greeting.tsx'
import { lazy } from './lazy.ts'
import { PhotosTurn } from './photos-turn.tsx'
import { ProgressTurn } from './progress-turn.tsx'
import { ReadingActions } from './reading-actions.tsx'
import { ReportTurn } from './report-turn.tsx'
import { SessionEnded } from './session-ended.tsx'
import { Markdown } from './shown-markdown.ts'
import { useStickToBottom } from './stick-to-bottom.ts'
import { SummaryTurn } from './summary-turn.tsx'
import { texts } from './texts.ts'
import { Unavailable } from './unavailable.tsx'

const Talk = lazy(async () => (await import('./talk.tsx')).Talk)
const Composer = lazy(async () => (await import('./composer.tsx')).Composer)

export function Conversation() {
  const following = useShown((state) => state.following)
  const analysis = useShown((state) => state.analysis)
  const unavailable = useShown((state) => state.unavailable)
  const sessionEnded = useShown((state) => state.sessionEnded)
  useEffect(() => {
    if (!following) return
    for (const part of [Markdown, Talk, Composer]) part.prepare()
  }, [following])
  const { column, jump } = useStickToBottom()

  return (
    <main id="conversation" ref={column} tabIndex={-1}>
      {!following && !unavailable ? <Greeting /> : <h1 class="visually-hidden">{texts.yourReading}</h1>}
      {sessionEnded && <SessionEnded reason={sessionEnded} />}
      {!sessionEnded && unavailable && <Unavailable problem={unavailable} />}
      {!sessionEnded && following && !analysis && !unavailable && <p class="opening faint">{texts.opening}</p>}
      {analysis && (
        <>
          <PhotosTurn analysis={analysis} />
          {analysis.status !== 'failed' && <SummaryTurn analysis={analysis} />}
          {analysis.status === 'failed' && <FailedTurn analysis={analysis} />}
          {analysis.access === 'full' && analysis.status !== 'failed' && <ReportTurn analysis={analysis} />}
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
