import type { FateLine, Features } from '../../contract/features.ts'
import type { Sight } from './read-aspect.ts'

/** Where it begins and ends is less certain than that it is there. */
const lessCertain = 0.92

/** The classes of a fate line, by the last part of their aspect, such as `line.fate.rises`; null if it has none. */
export function classOfFate(fate: FateLine, part: string): string | null {
  if (!fate.seen) return part === 'seen' ? 'none' : null
  if (part === 'depthBand') return fate.depthBand
  if (part === 'rises') return fate.rises && `from-${fate.rises}`
  if (part !== 'reaches') return null
  return isMount(fate.reaches) ? fate.reaches : `to-${fate.reaches}`
}

const isMount = (place: string) => place === 'guru' || place === 'shani' || place === 'surya'

/** Evaluates an aspect of the fate line; null if it was not measured. */
export function readFate({ fate }: Features, part: string): Sight | null {
  const is = fate && classOfFate(fate, part)
  if (!is) return null
  const sure = part === 'rises' || part === 'reaches' ? fate.confidence * lessCertain : fate.confidence
  const source = { feature: `line.fate.${part}`, value: is, measure: null, confidence: sure }
  return { is, confidence: sure, clearness: 1, from: [source] }
}
