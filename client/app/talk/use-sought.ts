import { useLayoutEffect } from 'preact/hooks'
import type { OpenConversation } from '../../core/state.ts'
import { useStore } from '../ui/use-store.ts'
import { sought } from './sought.ts'

/** Milliseconds for which a search result stays highlighted. */
const marked = 3_000

/** Scrolls to the message searched for once it is on the page, and highlights it for a moment. */
export function useSought(conversation: OpenConversation | null): void {
  const { id } = useStore(sought)
  const isThere = id !== null && (conversation?.messages.some((row) => row.id === id) ?? false)
  useLayoutEffect(() => {
    const message = isThere ? document.querySelector(`[data-message="${id}"]`) : null
    const turn = message?.closest<HTMLElement>('.turn')
    if (!message || !turn) return
    turn.classList.add('found-here')
    turn.tabIndex = -1
    turn.focus({ preventScroll: true })
    turn.scrollIntoView({ block: turn.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
    const later = setTimeout(() => sought.set({ id: null }), marked)
    return () => {
      clearTimeout(later)
      turn.classList.remove('found-here')
    }
  }, [id, isThere])
}
