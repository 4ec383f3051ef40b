import { createStore } from '../../core/store.ts'

/**
 * The question that is being edited, and whether that was asked for where one writes; when it is over, what the focus goes
 * back to.
 */
export const edited = createStore<{ id: string | null; fromComposer: boolean; back: string | null }>({
  id: null,
  fromComposer: false,
  back: null,
})

const composer = '.composer textarea'

/** Ends editing; the focus goes back to where it came from, or after sending to where one writes. */
export function endEditing(isSent = false): void {
  const { id, fromComposer } = edited.get()
  edited.set({ id: null, fromComposer: false, back: isSent || fromComposer ? composer : `[data-edit="${id}"]` })
}

/** For when the form has gone from the page, and the question stands there again. */
export function giveFocusBack(): void {
  const { back } = edited.get()
  if (back === null) return
  edited.set({ back: null })
  const target = document.querySelector<HTMLElement>(back) ?? document.querySelector<HTMLElement>(composer)
  target?.focus()
}
