import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Page } from '../../../contract/views.ts'
import { useAction } from '../ui/use-action.ts'
import { useLoad } from '../ui/use-load.ts'
import { texts } from './desk-texts.ts'

interface Pages<T> {
  /** Null until the first page is there. */
  items: T[] | null
  /** Changes what is shown of one. */
  put: (changed: T) => void
  reload: () => void
  /** A button for the next page, and what went wrong. */
  foot: ComponentChildren
}

/** A list that is loaded page by page, anew whenever its key changes. */
export function usePages<T extends { id: string }>(load: (before?: string) => Promise<Page<T>>, key: string): Pages<T> {
  const [loaded, setLoaded] = useState<(Page<T> & { key: string }) | null>(null)
  const first = useLoad(async () => setLoaded({ ...(await load()), key }), [key])
  const further = useAction(async (before: string) => {
    const { items, next } = await load(before)
    setLoaded((held) => held && { ...held, items: [...held.items, ...items], next })
  })
  const shown = loaded?.key === key ? loaded : null
  return {
    items: shown?.items ?? null,
    put: (changed) =>
      setLoaded(
        (held) => held && { ...held, items: held.items.map((item) => (item.id === changed.id ? changed : item)) },
      ),
    reload: () => void first.run(),
    foot: (
      <>
        {!shown && first.busy && <p class="faint">{texts.loading}</p>}
        {shown?.items.length === 0 && <p class="faint">{texts.none}</p>}
        {shown?.next && (
          <p class="buttons">
            <button type="button" disabled={further.busy} onClick={() => void further.run(shown.next ?? '')}>
              {texts.more}
            </button>
          </p>
        )}
        {first.note}
        {further.note}
      </>
    ),
  }
}
