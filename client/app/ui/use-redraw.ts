import { useReducer } from 'preact/hooks'

/** A function that has the component drawn again. */
export function useRedraw(): () => void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  return draw as () => void
}
