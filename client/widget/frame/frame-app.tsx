import { ConnectionNote } from '../../app/page/connection-note.tsx'
import { Conversation } from '../../app/page/conversation.tsx'
import { Announcer } from '../../app/ui/announcer.tsx'
import { useShown } from '../../app/ui/client-context.ts'
import { ErrorBoundary } from '../../app/ui/error-boundary.tsx'
import { language } from '../../app/ui/language.ts'
import { problemText } from '../../app/ui/problem-text.ts'
import { UndoNote } from '../../app/ui/undo-note.tsx'
import { FrameHeader } from './frame-header.tsx'
import { frameWords } from './words.ts'

const texts = frameWords[language]

interface FrameAppProps {
  site: string
  /** Null when the frame is inline. */
  onClose: (() => void) | null
  onAgain: () => void
}

/** The chat as embedded on another page. */
export function FrameApp({ site, onClose, onAgain }: FrameAppProps) {
  const isKnown = useShown((state) => state.sessionKnown)
  const refused = useShown((state) => state.refused)
  const isRefused = !isKnown && refused !== null
  return (
    <>
      <FrameHeader site={site} onClose={onClose}>
        {!isRefused && <ConnectionNote />}
      </FrameHeader>
      {isRefused ? (
        <main id="conversation" class="refused" tabIndex={-1}>
          <h1>{texts.refused}</h1>
          <p role="alert">{problemText(refused)}</p>
          <button type="button" onClick={onAgain}>
            {texts.again}
          </button>
        </main>
      ) : (
        <>
          <ErrorBoundary>
            <Conversation />
          </ErrorBoundary>
          <UndoNote />
        </>
      )}
      <Announcer />
    </>
  )
}
