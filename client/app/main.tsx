import { options, render } from 'preact'
import { createApi } from '../core/api.ts'
import { createClient } from '../core/client.ts'
import { createConnection } from '../core/connection.ts'
import { App } from './app.tsx'
import { ClientContext } from './client-context.ts'
import { deviceMemory } from './device-memory.ts'
import { forgetDrafts } from './forget-drafts.ts'
import { keepAddress } from './keep-address.ts'
import { language } from './language.ts'
import { openForPrint } from './open-for-print.ts'
import { renewUnseen } from './renew-page.ts'
import { retryStyles } from './retry-styles.ts'
import { sendForm } from './send-form.ts'
import { tabMemory } from './tab-memory.ts'
import { texts } from './texts.ts'
import './style/devanagari.css'
import './style/tokens.css'
import './style/page.css'
import './style/controls.css'
import './style/photos.css'
import './style/reading.css'
import './style/talk.css'
import './style/account.css'
import './style/motion.css'
import './style/print.css'

// However many deltas come, the page is drawn once a frame; a hidden page has no frames.
options.debounceRendering = (draw) => {
  if (document.hidden) setTimeout(draw)
  else requestAnimationFrame(draw)
}

const api = createApi({ origin: '', fetch: (url, init) => fetch(url, init), sendForm })
const connection = createConnection({
  url: location.origin,
  transports: api.transports,
  memory: tabMemory('rekha-polls'),
  renewSession: async () => void (await api.session()),
})
const client = createClient({ api, connection, memory: deviceMemory('rekha-unsent') })

addEventListener('online', () => {
  if (client.store.get().connection === 'offline') connection.reopen()
})
document.documentElement.lang = language
document.title = texts.pageTitle
if (location.hash === '#sign-in') {
  client.store.set({ isSigningIn: true })
  history.replaceState(null, '', location.pathname)
}
keepAddress(client)
forgetDrafts(client.store)
openForPrint()
retryStyles()
renewUnseen((listener) => connection.onState((state) => state === 'online' && listener()))
// Where it cannot be had the page only does without opening offline.
navigator.serviceWorker?.register('/sw.js').catch(() => {})
render(
  <ClientContext.Provider value={client}>
    <App />
  </ClientContext.Provider>,
  document.getElementById('page')!,
)
