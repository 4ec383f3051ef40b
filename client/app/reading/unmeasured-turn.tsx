import type { AnalysisView } from '../../../contract/views.ts'
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
        <p key={hand}>{texts.unmeasured(hand)}</p>
      ))}
      <MarkOffer analysis={analysis} hands={hands} />
    </Turn>
  )
}
