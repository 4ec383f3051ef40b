import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { loadLater } from '../ui/load-later.ts'
import { texts } from './reading-texts.ts'

const MarkPalm = loadLater(() => import('../photos/mark-palm.tsx').then((loaded) => loaded.MarkPalm))

/** Offers to mark the palms of these hands by hand, one at a time. */
export function MarkOffer({ analysis, hands }: { analysis: AnalysisView; hands: Hand[] }) {
  const [marked, setMarked] = useState<Hand | null>(null)
  const wasOpen = useRef(false)
  const buttons = useRef<HTMLParagraphElement>(null)
  const source = marked && analysis.images[marked]?.full
  useLayoutEffect(() => {
    if (marked) wasOpen.current = true
    else if (wasOpen.current) buttons.current?.querySelector('button')?.focus()
  }, [marked])
  if (source) return <MarkPalm key={marked} hand={marked} source={source} onClose={() => setMarked(null)} />
  return (
    <p class="buttons mark-offer" ref={buttons}>
      {hands.map((hand) => (
        <button key={hand} type="button" onClick={() => setMarked(hand)}>
          {analysis.hands.length > 1 ? texts.showPalmOf(hand) : texts.showPalm}
        </button>
      ))}
    </p>
  )
}
