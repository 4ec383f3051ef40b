import { useEffect, useState } from 'preact/hooks'
import type { SiteView } from '../../../contract/site.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { SiteCard } from './site-card.tsx'
import { SiteForm } from './site-form.tsx'
import { texts } from './site-texts.ts'

/** The sites that embed the widget, for admins. */
export function Sites() {
  const { connection } = useClient()
  const [items, setItems] = useState<SiteView[] | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [told, setTold] = useState('')
  const list = useAction(async () => setItems((await connection.ask('site:list', {})).items))
  useEffect(() => void list.run(), [])

  return (
    <>
      <p class="faint">{texts.intro}</p>
      {list.note}
      <p class="done" role="status">
        {told}
      </p>
      {items?.length === 0 && !isAdding && <p>{texts.none}</p>}
      {isAdding ? (
        <section class="card">
          <h2>{texts.add}</h2>
          <SiteForm
            site={null}
            onSave={async (settings) => {
              const added = await connection.ask('site:add', settings)
              setItems((held) => [added, ...(held ?? [])])
              setAdding(false)
            }}
            onCancel={() => setAdding(false)}
          />
        </section>
      ) : (
        items && (
          <p class="buttons">
            <button type="button" class="primary" onClick={() => setAdding(true)}>
              {texts.add}
            </button>
          </p>
        )
      )}
      {items?.map((site) => (
        <SiteCard
          key={site.id}
          site={site}
          onChanged={(changed) => setItems(items.map((one) => (one.id === changed.id ? changed : one)))}
          onRemoved={() => {
            setItems(items.filter((one) => one.id !== site.id))
            setTold(texts.removed(site.name))
          }}
        />
      ))}
    </>
  )
}
