import { guarded } from './report-later.ts'

/** A state that is replaced, never altered, and tells who listens. */
export interface Store<State> {
  get(): State
  set(change: Partial<State> | ((state: State) => Partial<State>)): void
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) }
      for (const listener of [...listeners]) {
        // One before it may have ended it, or made a change that it has heard of already.
        if (listeners.has(listener)) guarded(listener)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
