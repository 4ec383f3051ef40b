import type { AnalysisView } from '../../../contract/views.ts'
import { useShown } from '../ui/client-context.ts'
import { number } from '../ui/format.ts'
import { Turn } from '../ui/turn.tsx'
import { texts } from './reading-texts.ts'

/** The place in the queue from which the wait is long enough to leave meanwhile. */
const longQueue = 5

/** The current stage and its progress. */
export function ProgressTurn({ analysis }: { analysis: AnalysisView }) {
  const place = useShown((state) => state.place)
  const isLong = analysis.stage === 'queued' && place !== null && place > longQueue
  return (
    <Turn who="rekha" class="progress">
      <p role="status">
        {texts.stages[analysis.stage]}
        {analysis.stage === 'queued' && place !== null
          ? `. ${isLong ? texts.aboutBefore(number(place - 1)) : texts.place(place)}`
          : '…'}
      </p>
      <progress max={100} value={analysis.percent} aria-label={texts.progress} />
      {isLong && <p>{texts.longQueue}</p>}
    </Turn>
  )
}
