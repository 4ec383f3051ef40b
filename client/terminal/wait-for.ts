import type { Store } from '../core/store.ts'

/** Calls `look` on every new state until it returns something; rethrows what it throws. */
export function waitFor<State, T>(store: Store<State>, look: (state: State) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false
    const check = () => {
      if (isOver) return
      try {
        const found = look(store.get())
        if (found === undefined) return
        resolve(found)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      isOver = true
      stop()
    }
    const stop = store.subscribe(check)
    check()
  })
}
