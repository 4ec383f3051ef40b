import { useRef } from 'preact/hooks'
import type { State } from '../../core/state.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { tabMemory } from '../ui/tab-memory.ts'
import { useRedraw } from '../ui/use-redraw.ts'
import { draftKey } from './forget-drafts.ts'

/** What a draft belongs to: a conversation, or a new one about this reading. */
const placeOf = ({ analysis, conversation }: State): string => `${analysis?.id}/${conversation?.id ?? 'new'}`

const memoryOf = (place: string) => tabMemory(draftKey + place)

/** The composer's text, kept per conversation across reloads, and its setter. */
export function useDraft(): [string, (text: string) => void] {
  const { store } = useClient()
  const place = useShown(placeOf)
  const redraw = useRedraw()
  const held = useRef<{ place: string; text: string } | null>(null)

  function keep(text: string): void {
    held.current = { place, text }
    memoryOf(place).save(text)
  }
  if (held.current?.place !== place) {
    const before = held.current
    // Text typed since the first question was sent is the next one.
    if (before?.text && store.get().conversation?.isMadeHere) {
      memoryOf(before.place).save('')
      keep(before.text)
    } else held.current = { place, text: memoryOf(place).load() }
  }
  return [
    held.current?.text ?? '',
    (text) => {
      keep(text)
      redraw()
    },
  ]
}
