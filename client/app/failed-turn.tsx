import type { AnalysisView } from '../../contract/views.ts'
import { useClient } from './client-context.ts'
import { problemText } from './problem-text.ts'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'
import { useAction } from './use-action.ts'

/** The photo itself is the reason: trying again with the same one changes nothing. */
const ofThePhoto = new Set(['not-a-palm', 'not-an-image', 'no-image', 'refused', 'too-large', 'unsupported-type'])

export function FailedTurn({ analysis }: { analysis: AnalysisView }) {
  const { readings, follower } = useClient()
  const retry = useAction(readings.retry)
  const canRetry = !ofThePhoto.has(analysis.problem?.code ?? '')
  return (
    <Turn who="rekha" class="failed">
      <h2>{texts.failedTitle}</h2>
      {analysis.problem && <p role="alert">{problemText(analysis.problem, analysis.completedAt)}</p>}
      {retry.note}
      <p class="buttons">
        {canRetry && (
          <button type="button" class="primary" disabled={retry.busy} onClick={() => void retry.run()}>
            {texts.retry}
          </button>
        )}
        <button type="button" class={canRetry ? '' : 'primary'} onClick={() => follower.leave()}>
          {texts.newPhotos}
        </button>
      </p>
    </Turn>
  )
}
