import { useEffect, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../core/merge-rows.ts'
import type { State } from '../core/state.ts'
import { useClient, useShown } from './client-context.ts'

/** CSS pixels from the end within which one is reading along. */
const near = 120

const isWriting = ({ analysis, conversation, unsent }: State): boolean =>
  unsent.some((one) => one.state === 'sending') ||
  (analysis !== null && !hasEnded(analysis)) ||
  (conversation?.messages ?? []).some((row) => !hasEnded(row))

const toEnd = () => scrollTo(0, document.documentElement.scrollHeight)

/** While something is written the page stays at its end, unless the person has scrolled up; then `jump` leads there. */
export function useStickToBottom() {
  const { store } = useClient()
  const column = useRef<HTMLElement>(null)
  const isStuck = useRef(true)
  const [isBehind, setBehind] = useState(false)
  const conversationId = useShown((state) => (state.conversation?.messages.length ? state.conversation.id : null))
  const sending = useShown((state) => state.unsent.length)
  const writing = useShown(isWriting)

  useEffect(() => {
    const look = () => {
      isStuck.current = innerHeight + scrollY >= document.documentElement.scrollHeight - near
      if (isStuck.current) setBehind(false)
    }
    const grown = new ResizeObserver(() => {
      if (!isWriting(store.get())) return
      if (isStuck.current) toEnd()
      else setBehind(true)
    })
    addEventListener('scroll', look, { passive: true })
    if (column.current) grown.observe(column.current)
    return () => {
      removeEventListener('scroll', look)
      grown.disconnect()
    }
  }, [store])
  useEffect(() => {
    if (sending > 0) toEnd()
  }, [sending])
  useEffect(() => {
    if (conversationId) toEnd()
  }, [conversationId])

  return { column, jump: isBehind && writing ? toEnd : null }
}
