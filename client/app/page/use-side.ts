import { isInCeremony } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { hasRoomForAll, useMedia } from '../ui/use-media.ts'

/** Whether what was before stands in a column beside an open reading; not while its palm stands in the middle. */
export function useSide(): boolean {
  const isOpen = useShown((state) => state.analysis !== null && !isInCeremony(state.analysis, state))
  const isWide = useMedia(hasRoomForAll)
  return isOpen && isWide
}
