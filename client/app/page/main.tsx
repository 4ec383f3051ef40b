import { render } from 'preact'
import { ClientContext } from '../ui/client-context.ts'
import { texts } from '../ui/texts.ts'
import { App } from './app.tsx'
import { keepAddress } from './keep-address.ts'
import { openForPrint } from './open-for-print.ts'
import { startClient } from './start-client.ts'
import '../style/print.css'

const { client } = startClient({ memory: 'rekha-unsent' })

document.title = texts.pageTitle
if (location.hash === '#sign-in' || location.hash === '#account') {
  client.store.set({ isSigningIn: true, isAccountAwaited: location.hash === '#account' })
  history.replaceState(null, '', location.pathname + location.search)
}
keepAddress(client)
openForPrint()
// Without it the page just cannot open offline.
navigator.serviceWorker?.register('/sw.js').catch(() => {})
render(
  <ClientContext.Provider value={client}>
    <App />
  </ClientContext.Provider>,
  document.getElementById('page')!,
)
