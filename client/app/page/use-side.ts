import { useShown } from '../ui/client-context.ts'
import { hasRoomForAll, useMedia } from '../ui/use-media.ts'

/** Whether what was before stands in a column beside an open reading. */
export function useSide(): boolean {
  const isOpen = useShown((state) => state.analysis !== null)
  const isWide = useMedia(hasRoomForAll)
  return isOpen && isWide
}
