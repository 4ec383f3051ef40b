import { createApi } from '../../core/api.ts'
import type { Carrier } from '../../core/carrier.ts'
import { type Client, createClient } from '../../core/client.ts'
import { type Connection, createConnection } from '../../core/connection.ts'
import { sendForm } from '../photos/send-form.ts'
import { forgetDrafts } from '../talk/forget-drafts.ts'
import { keepFocus } from '../ui/keep-focus.ts'
import { language } from '../ui/language.ts'
import { renewUnseen } from '../ui/renew-page.ts'
import { reportErrors } from '../ui/report-errors.ts'
import { stayForFiles } from '../ui/stay-for-files.ts'
import { tabMemory } from '../ui/tab-memory.ts'
import { deviceMemory } from './device-memory.ts'
import { drawTimely } from './draw-timely.ts'
import { retryStyles } from './retry-styles.ts'
import '../style/devanagari.css'
import '../style/serif.css'
import '../style/tokens.css'
import '../style/ui.css'
import '../style/page.css'
import '../style/photos.css'
import '../style/talk.css'
import '../style/account.css'
import '../style/reading.css'
import '../style/motion.css'

interface StartOptions {
  /** The storage key for unsent questions. */
  memory: string
  /** How calls and the socket authenticate; by the browser's cookie by default. */
  carrier?: Carrier & { token: () => string | null }
}

/** Shared start of the page and the widget's frame: the client and its connection. */
export function startClient({ memory, carrier }: StartOptions): { client: Client; connection: Connection } {
  drawTimely()
  stayForFiles()
  document.documentElement.lang = language

  const api = createApi({
    origin: '',
    fetch: (url, init) => fetch(url, init),
    sendForm,
    language,
    ...(carrier && { carrier }),
  })
  const connection = createConnection({
    url: location.origin,
    transports: api.transports,
    memory: tabMemory('rekha-polls'),
    renewSession: async () => void (await api.session()),
    ...(carrier && { token: carrier.token }),
  })
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  const isWatched = () => !document.hidden && !calm.matches
  const client = createClient({ api, connection, memory: deviceMemory(memory), isWatched })
  document.addEventListener('visibilitychange', client.pacer.look)

  addEventListener('online', () => {
    if (client.store.get().connection === 'offline') connection.reopen()
  })
  // The socket itself would miss it for as long as its heart takes to beat.
  addEventListener('offline', connection.lost)
  keepFocus()
  reportErrors(api)
  forgetDrafts(client.store)
  retryStyles()
  renewUnseen((listener) => connection.onState((state) => state === 'online' && listener()))
  return { client, connection }
}
