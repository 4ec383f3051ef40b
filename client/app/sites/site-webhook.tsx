import { useEffect, useState } from 'preact/hooks'
import type { Output } from '../../../contract/commands.ts'
import type { DeliveryView } from '../../../contract/webhooks.ts'
import { useClient } from '../ui/client-context.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { dayAndTime } from '../ui/format.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { texts } from './site-texts.ts'

/** Where the site's server is told of what happens, and what it was told. */
export function SiteWebhook({ siteId }: { siteId: string }) {
  const { connection } = useClient()
  const [hook, setHook] = useState<Output<'site:webhook'> | null>(null)
  const [isSaved, setSaved] = useState(false)
  const ask = useAction(async (change: { url?: string | null; renew?: boolean }) =>
    setHook(await connection.ask('site:webhook', { siteId, ...change })),
  )
  useEffect(() => void ask.run({}), [siteId])

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const url = String(new FormData(event.currentTarget).get('url') ?? '').trim()
    setSaved(false)
    void ask.run({ url: url || null }).then(setSaved)
  }

  return (
    <div class="stacked">
      <p class="faint">{texts.webhookMore}</p>
      {hook && (
        <form class="one-line" onSubmit={submit}>
          <label class="field">
            <span>{texts.webhookUrl}</span>
            <input
              name="url"
              type="url"
              placeholder="https://shop.example/rekha"
              maxLength={2_000}
              defaultValue={hook.url ?? ''}
              aria-invalid={ask.problem?.field === 'url' ? true : undefined}
            />
          </label>
          <button type="submit" disabled={ask.busy}>
            {texts.save}
          </button>
        </form>
      )}
      {ask.note}
      <p class="done" role="status">
        {isSaved && texts.saved}
      </p>
      {hook?.url && hook.secret && (
        <>
          <CodeBlock text={hook.secret} />
          <p>
            <SureButton
              key={hook.secret}
              label={texts.renewSecret}
              sure={texts.renewSure}
              busy={ask.busy}
              onSure={() => void ask.run({ renew: true })}
            />
          </p>
          <Deliveries siteId={siteId} />
        </>
      )}
    </div>
  )
}

function Deliveries({ siteId }: { siteId: string }) {
  const { connection } = useClient()
  const [items, setItems] = useState<DeliveryView[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const load = useAction(async (before: string | null) => {
    const found = await connection.ask('site:deliveries', { siteId, ...(before !== null && { before }) })
    setItems((held) => (before === null ? found.items : [...(held ?? []), ...found.items]))
    setNext(found.next)
  })
  const resend = useAction(async (deliveryId: string) => {
    const renewed = await connection.ask('site:resend', { siteId, deliveryId })
    setItems((held) => (held ?? []).map((one) => (one.id === deliveryId ? renewed : one)))
  })
  useEffect(() => void load.run(null), [siteId])
  return (
    <section class="stacked">
      <h3>{texts.deliveries}</h3>
      {items?.length === 0 && <p class="faint">{texts.noDeliveries}</p>}
      <ul class="deliveries">
        {items?.map((one) => (
          <li key={one.id}>
            <span>
              {texts.webhookEvents[one.event] ?? one.event} · {dayAndTime(one.createdAt)}
            </span>{' '}
            <span class="faint">{outcomeOf(one)}</span>{' '}
            {one.status !== 'waiting' && (
              <button type="button" class="quiet" disabled={resend.busy} onClick={() => void resend.run(one.id)}>
                {texts.resend}
              </button>
            )}
          </li>
        ))}
      </ul>
      {load.note}
      {resend.note}
      <p class="buttons">
        <button type="button" class="quiet" disabled={load.busy} onClick={() => void load.run(null)}>
          {texts.lookAgain}
        </button>
        {next !== null && (
          <button type="button" class="quiet" disabled={load.busy} onClick={() => void load.run(next)}>
            {texts.moreDeliveries}
          </button>
        )}
      </p>
    </section>
  )
}

function outcomeOf({ status, answer, error }: DeliveryView): string {
  const why = answer === null ? (texts.deliveryErrors[error ?? ''] ?? error) : `HTTP ${answer}`
  return [texts.deliveryStates[status], why].filter(Boolean).join(', ')
}
