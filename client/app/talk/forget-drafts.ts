import type { State } from '../../core/state.ts'
import type { Store } from '../../core/store.ts'

/** Before the place of each draft, in this tab's storage. */
export const draftKey = 'rekha-draft/'

/** Forgets what was typed and not sent when its person leaves; who only has to sign in again keeps it. */
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
    // Then nothing was kept either.
  }
}
