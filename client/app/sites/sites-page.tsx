import { useEffect, useState } from 'preact/hooks'
import type { SiteView } from '../../../contract/site.ts'
import { SignInForm } from '../account/sign-in-form.tsx'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { SiteCard } from './site-card.tsx'
import { SiteForm } from './site-form.tsx'
import { texts } from './site-texts.ts'
import '../style/sites.css'

/** Where admins manage the sites that embed the widget. */
export function SitesPage() {
  const user = useShown((state) => state.user)
  const isKnown = useShown((state) => state.sessionKnown)
  useEffect(() => {
    document.title = `${texts.title} · Rekha`
  }, [])
  return (
    <main id="conversation" class="sites" tabIndex={-1}>
      <h1>{texts.title}</h1>
      <p class="faint">{texts.intro}</p>
      {isKnown && !user && (
        <section class="card">
          <p>{texts.signIn}</p>
          <SignInForm startsWith="login" />
        </section>
      )}
      {user && !user.admin && <p role="alert">{texts.notAdmin}</p>}
      {user?.admin && <SitesList key={user.id} />}
      <a href="/">{texts.back}</a>
    </main>
  )
}

function SitesList() {
  const { connection } = useClient()
  const [items, setItems] = useState<SiteView[] | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [told, setTold] = useState('')
  const list = useAction(async () => setItems((await connection.ask('site:list', {})).items))
  useEffect(() => void list.run(), [])

  return (
    <>
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
