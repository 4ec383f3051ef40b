import type { AnalysisView } from '../../../contract/views.ts'
import { hasPhotos } from '../../core/has-photos.ts'
import { GoodPhoto } from '../photos/good-photo.tsx'
import { ofThePhoto } from '../photos/of-the-photo.ts'
import { useClient } from '../ui/client-context.ts'
import { problemText } from '../ui/problem-text.ts'
import { Turn } from '../ui/turn.tsx'
import { useAction } from '../ui/use-action.ts'
import { MarkOffer } from './mark-offer.tsx'
import { texts } from './reading-texts.ts'

export function FailedTurn({ analysis }: { analysis: AnalysisView }) {
  const { readings, follower } = useClient()
  const retry = useAction(readings.retry)
  const isThere = hasPhotos(analysis)
  const canRetry = isThere && !ofThePhoto.has(analysis.problem?.code ?? '')
  return (
    <Turn who="rekha" class="failed">
      <h2>{texts.failedTitle}</h2>
      {analysis.problem && <p role="alert">{problemText(analysis.problem, analysis.completedAt)}</p>}
      {!canRetry && <GoodPhoto />}
      {!isThere && <p>{texts.photosGone}</p>}
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
      {isThere && analysis.problem?.code === 'not-a-palm' && (
        <>
          <p>{texts.showPalmWhy}</p>
          <MarkOffer analysis={analysis} hands={analysis.hands} />
        </>
      )}
    </Turn>
  )
}
