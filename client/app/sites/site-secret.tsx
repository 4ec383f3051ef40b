import { useState } from 'preact/hooks'
import { useClient } from '../ui/client-context.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { texts } from './site-texts.ts'

/** The site's secret, shown on request; a new one invalidates the old one. */
export function SiteSecret({ siteId }: { siteId: string }) {
  const { connection } = useClient()
  const [secret, setSecret] = useState<string | null>(null)
  const ask = useAction(async (renew: boolean) =>
    setSecret((await connection.ask('site:secret', { siteId, renew })).secret),
  )
  return (
    <section class="stacked">
      <h3>{texts.secret}</h3>
      <p class="faint">{texts.secretMore}</p>
      {secret && <CodeBlock text={secret} />}
      <p class="buttons">
        {!secret && (
          <button type="button" disabled={ask.busy} onClick={() => void ask.run(false)}>
            {texts.showSecret}
          </button>
        )}
        <SureButton
          key={secret}
          label={texts.renewSecret}
          sure={texts.renewSure}
          busy={ask.busy}
          onSure={() => void ask.run(true)}
        />
      </p>
      {ask.note}
    </section>
  )
}
