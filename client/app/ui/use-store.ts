import { useEffect } from 'preact/hooks'
import type { Store } from '../../core/store.ts'
import { useRedraw } from './use-redraw.ts'

/** A store's state; re-renders on every change. */
export function useStore<S>(store: Store<S>): S {
  const redraw = useRedraw()
  useEffect(() => store.subscribe(redraw), [store])
  return store.get()
}
