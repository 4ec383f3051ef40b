import { options, render } from 'preact'
import type { HostMessages } from '../../../contract/embed.ts'
import type { SiteFace } from '../../../contract/site.ts'
import { ClientContext } from '../../app/client-context.ts'
import { deviceMemory } from '../../app/device-memory.ts'
import { forgetDrafts } from '../../app/forget-drafts.ts'
import { language } from '../../app/language.ts'
import { renewUnseen } from '../../app/renew-page.ts'
import { retryStyles } from '../../app/retry-styles.ts'
import { sendForm } from '../../app/send-form.ts'
import { SurroundingsContext } from '../../app/surroundings.ts'
import { tabMemory } from '../../app/tab-memory.ts'
import { texts } from '../../app/texts.ts'
import { createApi } from '../../core/api.ts'
import { createBearerCarrier } from '../../core/bearer-carrier.ts'
import { createClient } from '../../core/client.ts'
import { createConnection } from '../../core/connection.ts'
import { beginChat } from './begin-chat.ts'
import { CarryOn } from './carry-on.tsx'
import { FrameApp } from './frame-app.tsx'
import { frameMemory } from './frame-memory.ts'
import { holdFocus } from './hold-focus.ts'
import type { Host } from './host.ts'
import { keepPlace } from './keep-place.ts'
import { paint } from './paint.ts'
import { tellHost } from './tell-host.ts'
import '../../app/style/devanagari.css'
import '../../app/style/tokens.css'
import '../../app/style/page.css'
import '../../app/style/controls.css'
import '../../app/style/photos.css'
import '../../app/style/reading.css'
import '../../app/style/talk.css'
import '../../app/style/account.css'
import '../../app/style/motion.css'
import './frame.css'

interface FrameOptions {
  site: SiteFace
  host: Host
  mode: HostMessages['hello']['mode']
}

/** The chat in a frame on somebody's page: the same as our own, under a session that no cookie carries. */
export function startFrame({ site, host, mode }: FrameOptions): void {
  options.debounceRendering = (draw) => {
    if (document.hidden) setTimeout(draw)
    else requestAnimationFrame(draw)
  }
  const root = document.documentElement
  root.lang = language
  if (site.accent) paint(site.accent, root.style)

  const memoryOf = (what: string) => frameMemory(`rekha-widget/${site.id}/${what}`)
  const carrier = createBearerCarrier({ site: site.id, origin: host.origin, memory: memoryOf('bearer') })
  const api = createApi({ origin: '', fetch: (url, init) => fetch(url, init), sendForm, carrier })
  const connection = createConnection({
    url: location.origin,
    token: carrier.token,
    transports: api.transports,
    memory: tabMemory('rekha-polls'),
    renewSession: async () => void (await api.session()),
  })
  const client = createClient({ api, connection, memory: deviceMemory(`rekha-widget-unsent/${site.id}`) })
  const { store } = client

  keepPlace(client, memoryOf('place'))
  retryStyles()
  renewUnseen((listener) => connection.onState((state) => state === 'online' && listener()))
  tellHost(client, host)
  forgetDrafts(store)
  const isWriting = () => {
    const last = store.get().conversation?.messages.at(-1)
    return last?.status === 'queued' || last?.status === 'streaming'
  }
  if (mode === 'panel') holdFocus(host, isWriting)
  host.on('theme', ({ theme }) => {
    root.dataset['theme'] = theme
  })
  host.on('language', (wanted) => {
    // The page around answers the frame's next load with what it wants.
    if (wanted.language !== language) location.reload()
  })

  const begin = beginChat(client, host, site)
  addEventListener('online', () => {
    if (store.get().connection === 'offline') connection.reopen()
  })
  connection.on('session:ended', ({ reason }) => {
    if (reason === 'site-removed') host.tell('problem', { code: 'missing', message: texts.ended[reason] })
  })
  begin()

  render(
    <ClientContext.Provider value={client}>
      <SurroundingsContext.Provider
        value={{
          isFrame: true,
          offers: (feature) => site.features.includes(feature),
          greeting: site.greeting,
          carryOn: site.features.includes('continue') && <CarryOn />,
        }}
      >
        <FrameApp site={site.name} onClose={mode === 'panel' ? () => host.tell('close', {}) : null} onAgain={begin} />
      </SurroundingsContext.Provider>
    </ClientContext.Provider>,
    document.getElementById('page')!,
  )
}
