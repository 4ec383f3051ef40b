import { tabMemory } from './tab-memory.ts'

/** The reading position: the turn at the window's top edge, and how far below that it begins, in CSS pixels. */
export interface ReadingPlace {
  address: string
  /** The message, or null before the chat, where the turn's number counts. */
  message: string | null
  number: number
  top: number
}

const memory = tabMemory('rekha-reading-place')
const address = () => location.pathname + location.search
const turns = () => [...document.querySelectorAll<HTMLElement>('main .turn')]

/** Saves the reading position for a reload; not at the end of the page, where a reload leads anyway. */
export function keepReadingPlace(): void {
  const all = turns()
  const number = all.findIndex((turn) => turn.getBoundingClientRect().bottom > 0)
  const turn = all[number]
  if (!turn || scrollY === 0 || innerHeight + scrollY >= document.documentElement.scrollHeight - 1) return
  const message = turn.querySelector<HTMLElement>('[data-message]')?.dataset['message'] ?? null
  const place: ReadingPlace = { address: address(), message, number, top: turn.getBoundingClientRect().top }
  memory.save(JSON.stringify(place))
}

/** The saved position for this address; can be read once. */
export function takeReadingPlace(): ReadingPlace | null {
  const kept = memory.load()
  if (!kept) return null
  memory.save('')
  const place = JSON.parse(kept) as ReadingPlace
  return place.address === address() ? place : null
}

/** The element of a position's turn, if on the page. */
export function turnAt({ message, number }: ReadingPlace): HTMLElement | null {
  if (message === null) return turns()[number] ?? null
  return document.querySelector(`[data-message="${message}"]`)?.closest<HTMLElement>('.turn') ?? null
}
