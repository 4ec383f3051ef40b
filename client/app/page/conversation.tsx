import { useEffect } from 'preact/hooks'
import { isShownWhole } from '../../core/shown-text.ts'
import { SessionEnded } from '../account/session-ended.tsx'
import { useStickToBottom } from '../talk/stick-to-bottom.ts'
import { useShown } from '../ui/client-context.ts'
import { loadLater } from '../ui/load-later.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Greeting } from './greeting.tsx'
import { Unavailable } from './unavailable.tsx'

const AnalysisTurns = loadLater(() => import('./analysis-turns.tsx').then((loaded) => loaded.AnalysisTurns))
const Composer = loadLater(() => import('../talk/composer.tsx').then((loaded) => loaded.Composer))

export function Conversation() {
  const { offers } = useSurroundings()
  const following = useShown((state) => state.following)
  const analysis = useShown((state) => state.analysis)
  const unavailable = useShown((state) => state.unavailable)
  const sessionEnded = useShown((state) => state.sessionEnded)
  const isUploading = useShown((state) => state.uploading !== null)
  const isWhole = useShown((state) => state.analysis !== null && isShownWhole(state.analysis, state))
  const { column, jump } = useStickToBottom()

  useEffect(() => {
    // Loads the reading's part of the page while photos are uploading, or a reading is loading.
    if (isUploading || following) for (const part of [AnalysisTurns, Composer]) part.prepare()
  }, [isUploading, following])

  return (
    <main id="conversation" ref={column} tabIndex={-1} class={following ? 'with-reading' : 'at-home'}>
      {!following && !unavailable ? (
        <Greeting />
      ) : (
        <h1 class="visually-hidden" tabIndex={-1} data-landing>
          {texts.yourReading}
        </h1>
      )}
      {sessionEnded && <SessionEnded reason={sessionEnded} />}
      {!sessionEnded && unavailable && <Unavailable problem={unavailable} />}
      {!sessionEnded && following && !analysis && !unavailable && <p class="opening faint">{texts.opening}</p>}
      {analysis && <AnalysisTurns analysis={analysis} />}
      {jump && (
        <button type="button" class={jump.isNeeded ? 'jump' : 'jump spare'} onClick={jump.go}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M12 5v14M6 13l6 6 6-6" />
          </svg>
          <span class="visually-hidden">{texts.jump}</span>
        </button>
      )}
      {isWhole && analysis?.status === 'completed' && analysis.access === 'full' && offers('talk') && <Composer />}
    </main>
  )
}
