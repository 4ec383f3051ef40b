import { useEffect, useRef } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './talk-texts.ts'

/** The conversations about this reading, and a way to begin another. */
export function ConversationList() {
  const { readings, follower } = useClient()
  const { items: all, next } = useShown((state) => state.conversations)
  const hidden = useShown((state) => state.removals)
  const openId = useShown((state) => state.conversation?.id ?? null)
  const list = useRef<HTMLUListElement>(null)
  const open = useAction(follower.openConversation)
  const more = useAction(readings.moreConversations)
  const items = all.filter((one) => !hidden.some(({ id }) => id === one.id))
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - list.current.offsetLeft - 16
  }, [openId])
  if (items.length === 0) return null
  return (
    <nav class="conversation-list" aria-label={texts.conversations}>
      <ul class="tabs" ref={list}>
        {items.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="tab"
              dir="auto"
              aria-current={one.id === openId ? 'true' : undefined}
              onClick={() => one.id !== openId && void open.run(one.id)}
            >
              {one.title}
            </button>
          </li>
        ))}
        {next && (
          <li>
            <button type="button" class="quiet" disabled={more.busy} onClick={() => void more.run()}>
              {texts.moreConversations}
            </button>
          </li>
        )}
        {openId && (
          <li>
            <button type="button" class="tab new" onClick={follower.closeConversation}>
              + {texts.newConversation}
            </button>
          </li>
        )}
      </ul>
      {open.note ?? more.note}
    </nav>
  )
}
