import type { Rgb } from '../pixels/raster.ts'

/** Below this luma (0–255) colour is too uncertain to count. */
const darkest = 30
const correlation = 0.25

/** How near each pixel's chroma lies to that of skin, 0 to 1: a broad seed for segmenting, not a classifier of people. */
export function skinLikeness({ data }: Rgb): Float32Array {
  const likeness = new Float32Array(data.length / 3)
  for (let i = 0; i < likeness.length; i++) {
    const [red, green, blue] = [data[3 * i]!, data[3 * i + 1]!, data[3 * i + 2]!]
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue
    const fromCb = (128 - 0.168736 * red - 0.331264 * green + 0.5 * blue - 110) / 14
    const fromCr = (128 + 0.5 * red - 0.418688 * green - 0.081312 * blue - 150) / 11
    const squared = fromCb * fromCb + 2 * correlation * fromCb * fromCr + fromCr * fromCr
    const near = Math.exp((-0.5 * squared) / (1 - correlation * correlation))
    likeness[i] = luma < darkest ? (near * luma) / darkest : near
  }
  return likeness
}
