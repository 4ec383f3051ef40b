import { createStore } from '../../core/store.ts'

/** The message to go to: the page scrolls to it and highlights it for a moment. */
export const sought = createStore<{ id: string | null }>({ id: null })
