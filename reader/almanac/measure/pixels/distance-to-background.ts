import type { Mask } from './raster.ts'

const far = 1e12

/**
 * Distance in pixels from each pixel of the mask to the nearest one outside it.
 * Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions (2012).
 */
export function distanceToBackground(mask: Mask, edgeIsBackground: boolean): Float32Array {
  const { width, height, data } = mask
  const squared = Float64Array.from(data, (inside) => (inside ? far : 0))
  const scratch = makeScratch(Math.max(width, height))
  for (let x = 0; x < width; x++) lowerEnvelope(squared, x, width, height, scratch)
  for (let y = 0; y < height; y++) lowerEnvelope(squared, y * width, 1, width, scratch)
  const distance = new Float32Array(width * height)
  for (let i = 0; i < distance.length; i++) {
    const direct = Math.sqrt(squared[i]!)
    const x = i % width
    const y = (i - x) / width
    distance[i] = edgeIsBackground ? Math.min(direct, x + 1, y + 1, width - x, height - y) : direct
  }
  return distance
}

function makeScratch(length: number) {
  return { value: new Float64Array(length), vertex: new Int32Array(length), bound: new Float64Array(length + 1) }
}

/** Replaces `count` values, from `start` in steps of `step`, by the lowest parabola over each. */
function lowerEnvelope(
  values: Float64Array,
  start: number,
  step: number,
  count: number,
  { value, vertex, bound }: ReturnType<typeof makeScratch>,
): void {
  for (let q = 0; q < count; q++) value[q] = values[start + q * step]!
  const meet = (q: number, v: number) => (value[q]! + q * q - (value[v]! + v * v)) / (2 * q - 2 * v)
  let k = 0
  vertex[0] = 0
  bound[0] = -far
  bound[1] = far
  for (let q = 1; q < count; q++) {
    let crossing = meet(q, vertex[k]!)
    while (k > 0 && crossing <= bound[k]!) {
      k--
      crossing = meet(q, vertex[k]!)
    }
    k++
    vertex[k] = q
    bound[k] = crossing
    bound[k + 1] = far
  }
  k = 0
  for (let q = 0; q < count; q++) {
    while (bound[k + 1]! < q) k++
    const away = q - vertex[k]!
    values[start + q * step] = away * away + value[vertex[k]!]!
  }
}
