import { createStore } from '../../core/store.ts'

/** The message that was looked for: the page goes to it and marks it for a moment. */
export const sought = createStore<{ id: string | null }>({ id: null })
