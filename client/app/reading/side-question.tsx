import { useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { hasPhotos } from '../../core/has-photos.ts'
import { useClient } from '../ui/client-context.ts'
import { Turn } from '../ui/turn.tsx'
import { useAction } from '../ui/use-action.ts'
import { texts } from './reading-texts.ts'

/** Asks about photos whose thumb says that they show the other hand than the one given. */
export function SideQuestion({ analysis }: { analysis: AnalysisView }) {
  const { readings } = useClient()
  const [isAnswered, setAnswered] = useState(false)
  const swap = useAction(readings.swapHands)
  const hands = (analysis.features ?? []).filter(({ sideAgrees }) => sideAgrees === false).map(({ hand }) => hand)
  if (hands.length === 0 || isAnswered) return null
  const only: Hand | null = hands.length === 1 ? hands[0]! : null
  // Two photos of the same hand cannot be exchanged.
  const canSwap = hands.length === analysis.hands.length
  return (
    <Turn who="rekha" class="calm-turn">
      <p>{!canSwap ? texts.sameHand : only ? texts.sideDiffers(only) : texts.sidesDiffer}</p>
      {canSwap && !hasPhotos(analysis) && <p>{texts.photosGone}</p>}
      {swap.note}
      {canSwap && (
        <p class="buttons">
          {hasPhotos(analysis) && (
            <button type="button" class="primary" disabled={swap.busy} onClick={() => void swap.run()}>
              {only ? texts.readAsOther(only) : texts.readSwapped}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => setAnswered(true)}>
            {only ? texts.sideIsRight(only) : texts.sidesAreRight}
          </button>
        </p>
      )}
    </Turn>
  )
}
