import { useEffect, useReducer } from 'preact/hooks'
import type { Store } from '../../core/store.ts'

/** A store's state; draws again at every change. */
export function useStore<S>(store: Store<S>): S {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => store.subscribe(() => draw(undefined)), [store])
  return store.get()
}
