import { distanceToBackground } from '../pixels/distance-to-background.ts'
import type { Mask } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import type { Body } from './hand.ts'
import { traceOutline } from './trace-outline.ts'

const leastShare = 0.03
const leastRadius = 10

/** Finds the palm's circle and the outline of a mask; null when it is too small to be a hand. */
export function findBody(mask: Mask): Body | null {
  const area = mask.data.reduce((sum, inside) => sum + inside, 0)
  if (area / mask.data.length < leastShare) return null
  const depths = distanceToBackground(mask, true)
  let deepest = 0
  for (let i = 1; i < depths.length; i++) if (depths[i]! > depths[deepest]!) deepest = i
  const radius = depths[deepest]!
  const outline = traceOutline(mask)
  if (radius < leastRadius || !outline) return null
  const centre = { x: deepest % mask.width, y: Math.floor(deepest / mask.width) }
  const around = outline.reduce((sum, point, i) => sum + distance(point, outline[(i + 1) % outline.length]!), 0)
  const reach = outline.map((point) => distance(point, centre))
  return { mask, area, centre, radius, outline, reach, step: around / outline.length }
}
