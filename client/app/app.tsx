import { readAddress } from '../core/address.ts'
import { Announcer } from './announcer.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { Conversation } from './conversation.tsx'
import { Header } from './header.tsx'
import { loadLater } from './load-later.ts'
import { texts } from './texts.ts'
import { UndoNote } from './undo-note.tsx'

const SharedPage = loadLater(() => import('./shared-page.tsx').then((loaded) => loaded.SharedPage))

/** The whole page: one column, read from top to bottom like the conversation it is. */
export function App() {
  const { sharedId } = readAddress(location)
  if (sharedId) return <SharedPage analysisId={sharedId} />
  return (
    <>
      <a class="skip" href="#conversation">
        {texts.skip}
      </a>
      <Header />
      <ConnectionNote />
      <Conversation />
      <UndoNote />
      <Announcer />
    </>
  )
}
