import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { hasEnded } from '../../core/merge-rows.ts'
import { isHeldBack } from '../../core/shown-text.ts'
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

/** CSS pixels between the header and the first line of what is being written. */
const underHeader = 12

const fromEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY

function isWriting(state: State): boolean {
  const { analysis, conversation, unsent } = state
  return (
    unsent.some((one) => one.state === 'sending') ||
    (analysis !== null && !hasEnded(analysis)) ||
    isHeldBack(state) ||
    (conversation?.messages ?? []).some((row) => !hasEnded(row))
  )
}

const growingIn = (column: HTMLElement | null): HTMLElement | undefined =>
  [...(column?.querySelectorAll<HTMLElement>('.growing, .unsent') ?? [])].at(-1)

/** Where what floats over the end of the window begins, in CSS pixels from its top. */
const floor = () =>
  Math.min(innerHeight, document.querySelector('.composer, .hurry')?.getBoundingClientRect().top ?? innerHeight)

/** What is below the window: the text being written, or only what follows it. */
type Below = 'nothing' | 'text' | 'rest'

function whatIsBelow(column: HTMLElement | null): Below {
  if (fromEnd() <= near) return 'nothing'
  const text = growingIn(column)
  return text && text.getBoundingClientRect().bottom > floor() ? 'text' : 'rest'
}

/** CSS pixels between the first line of what is being written and its place under the header; negative once it is above. */
function roomAbove(text: HTMLElement): number {
  const first = text.closest('.section, .turn') ?? text
  const top = Math.max(
    0,
    ...[...document.querySelectorAll('.top, .strip')].map((bar) => bar.getBoundingClientRect().bottom),
  )
  return first.getBoundingClientRect().top - top - underHeader
}

/** Scrolls down after the text being written, until its first line is under the header. */
function followText(column: HTMLElement | null): void {
  const text = growingIn(column)
  if (!text) return
  const below = text.getBoundingClientRect().bottom - floor() + underHeader
  const room = roomAbove(text)
  if (below > 0 && room > 0) scrollBy(0, Math.min(below, room))
}

/** Scrolls back to the first line of the text being written, if the end of the page is farther: much may have come at once. */
function holdFirstLine(column: HTMLElement | null): void {
  const text = growingIn(column)
  const room = text ? roomAbove(text) : 0
  if (room < 0) scrollBy(0, room)
}

/**
 * What the page follows: all that makes a conversation longer that has just been opened; the text being written, as long as
 * its first line can be seen; its end, for who went there.
 */
type Following = 'all' | 'text' | 'end'

/**
 * Scrolls the page as it grows, while the person lets it. That begins when a conversation is opened, a question is sent,
 * something begins to be written, or they scroll down to the end; it ends when they scroll up. Growth that is not text moves
 * nothing. While something is being written out of view, `jump` scrolls to it.
 */
export function useStickToBottom() {
  const { store, talk } = useClient()
  const column = useRef<HTMLElement>(null)
  const follows = useRef<Following | null>(null)
  /** The last known scroll position. */
  const before = useRef(0)
  const isReaching = useRef(false)
  /** The position before the page was reloaded, until it is restored. */
  const former = useRef(useMemo(takeReadingPlace, []))
  const [below, setBelow] = useState<Below>('nothing')
  const conversationId = useShown((state) => (state.conversation?.messages.length ? state.conversation.id : null))
  const following = useShown((state) => state.following)
  const writing = useShown(isWriting)

  function toEnd(following: Following) {
    former.current = null
    follows.current = following
    setBelow('nothing')
    scrollTo(0, document.documentElement.scrollHeight)
    if (following === 'text') holdFirstLine(column.current)
    before.current = scrollY
  }
  /** Scrolls as far as what is followed has grown. */
  function goAlong() {
    const { current } = follows
    const isText = column.current?.querySelector('.growing') !== null
    if (current === 'all' || (current === 'end' && isText)) return toEnd(current)
    if (current === 'text') followText(column.current)
    before.current = scrollY
    setBelow(whatIsBelow(column.current))
  }

  /** Restores the former position, which shifts for a moment while content above loads. */
  function comeBack() {
    const place = former.current
    const turn = place && turnAt(place)
    if (turn) {
      follows.current = null
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
      follows.current = null
    }
    const look = () => {
      // Shrinking content also scrolls the page up, but leaves it at its end.
      if (scrollY < before.current && fromEnd() > rounding) leave()
      else if (scrollY > before.current && fromEnd() <= near && store.get().following && follows.current !== 'all')
        follows.current = 'end'
      before.current = scrollY
      setBelow(whatIsBelow(column.current))
    }
    const keep = () => {
      if (former.current) comeBack()
      else goAlong()
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
    const forget = followOwnQuestions(() => toEnd('text'))
    return () => {
      ended.abort()
      grown.disconnect()
      forget()
    }
  }, [store])
  useEffect(() => {
    // A finished reading is read from its beginning.
    follows.current = isWriting(store.get()) ? 'text' : null
  }, [following])
  useEffect(() => {
    if (writing && fromEnd() <= near) follows.current = 'text'
  }, [writing])
  useEffect(() => {
    // A search result or a former position takes precedence.
    if (conversationId && (sought.get().id || former.current)) follows.current = null
    else if (conversationId) toEnd(writing ? 'text' : 'all')
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

  const isBehind = below !== 'nothing' && writing
  return { column, jump: isBehind ? { isNeeded: below === 'text', go: () => toEnd('end') } : null }
}
