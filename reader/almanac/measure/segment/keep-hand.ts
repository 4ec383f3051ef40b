import { labelParts } from '../pixels/label-parts.ts'
import { openMask } from '../pixels/open-mask.ts'
import { invert, type Mask, maskWhere } from '../pixels/raster.ts'

/** Turns probabilities into a mask: the part with the most certain pixels, without thin threads and small holes. */
export function keepHand(likely: Float32Array, sure: (i: number) => boolean, width: number, height: number): Mask {
  const mask = maskWhere(width, height, (i) => likely[i]! > 0.5)
  return fillHoles(keepSurest(openMask(mask, Math.max(1.2, width * 0.004)), sure))
}

function keepSurest(mask: Mask, sure: (i: number) => boolean): Mask {
  const { labels, areas } = labelParts(mask)
  const weights = new Float64Array(areas.length)
  for (let i = 0; i < labels.length; i++) if (labels[i] && sure(i)) weights[labels[i]!]!++
  const best = weights.indexOf(Math.max(...weights.subarray(1), 0), 1)
  return maskWhere(mask.width, mask.height, (i) => labels[i]! > 0 && labels[i] === best)
}

function fillHoles(mask: Mask): Mask {
  const { width, height, data } = mask
  const { labels, areas } = labelParts(invert(mask))
  const open = new Set<number>()
  for (let x = 0; x < width; x++) open.add(labels[x]!).add(labels[(height - 1) * width + x]!)
  for (let y = 0; y < height; y++) open.add(labels[y * width]!).add(labels[y * width + width - 1]!)
  const largest = 4 * Math.max(30, 0.004 * data.length)
  const isHole = (label: number) => label > 0 && !open.has(label) && areas[label]! < largest
  return maskWhere(width, height, (i) => data[i] === 1 || isHole(labels[i]!))
}
