import { useEffect } from 'preact/hooks'
import { useRedraw } from './use-redraw.ts'

/** Whether a media query matches; re-renders when that changes. */
export function useMedia(query: string): boolean {
  const redraw = useRedraw()
  const list = matchMedia(query)
  useEffect(() => {
    list.addEventListener('change', redraw)
    return () => list.removeEventListener('change', redraw)
  }, [query])
  return list.matches
}

/** There is room for the palm beside the text; the style sheets use the same width. */
export const hasRoomForPalm = '(min-width: 62rem)'
/** There is room for a third column, of what was before. */
export const hasRoomForAll = '(min-width: 74rem)'
/** Motion is not wanted. */
export const isCalm = '(prefers-reduced-motion: reduce)'
