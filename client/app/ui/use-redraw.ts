import { useReducer } from 'preact/hooks'

/** Returns a function that re-renders the component. */
export function useRedraw(): () => void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  return draw as () => void
}
