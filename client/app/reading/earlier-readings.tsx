import { useState } from 'preact/hooks'
import type { ListedAnalysis } from '../../../contract/views.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { useLoad } from '../ui/use-load.ts'
import { usePhoto } from '../ui/use-photo.ts'

/** How many are shown before "Show more". */
const fewAre = 3

interface EarlierReadingsProps {
  onChosen: () => void
  /** Shows a few first, and nothing if there are none. */
  few?: boolean
}

export function EarlierReadings({ onChosen, few = false }: EarlierReadingsProps) {
  const { readings, follower, removals } = useClient()
  const earlier = useShown((state) => state.earlier)
  const hidden = useShown((state) => state.removals)
  const following = useShown((state) => state.following)
  const userId = useShown((state) => state.user?.id)
  const status = useShown((state) => state.analysis?.status)
  const photoState = useShown((state) => state.analysis?.photoState)
  const list = useLoad(() => readings.list(), [userId, status, photoState])
  const more = useAction(() => readings.list(true))
  const [isWhole, setWhole] = useState(!few)
  const found = earlier?.items.filter((one) => !hidden.some(({ id }) => id === one.id))
  const items = isWhole ? found : found?.slice(0, fewAre)
  if (few && !found?.length) return list.note
  return (
    <section class="earlier">
      <h2>{texts.earlier}</h2>
      {list.note}
      {more.note}
      {items?.length === 0 && <p class="faint">{texts.noEarlier}</p>}
      <ul>
        {items?.map((analysis) => {
          return (
            <li key={analysis.id} class="earlier-row">
              <button
                type="button"
                class="earlier-one"
                aria-current={analysis.id === following ? 'page' : undefined}
                onClick={() => {
                  onChosen()
                  if (analysis.id !== following) void follower.follow(analysis.id)
                }}
              >
                <Thumbnail path={analysis.thumbnails.left ?? analysis.thumbnails.right} />
                <span>
                  <b>{dayAndTime(analysis.createdAt)}</b>
                  <span class="excerpt">{excerptOf(analysis)}</span>
                </span>
              </button>
              <button
                type="button"
                class="quiet remove"
                aria-label={texts.deleteEarlier(dayAndTime(analysis.createdAt))}
                title={texts.removeConversation}
                onClick={() => removals.remove({ kind: 'analysis', id: analysis.id })}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5" />
                </svg>
              </button>
            </li>
          )
        })}
      </ul>
      {!isWhole && (found?.length ?? 0) > fewAre && (
        <button type="button" class="quiet wide" onClick={() => setWhole(true)}>
          {texts.more}
        </button>
      )}
      {isWhole && earlier?.next && (
        <button type="button" class="quiet wide" disabled={more.busy} onClick={() => void more.run()}>
          {texts.more}
        </button>
      )}
    </section>
  )
}

function excerptOf({ status, stage, excerpt }: ListedAnalysis): string | null {
  if (status === 'completed') return excerpt
  return status === 'failed' ? texts.notWritten : texts.stages[stage]
}

function Thumbnail({ path }: { path: string | null | undefined }) {
  const address = usePhoto(path)
  return address ? <img src={address} alt="" /> : <span class="no-thumbnail" />
}
