import type { Mask } from './raster.ts'

/** Larger than any picture's width or height, and its square. */
const furthest = 1e6
const far = furthest * furthest

/**
 * Distance in pixels from each pixel of the mask to the nearest one outside it.
 * Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions (2012).
 */
export function distanceToBackground(mask: Mask, edgeIsBackground: boolean): Float32Array {
  const { width, height } = mask
  const squared = squaredAlongColumns(mask)
  const scratch = makeScratch(width)
  for (let y = 0; y < height; y++) lowerEnvelope(squared.subarray(y * width, (y + 1) * width), scratch)
  const distance = new Float32Array(width * height)
  for (let i = 0; i < distance.length; i++) distance[i] = Math.sqrt(squared[i]!)
  if (!edgeIsBackground) return distance
  return distance.map((direct, i) => {
    const x = i % width
    const y = (i - x) / width
    return Math.min(direct, x + 1, y + 1, width - x, height - y)
  })
}

/** The squared vertical distance of each pixel to the nearest one outside the mask. */
function squaredAlongColumns({ width, height, data }: Mask): Float64Array {
  const steps = new Float64Array(width * height)
  for (let i = 0; i < steps.length; i++) {
    const above = i < width ? furthest : steps[i - width]!
    steps[i] = data[i] ? Math.min(furthest, above + 1) : 0
  }
  for (let i = steps.length - width - 1; i >= 0; i--) steps[i] = Math.min(steps[i]!, steps[i + width]! + 1)
  for (let i = 0; i < steps.length; i++) steps[i]! *= steps[i]!
  return steps
}

function makeScratch(length: number) {
  return { value: new Float64Array(length), vertex: new Int32Array(length), bound: new Float64Array(length + 1) }
}

/** Replaces values by the lower envelope of the parabolas rooted at them. */
function lowerEnvelope(values: Float64Array, { value, vertex, bound }: ReturnType<typeof makeScratch>): void {
  const count = values.length
  value.set(values)
  let k = 0
  vertex[0] = 0
  bound[0] = -far
  bound[1] = far
  for (let q = 1; q < count; q++) {
    let crossing = meet(value, q, vertex[k]!)
    while (k > 0 && crossing <= bound[k]!) {
      k--
      crossing = meet(value, q, vertex[k]!)
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
    values[q] = away * away + value[vertex[k]!]!
  }
}

/** Where the parabolas rooted at two positions intersect. */
const meet = (value: Float64Array, q: number, v: number) => (value[q]! + q * q - (value[v]! + v * v)) / (2 * q - 2 * v)
