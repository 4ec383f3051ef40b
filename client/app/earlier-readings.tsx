import { useEffect } from 'preact/hooks'
import { useClient, useShown } from './client-context.ts'
import { dayAndTime } from './format.ts'
import { texts } from './texts.ts'
import { useAction } from './use-action.ts'

export function EarlierReadings({ onChosen }: { onChosen: () => void }) {
  const { readings, follower } = useClient()
  const earlier = useShown((state) => state.earlier)
  const following = useShown((state) => state.following)
  const list = useAction(readings.list)
  useEffect(() => void list.run(), [])
  return (
    <section class="earlier">
      <h2>{texts.earlier}</h2>
      {list.note}
      {earlier?.items.length === 0 && <p class="faint">{texts.noEarlier}</p>}
      <ul>
        {earlier?.items.map((analysis) => {
          const thumbnail = (analysis.images.left ?? analysis.images.right)?.thumbnail
          return (
            <li key={analysis.id}>
              <button
                type="button"
                class="earlier-one"
                aria-current={analysis.id === following ? 'page' : undefined}
                onClick={() => {
                  onChosen()
                  if (analysis.id !== following) void follower.follow(analysis.id)
                }}
              >
                {thumbnail ? <img src={thumbnail} alt="" /> : <span class="no-thumbnail" />}
                <span>
                  <b>{dayAndTime(analysis.createdAt)}</b>
                  <span class="excerpt">
                    {analysis.status === 'completed' ? analysis.summary : texts.stages[analysis.stage]}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {earlier?.next && (
        <button type="button" class="quiet wide" onClick={() => void list.run(true)}>
          {texts.more}
        </button>
      )}
    </section>
  )
}
