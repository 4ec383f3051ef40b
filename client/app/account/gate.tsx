import type { AnalysisView } from '../../../contract/views.ts'
import { partText } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { Expiry } from './expiry.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** A guest's way to the full report, without leaving the page. */
export function Gate({ analysis }: { analysis: AnalysisView }) {
  const { offers, carryOn } = useSurroundings()
  const live = useShown((state) => state.live[analysis.id])
  if (!partText(analysis, live, 'summary')) return null
  return (
    <Turn who="rekha" class="gate">
      <h2>{analysis.status === 'completed' ? texts.gateTitle : texts.gateWriting}</h2>
      <p>{offers('sign-in') ? texts.gateText : texts.gateElsewhere}</p>
      {offers('sign-in') && <SignInForm />}
      {carryOn}
      {analysis.expiresAt && <Expiry at={analysis.expiresAt} />}
    </Turn>
  )
}
