import { isInside, type Spot } from '../pixels/raster.ts'
import { scale, subtract } from '../pixels/vector.ts'
import type { Cutout } from './hand.ts'

/** Whether a point of the photo lies on the cut-out hand. */
export function insideCutout({ mask, scale: size, offset }: Cutout, at: Spot): boolean {
  return isInside(mask, scale(subtract(at, offset), 1 / size))
}
