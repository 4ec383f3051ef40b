import { useMemo } from 'preact/hooks'
import type { AnalysisView } from '../../../contract/views.ts'
import { progressShown } from '../../core/progress-shown.ts'
import { useShown } from '../ui/client-context.ts'
import { number } from '../ui/format.ts'
import { Turn } from '../ui/turn.tsx'
import { isCalm, useMedia } from '../ui/use-media.ts'
import { useNow } from '../ui/use-now.ts'
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
      <Bar analysis={analysis} />
      {isLong && <p>{texts.longQueue}</p>}
    </Turn>
  )
}

/** Milliseconds between the steps in which the bar moves on; its transition lasts as long. */
const step = 400

function Bar({ analysis }: { analysis: AnalysisView }) {
  const stands = useMedia(isCalm)
  const now = useNow(step)
  const told = useMemo(() => Date.now(), [analysis.percent])
  const value = stands ? analysis.percent : Math.round(progressShown(analysis, Math.max(0, now - told)))
  return <progress max={100} value={value} aria-label={texts.progress} />
}
