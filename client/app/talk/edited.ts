import { createStore } from '../../core/store.ts'

/** The question being edited, whether editing was started from the composer, and what gets the focus afterwards. */
export const edited = createStore<{ id: string | null; fromComposer: boolean; back: string | null }>({
  id: null,
  fromComposer: false,
  back: null,
})

const composer = '.composer textarea'

/** Ends editing; the focus returns to where it came from, or to the composer after sending. */
export function endEditing(isSent = false): void {
  const { id, fromComposer } = edited.get()
  edited.set({ id: null, fromComposer: false, back: isSent || fromComposer ? composer : `[data-edit="${id}"]` })
}

/** Call this once the form is gone and the question is shown again. */
export function giveFocusBack(): void {
  const { back } = edited.get()
  if (back === null) return
  edited.set({ back: null })
  const target = document.querySelector<HTMLElement>(back) ?? document.querySelector<HTMLElement>(composer)
  target?.focus()
}
