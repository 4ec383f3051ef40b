import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../core/merge-rows.ts'
import type { State } from '../core/state.ts'
import { useClient, useShown } from './client-context.ts'
import { takeReadingPlace, turnAt } from './reading-place.ts'
import { sought } from './sought.ts'

/** CSS pixels from the end within which one is reading along. */
const near = 120
/** Milliseconds after the last word in which what belongs to it (buttons, suggestions) still appears. */
const afterglow = 1_000

const isWriting = ({ analysis, conversation, unsent }: State): boolean =>
  unsent.some((one) => one.state === 'sending') ||
  (analysis !== null && !hasEnded(analysis)) ||
  (conversation?.messages ?? []).some((row) => !hasEnded(row))

/** While something is written the page stays at its end, unless the person has scrolled up; then `jump` leads there. */
export function useStickToBottom() {
  const { store, talk } = useClient()
  const column = useRef<HTMLElement>(null)
  const isStuck = useRef(true)
  const isReaching = useRef(false)
  /** Where one was before the page was loaded anew, until one is there again. */
  const former = useRef(useMemo(takeReadingPlace, []))
  const [isBehind, setBehind] = useState(false)
  const conversationId = useShown((state) => (state.conversation?.messages.length ? state.conversation.id : null))
  const sending = useShown((state) => state.unsent.length)
  const writing = useShown(isWriting)

  function toEnd() {
    former.current = null
    isStuck.current = true
    setBehind(false)
    scrollTo(0, document.documentElement.scrollHeight)
  }

  /** Goes back to where one was, which moves for a moment while what stands above comes in. */
  function comeBack() {
    const place = former.current
    const turn = place && turnAt(place)
    if (turn) {
      isStuck.current = false
      scrollBy(0, turn.getBoundingClientRect().top - place.top)
      setTimeout(leaveFormer, afterglow)
    } else if (place?.message && store.get().conversation?.next && !isReaching.current) {
      isReaching.current = true
      void talk.reach(place.message).catch(leaveFormer)
    }
  }
  const leaveFormer = () => {
    former.current = null
  }

  useEffect(() => {
    let before = scrollY
    let written = Number.NEGATIVE_INFINITY
    const look = () => {
      const isNear = innerHeight + scrollY >= document.documentElement.scrollHeight - near
      // Only going up leaves the end: what grows below moves it away by itself.
      if (isNear) isStuck.current = true
      else if (scrollY < before) isStuck.current = false
      before = scrollY
      if (isStuck.current) setBehind(false)
    }
    const grown = new ResizeObserver(() => {
      if (former.current) return comeBack()
      if (performance.now() - written > afterglow && !isWriting(store.get())) return
      if (isStuck.current) toEnd()
      else setBehind(true)
    })
    const forget = store.subscribe(() => {
      if (isWriting(store.get())) written = performance.now()
    })
    addEventListener('scroll', look, { passive: true })
    if (column.current) grown.observe(column.current)
    // Whoever goes elsewhere is not led back.
    const moves = ['wheel', 'touchmove', 'keydown'] as const
    for (const move of moves) addEventListener(move, leaveFormer, { passive: true })
    return () => {
      for (const move of moves) removeEventListener(move, leaveFormer)
      removeEventListener('scroll', look)
      grown.disconnect()
      forget()
    }
  }, [store])
  useEffect(() => {
    if (sending > 0) toEnd()
  }, [sending])
  useEffect(() => {
    // Whoever looks for a message is led there instead.
    if (conversationId && !sought.get().id && !former.current) toEnd()
  }, [conversationId])

  return { column, jump: isBehind && writing ? toEnd : null }
}
