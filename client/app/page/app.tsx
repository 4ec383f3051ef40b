import { readAddress } from '../../core/address.ts'
import { Announcer } from '../ui/announcer.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { loadLater } from '../ui/load-later.ts'
import { texts } from '../ui/texts.ts'
import { UndoNote } from '../ui/undo-note.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { Conversation } from './conversation.tsx'
import { Header } from './header.tsx'

const SharedPage = loadLater(() => import('./shared-page.tsx').then((loaded) => loaded.SharedPage))
const SitesPage = loadLater(() => import('../sites/sites-page.tsx').then((loaded) => loaded.SitesPage))

/** The whole page: one column, read from top to bottom like the conversation it is. */
export function App() {
  const { sharedId, isSites } = readAddress(location)
  if (sharedId)
    return (
      <ErrorBoundary>
        <SharedPage analysisId={sharedId} />
      </ErrorBoundary>
    )
  if (isSites)
    return (
      <>
        <Header />
        <ErrorBoundary>
          <SitesPage />
        </ErrorBoundary>
      </>
    )
  return (
    <>
      <a class="skip" href="#conversation">
        {texts.skip}
      </a>
      <Header>
        <ConnectionNote />
      </Header>
      <ErrorBoundary>
        <Conversation />
      </ErrorBoundary>
      <UndoNote />
      <Announcer />
    </>
  )
}
