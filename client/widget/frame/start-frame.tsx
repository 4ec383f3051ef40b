import { render } from 'preact'
import type { HostMessages } from '../../../contract/embed.ts'
import type { SiteFace } from '../../../contract/site.ts'
import { startClient } from '../../app/page/start-client.ts'
import { ClientContext } from '../../app/ui/client-context.ts'
import { language } from '../../app/ui/language.ts'
import { SurroundingsContext } from '../../app/ui/surroundings.ts'
import { texts } from '../../app/ui/texts.ts'
import { createBearerCarrier } from '../../core/bearer-carrier.ts'
import { isHeldBack } from '../../core/shown-text.ts'
import { beginChat } from './begin-chat.ts'
import { CarryOn } from './carry-on.tsx'
import { FrameApp } from './frame-app.tsx'
import { frameMemory } from './frame-memory.ts'
import { holdFocus } from './hold-focus.ts'
import type { Host } from './host.ts'
import { keepPlace } from './keep-place.ts'
import { paint } from './paint.ts'
import { tellHost } from './tell-host.ts'
import './frame.css'

interface FrameOptions {
  site: SiteFace
  host: Host
  mode: HostMessages['hello']['mode']
}

/** The chat in a frame on another page: the same as our own, with a session carried by no cookie. */
export function startFrame({ site, host, mode }: FrameOptions): void {
  const root = document.documentElement
  if (site.accent) paint(site.accent, root.style)

  const memoryOf = (what: string) => frameMemory(`rekha-widget/${site.id}/${what}`)
  const carrier = createBearerCarrier({ site: site.id, origin: host.origin, memory: memoryOf('bearer') })
  const { client, connection } = startClient({ memory: `rekha-widget-unsent/${site.id}`, carrier })
  const { store } = client

  keepPlace(client, memoryOf('place'))
  tellHost(client, host)
  const isWriting = () => {
    const last = store.get().conversation?.messages.at(-1)
    return last?.status === 'queued' || last?.status === 'streaming' || isHeldBack(store.get())
  }
  if (mode === 'panel') holdFocus(host, isWriting)
  host.on('theme', ({ theme }) => {
    root.dataset['theme'] = theme
  })
  host.on('language', (wanted) => {
    // The host page answers the frame's next load with its settings.
    if (wanted.language !== language) location.reload()
  })

  const begin = beginChat(client, host, site)
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
