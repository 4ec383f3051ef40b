import type { AnalysisView } from '../../../contract/views.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { Expiry } from './expiry.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** A guest's way to the full report, without leaving the page. */
export function Gate({ analysis }: { analysis: AnalysisView }) {
  const { offers, carryOn } = useSurroundings()
  return (
    <Turn who="rekha" class="gate">
      <h2>{texts.gateTitle}</h2>
      <p>{offers('sign-in') ? texts.gateText : texts.gateElsewhere}</p>
      {offers('sign-in') && <SignInForm whenIn={texts.opening} />}
      {carryOn}
      {analysis.expiresAt && <Expiry at={analysis.expiresAt} />}
    </Turn>
  )
}
