import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../../core/merge-rows.ts'
import type { State } from '../../core/state.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { takeReadingPlace, turnAt } from '../ui/reading-place.ts'
import { sought } from './sought.ts'
import { watchGoingUp } from './watch-going-up.ts'

/** CSS pixels from the end within which who comes down is at it. */
const near = 40
/** CSS pixels that rounding may leave. */
const rounding = 2
/** Milliseconds in which what stands above the place one comes back to may still come in. */
const settling = 1_000

const fromEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY

const isWriting = ({ analysis, conversation, unsent }: State): boolean =>
  unsent.some((one) => one.state === 'sending') ||
  (analysis !== null && !hasEnded(analysis)) ||
  (conversation?.messages ?? []).some((row) => !hasEnded(row))

/**
 * Keeps the page at its end, however it grows, for as long as the person is there: from when a conversation is opened,
 * something begins to be written or is asked, or they come down to it, until they go up. While something is written
 * elsewhere `jump` leads there.
 */
export function useStickToBottom() {
  const { store, talk } = useClient()
  const column = useRef<HTMLElement>(null)
  const isAttached = useRef(false)
  /** Where the page was last known to be. */
  const before = useRef(0)
  const isReaching = useRef(false)
  /** Where one was before the page was loaded anew, until one is there again. */
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

  /** Goes back to where one was, which moves for a moment while what stands above comes in. */
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
      // What shrinks moves the page up as well, but leaves it at its end.
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
    // Whoever goes elsewhere is not led back.
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
    // A reading is read from its beginning, unless it is being written.
    isAttached.current = isWriting(store.get())
  }, [following])
  useEffect(() => {
    if (writing && fromEnd() <= near) isAttached.current = true
  }, [writing])
  useEffect(() => {
    // Whoever looks for a message is led there instead.
    if (conversationId && (sought.get().id || former.current)) isAttached.current = false
    else if (conversationId) toEnd()
  }, [conversationId])

  /** Who asks something wants to see it; what else becomes of what is unsent moves nothing. */
  function followOwnQuestions(see: () => void): () => void {
    const idsOf = ({ unsent }: State) => new Set(unsent.map((one) => one.clientMessageId))
    let person = store.get().user?.id
    let known = idsOf(store.get())
    return store.subscribe(() => {
      const state = store.get()
      const ids = idsOf(state)
      // What a person has left unsent on an earlier visit comes with them.
      const isAsked = state.user?.id === person && [...ids].some((id) => !known.has(id))
      person = state.user?.id
      known = ids
      if (isAsked) see()
    })
  }

  return { column, jump: isBehind && writing ? toEnd : null }
}
