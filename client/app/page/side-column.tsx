import { EarlierReadings } from '../reading/earlier-readings.tsx'
import { ConversationList } from '../talk/conversation-list.tsx'
import { SearchField } from '../talk/search-field.tsx'
import { texts } from '../talk/talk-texts.ts'
import { useClient, useShown } from '../ui/client-context.ts'

/** What was before, beside an open reading on a wide page: a new reading, search, conversations, earlier readings. */
export function SideColumn() {
  const { follower } = useClient()
  const hasTalk = useShown(({ conversations, removals }) =>
    conversations.items.some((one) => !removals.some(({ id }) => id === one.id)),
  )
  return (
    <aside class="side" aria-label={texts.before}>
      <button type="button" class="wide" onClick={follower.leave}>
        + {texts.newReading}
      </button>
      {hasTalk && <SearchField />}
      {hasTalk && (
        <section>
          <h2>{texts.conversations}</h2>
          <ConversationList />
        </section>
      )}
      <EarlierReadings onChosen={() => {}} />
    </aside>
  )
}
