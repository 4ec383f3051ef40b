import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../../core/merge-rows.ts'
import type { State } from '../../core/state.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { takeReadingPlace, turnAt } from '../ui/reading-place.ts'
import { sought } from './sought.ts'
import { watchGoingUp } from './watch-going-up.ts'

/** Distance from the end, in CSS pixels, that counts as being there. */
const near = 40
/** Tolerance for rounding, in CSS pixels. */
const rounding = 2
/** Milliseconds in which content above a restored position may still load. */
const settling = 1_000

const fromEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY

const isWriting = ({ analysis, conversation, unsent }: State): boolean =>
  unsent.some((one) => one.state === 'sending') ||
  (analysis !== null && !hasEnded(analysis)) ||
  (conversation?.messages ?? []).some((row) => !hasEnded(row))

/**
 * Keeps the page at its end as it grows, while the person is there. That begins when a conversation is opened, a
 * question is sent, something begins to be written, or they scroll down to the end; it ends when they scroll up. While
 * something is being written out of view, `jump` scrolls to it.
 */
export function useStickToBottom() {
  const { store, talk } = useClient()
  const column = useRef<HTMLElement>(null)
  const isAttached = useRef(false)
  /** The last known scroll position. */
  const before = useRef(0)
  const isReaching = useRef(false)
  /** The position before the page was reloaded, until it is restored. */
  const former = useRef(useMemo(takeReadingPlace, []))
  const [isBehind, setBehind] = useState(false)
  const conversationId = useShown((state) => (state.conversation?.messages.length ? state.conversation.id : null))
  const following = useShown((state) => state.following)
  const writing = useShown(isWriting)

  function toEnd() {
    former.current = null
    isAttached.current = true
    setBehind(false)
    scrollTo(0, document.documentElement.scrollHeight)
    before.current = scrollY
  }

  /** Restores the former position, which shifts for a moment while content above loads. */
  function comeBack() {
    const place = former.current
    const turn = place && turnAt(place)
    if (turn) {
      isAttached.current = false
      scrollBy(0, turn.getBoundingClientRect().top - place.top)
      before.current = scrollY
      setTimeout(leaveFormer, settling)
    } else if (place?.message && store.get().conversation?.next && !isReaching.current) {
      isReaching.current = true
      void talk.reach(place.message).catch(leaveFormer)
    }
  }
  const leaveFormer = () => {
    former.current = null
  }

  useEffect(() => {
    before.current = scrollY
    const leave = () => {
      isAttached.current = false
    }
    const look = () => {
      // Shrinking content also scrolls the page up, but leaves it at its end.
      if (scrollY < before.current && fromEnd() > rounding) leave()
      else if (scrollY > before.current && fromEnd() <= near && store.get().following) isAttached.current = true
      before.current = scrollY
      setBehind(!isAttached.current && fromEnd() > near)
    }
    const keep = () => {
      if (former.current) comeBack()
      else if (isAttached.current) toEnd()
      else setBehind(fromEnd() > near)
    }
    const grown = new ResizeObserver(keep)
    const ended = new AbortController()
    addEventListener('scroll', look, { passive: true, signal: ended.signal })
    addEventListener('resize', keep, { signal: ended.signal })
    watchGoingUp(leave, ended.signal)
    // Scrolling elsewhere cancels the restore.
    for (const move of ['wheel', 'touchmove', 'keydown'])
      addEventListener(move, leaveFormer, { passive: true, signal: ended.signal })
    if (column.current) grown.observe(column.current)
    const forget = followOwnQuestions(toEnd)
    return () => {
      ended.abort()
      grown.disconnect()
      forget()
    }
  }, [store])
  useEffect(() => {
    // A finished reading is read from its beginning.
    isAttached.current = isWriting(store.get())
  }, [following])
  useEffect(() => {
    if (writing && fromEnd() <= near) isAttached.current = true
  }, [writing])
  useEffect(() => {
    // A search result or a former position takes precedence.
    if (conversationId && (sought.get().id || former.current)) isAttached.current = false
    else if (conversationId) toEnd()
  }, [conversationId])

  /** Scrolls to the person's own new questions; other changes of unsent questions are ignored. */
  function followOwnQuestions(see: () => void): () => void {
    const idsOf = ({ unsent }: State) => new Set(unsent.map((one) => one.clientMessageId))
    let person = store.get().user?.id
    let known = idsOf(store.get())
    return store.subscribe(() => {
      const state = store.get()
      const ids = idsOf(state)
      // Questions left unsent on an earlier visit appear together with their person.
      const isAsked = state.user?.id === person && [...ids].some((id) => !known.has(id))
      person = state.user?.id
      known = ids
      if (isAsked) see()
    })
  }

  return { column, jump: isBehind && writing ? toEnd : null }
}
