import type { FateLine } from '../../contract/features.ts'

/** Where it begins and ends is less certain than that it is there. */
const lessCertain = 0.92

/** The class of a fate line's aspect, named by its last part (`rises` of `line.fate.rises`); null if it has none. */
export function classOfFate(fate: FateLine, part: string): string | null {
  if (!fate.seen) return part === 'seen' ? 'none' : null
  if (part === 'depthBand') return fate.depthBand
  if (part === 'rises') return fate.rises && `from-${fate.rises}`
  if (part !== 'reaches') return null
  return isMount(fate.reaches) ? fate.reaches : `to-${fate.reaches}`
}

const isMount = (place: string) => place === 'guru' || place === 'shani' || place === 'surya'

/** The confidence of that class, 0 to 0.9. */
export const surenessOfFate = ({ confidence }: FateLine, part: string): number =>
  part === 'rises' || part === 'reaches' ? confidence * lessCertain : confidence
