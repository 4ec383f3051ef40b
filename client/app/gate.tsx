import type { AnalysisView } from '../../contract/views.ts'
import { fromNow } from './format.ts'
import { SignInForm } from './sign-in-form.tsx'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'

/** A guest's way to the full report, without leaving the place. */
export function Gate({ analysis }: { analysis: AnalysisView }) {
  return (
    <Turn who="rekha" class="gate">
      <h2>{analysis.status === 'completed' ? texts.gateTitle : texts.gateWriting}</h2>
      <p>{texts.gateText}</p>
      <SignInForm />
      {analysis.expiresAt && <p class="faint">{texts.expires(fromNow(analysis.expiresAt))}</p>}
    </Turn>
  )
}
