import { useState } from 'preact/hooks'
import type { Retention, RetentionRules } from '../../../contract/retention.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { Expiry } from '../account/expiry.tsx'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { language } from '../ui/language.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { retention as words } from '../words/retention.ts'

const texts = words[language]

/** How long this reading is kept, and a way to change it. */
export function KeptFor({ analysis }: { analysis: AnalysisView }) {
  const { connection } = useClient()
  const [rules, setRules] = useState<RetentionRules | null>(null)
  const load = useAction(async () => setRules(await connection.ask('retention:get', {})))
  const words = analysis.photosGoneAt ? { ...texts, ...texts.withoutPhotos } : texts
  return (
    <div class="kept-for">
      {analysis.expiresAt !== null && <Expiry at={analysis.expiresAt} words={words} />}
      {toldOf(analysis) && <p class="faint">{toldOf(analysis)}</p>}
      {rules ? (
        <Choices analysis={analysis} rules={rules} />
      ) : (
        <button type="button" class="quiet" disabled={load.busy} onClick={() => void load.run()}>
          {texts.change}
        </button>
      )}
      {load.note}
    </div>
  )
}

/** What is kept, but for the time that ends it. */
function toldOf(analysis: AnalysisView): string | null {
  const { photoState, photosGoneAt, expiresAt, features } = analysis
  const hasLines = (features ?? []).length > 0
  if (photosGoneAt) return (hasLines && expiresAt === null ? texts.gone : texts.goneBare)(dayAndTime(photosGoneAt))
  if (photoState === 'going') return texts.going
  if (photoState !== 'due') return expiresAt === null ? texts.kept : null
  if (analysis.status === 'failed') return texts.dueFailed
  return analysis.status === 'completed' ? texts.going : texts.dueLater
}

/** Whether it can still be kept like this, and is not yet. */
function isOpen(choice: Retention, { retention, photoState, expiresAt }: AnalysisView): boolean {
  if (choice === retention) return false
  if (photoState !== 'going' && photoState !== 'gone') return true
  return choice === 'expire' || (choice === 'keep' && expiresAt !== null)
}

/** The ways to keep it that it is not kept in. */
function Choices({ analysis, rules }: { analysis: AnalysisView; rules: RetentionRules }) {
  const { connection, follower } = useClient()
  const retain = useAction(async (retention: Retention) => {
    await connection.ask('analysis:retain', { analysisId: analysis.id, retention })
    follower.rejoin()
  })
  const open = rules.choices.filter((choice) => isOpen(choice, analysis))
  if (open.length === 0) return <p class="faint">{texts.noOther}</p>
  return (
    <>
      <p class="buttons">
        {open.includes('forget-photo') && (
          <SureButton
            label={texts.forget}
            sure={texts.forgetSure}
            busy={retain.busy}
            onSure={() => void retain.run('forget-photo')}
          />
        )}
        {open.includes('expire') && (
          <button type="button" class="quiet" disabled={retain.busy} onClick={() => void retain.run('expire')}>
            {texts.expireAfter(rules.days)}
          </button>
        )}
        {open.includes('keep') && (
          <button type="button" class="quiet" disabled={retain.busy} onClick={() => void retain.run('keep')}>
            {texts.keep}
          </button>
        )}
      </p>
      {retain.note}
    </>
  )
}
