import type { State } from '../../core/state.ts'
import type { Store } from '../../core/store.ts'

/** Prefix of every draft's key in this tab's storage. */
export const draftKey = 'rekha-draft/'

/** Deletes unsent drafts when a person signs out; an expired session keeps them. */
export function forgetDrafts(store: Store<State>): void {
  let person = store.get().user?.id
  store.subscribe(() => {
    const { user, sessionEnded } = store.get()
    const before = person
    person = user?.id ?? (sessionEnded === 'expired' ? before : undefined)
    if (before !== undefined && person !== before) forget()
  })
}

function forget(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftKey)) sessionStorage.removeItem(key)
  } catch {
    // Without storage, nothing was saved either.
  }
}
