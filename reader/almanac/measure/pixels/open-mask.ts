import { distanceToBackground } from './distance-to-background.ts'
import { invert, type Mask } from './raster.ts'

/** Takes away whatever is thinner than twice `radius` pixels. */
export function openMask(mask: Mask, radius: number): Mask {
  const inner = distanceToBackground(mask, false)
  const eroded = { ...mask, data: Uint8Array.from(inner, (distance) => (distance > radius ? 1 : 0)) }
  const outer = distanceToBackground(invert(eroded), false)
  return { ...mask, data: Uint8Array.from(outer, (distance) => (distance <= radius ? 1 : 0)) }
}
