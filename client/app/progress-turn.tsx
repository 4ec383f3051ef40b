import type { AnalysisView } from '../../contract/views.ts'
import { useShown } from './client-context.ts'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'

/** What is happening to the photos now, and how far it is. */
export function ProgressTurn({ analysis }: { analysis: AnalysisView }) {
  const place = useShown((state) => state.place)
  return (
    <Turn who="rekha" class="progress">
      <p role="status">
        {texts.stages[analysis.stage]}
        {analysis.stage === 'queued' && place !== null ? `. ${texts.place(place)}` : '…'}
      </p>
      <progress max={100} value={analysis.percent} aria-label={texts.progress} />
      {analysis.stage === 'writing' && analysis.access === 'summary' && <p class="faint">{texts.fullBeingWritten}</p>}
    </Turn>
  )
}
