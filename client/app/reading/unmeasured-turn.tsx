import type { AnalysisView } from '../../../contract/views.ts'
import { hasPhotos } from '../../core/has-photos.ts'
import { Turn } from '../ui/turn.tsx'
import { MarkOffer } from './mark-offer.tsx'
import { texts } from './reading-texts.ts'

/** Says which hand of a finished reading could not be measured, and what to do about it. */
export function UnmeasuredTurn({ analysis }: { analysis: AnalysisView }) {
  const { features } = analysis
  if (analysis.status !== 'completed' || !features) return null
  const hands = analysis.hands.filter((hand) => !features.some((one) => one.hand === hand))
  if (hands.length === 0) return null
  return (
    <Turn who="rekha" class="unmeasured">
      {hands.map((hand) => (
        <p key={hand}>
          {texts.unmeasured(hand)} {hasPhotos(analysis) && texts.unmeasuredMore}
        </p>
      ))}
      {hasPhotos(analysis) ? <MarkOffer analysis={analysis} hands={hands} /> : <p>{texts.photosGone}</p>}
    </Turn>
  )
}
