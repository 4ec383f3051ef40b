import { distanceToBackground } from './distance-to-background.ts'
import { type Mask, maskWhere } from './raster.ts'

/** Removes everything thinner than twice `radius` pixels; `depth` is each pixel's distance to the background. */
export function openMask(mask: Mask, radius: number, depth = distanceToBackground(mask, false)): Mask {
  const { width, height } = mask
  const outside = maskWhere(width, height, (i) => depth[i]! <= radius)
  const away = distanceToBackground(outside, false)
  return maskWhere(width, height, (i) => away[i]! <= radius)
}
