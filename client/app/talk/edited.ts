import { createStore } from '../../core/store.ts'

/** The question that is being edited, and whether that was asked for where one writes. */
export const edited = createStore<{ id: string | null; fromComposer: boolean }>({ id: null, fromComposer: false })

/** Ends editing; the focus goes back to where it came from, or after sending to where one writes. */
export function endEditing(isSent = false): void {
  const { id, fromComposer } = edited.get()
  edited.set({ id: null, fromComposer: false })
  // After the form has gone from the page.
  setTimeout(() => {
    const back = isSent || fromComposer ? '.composer textarea' : `[data-edit="${id}"]`
    document.querySelector<HTMLElement>(back)?.focus()
  })
}
