import { useState } from 'preact/hooks'
import type { SiteView } from '../../../contract/site.ts'
import { useClient } from '../ui/client-context.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { OriginTester } from './origin-tester.tsx'
import { SiteForm } from './site-form.tsx'
import { SiteSecret } from './site-secret.tsx'
import { texts } from './site-texts.ts'
import { SiteUse } from './site-use.tsx'
import { SiteWebhook } from './site-webhook.tsx'

interface SiteCardProps {
  site: SiteView
  onChanged: (site: SiteView) => void
  onRemoved: () => void
}

/** One site: installation, usage and settings. */
export function SiteCard({ site, onChanged, onRemoved }: SiteCardProps) {
  const { connection } = useClient()
  const [isListening, setListening] = useState(false)
  const remove = useAction(async () => {
    await connection.ask('site:remove', { siteId: site.id })
    onRemoved()
  })
  return (
    <article class="card site" aria-label={site.name}>
      <header>
        <span class="swatch" ref={(swatch) => swatch?.style.setProperty('background', site.accent ?? '')} />
        <h2>{site.name}</h2>
        <p class="faint">{site.origins.join(' ')}</p>
      </header>
      <details>
        <summary>{texts.install}</summary>
        <div class="stacked">
          <p>{texts.paste}</p>
          <CodeBlock text={site.snippet} />
          <p>{texts.cspLine}</p>
          <CodeBlock text={site.csp} />
          <OriginTester siteId={site.id} />
        </div>
      </details>
      <details>
        <summary>{texts.use}</summary>
        <SiteUse siteId={site.id} />
      </details>
      <details onToggle={(event) => setListening(event.currentTarget.open)}>
        <summary>{texts.webhook}</summary>
        {isListening && <SiteWebhook siteId={site.id} />}
      </details>
      <details>
        <summary>{texts.edit}</summary>
        <div class="stacked">
          <SiteForm
            site={site}
            onSave={async (settings) => onChanged(await connection.ask('site:edit', { siteId: site.id, ...settings }))}
          />
          <SiteSecret siteId={site.id} />
          <div>
            <SureButton
              label={texts.remove}
              sure={texts.removeSure}
              busy={remove.busy}
              onSure={() => void remove.run()}
            />
            {remove.note}
          </div>
        </div>
      </details>
    </article>
  )
}
