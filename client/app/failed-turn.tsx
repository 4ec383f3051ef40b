import type { AnalysisView } from '../../contract/views.ts'
import { useClient } from './client-context.ts'
import { GoodPhoto } from './good-photo.tsx'
import { MarkOffer } from './mark-offer.tsx'
import { ofThePhoto } from './of-the-photo.ts'
import { problemText } from './problem-text.ts'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'
import { useAction } from './use-action.ts'

export function FailedTurn({ analysis }: { analysis: AnalysisView }) {
  const { readings, follower } = useClient()
  const retry = useAction(readings.retry)
  const canRetry = !ofThePhoto.has(analysis.problem?.code ?? '')
  return (
    <Turn who="rekha" class="failed">
      <h2>{texts.failedTitle}</h2>
      {analysis.problem && <p role="alert">{problemText(analysis.problem, analysis.completedAt)}</p>}
      {!canRetry && <GoodPhoto />}
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
      {analysis.problem?.code === 'not-a-palm' && (
        <>
          <p>{texts.showPalmWhy}</p>
          <MarkOffer analysis={analysis} hands={analysis.hands} />
        </>
      )}
    </Turn>
  )
}
