// Devanagari for machines that have none; fetched only where its letters are drawn.
import '@fontsource-variable/noto-sans-devanagari'
import { options, render } from 'preact'
import { createApi } from '../../core/api.ts'
import { createClient } from '../../core/client.ts'
import { createConnection } from '../../core/connection.ts'
import { sendForm } from '../photos/send-form.ts'
import { forgetDrafts } from '../talk/forget-drafts.ts'
import { ClientContext } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { renewUnseen } from '../ui/renew-page.ts'
import { texts } from '../ui/texts.ts'
import { App } from './app.tsx'
import { deviceMemory } from './device-memory.ts'
import { keepAddress } from './keep-address.ts'
import { openForPrint } from './open-for-print.ts'
import { retryStyles } from './retry-styles.ts'
import '../style/tokens.css'
import '../style/ui.css'
import '../style/page.css'
import '../style/photos.css'
import '../style/talk.css'
import '../style/account.css'
import '../style/reading.css'
import '../style/motion.css'
import '../style/print.css'

// However many deltas come, the page is drawn once a frame; a hidden page has no frames.
options.debounceRendering = (draw) => {
  if (document.hidden) setTimeout(draw)
  else requestAnimationFrame(draw)
}

const api = createApi({ origin: '', fetch: (url, init) => fetch(url, init), sendForm })
const connection = createConnection({
  url: location.origin,
  transports: api.transports,
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
