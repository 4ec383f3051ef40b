import { blur } from '../pixels/blur.ts'
import type { Lab } from '../pixels/raster.ts'

const lightness = 16
const greenRed = 24
const blueYellow = 24
export const colourClasses = lightness * greenRed * blueYellow
export const textureClasses = 12

const clamp = (bin: number, bins: number) => Math.min(bins - 1, Math.max(0, Math.trunc(bin)))

/** The colour histogram bin of each pixel. */
export function classifyColours({ l, a, b }: Lab): Int32Array {
  const classes = new Int32Array(l.length)
  for (let i = 0; i < classes.length; i++) {
    const inL = clamp((l[i]! / 100) * lightness, lightness)
    const inA = clamp(((a[i]! + 40) / 96) * greenRed, greenRed)
    const inB = clamp(((b[i]! + 30) / 96) * blueYellow, blueYellow)
    classes[i] = (inL * greenRed + inA) * blueYellow + inB
  }
  return classes
}

/** The roughness of each pixel's neighbourhood, in steps of its deviation's logarithm. */
export function classifyTexture(l: Float32Array, width: number, height: number): Uint8Array {
  const mean = blur(l, width, height, 2)
  const variance = blur(
    l.map((value, i) => (value - mean[i]!) ** 2),
    width,
    height,
    2.5,
  )
  const classes = new Uint8Array(variance.length)
  for (let i = 0; i < classes.length; i++)
    classes[i] = Math.min(textureClasses - 1, Math.floor(Math.log2(1 + 4 * Math.sqrt(variance[i]!)) * 2.2))
  return classes
}

const axes = [
  [greenRed * blueYellow, lightness],
  [blueYellow, greenRed],
  [1, blueYellow],
] as const

/** Smooths a colour histogram into neighbouring bins, twice. */
export function smoothHistogram(histogram: Float32Array): Float32Array {
  let smooth = histogram
  for (let pass = 0; pass < 2; pass++) for (const [stride, bins] of axes) smooth = smoothAlong(smooth, stride, bins)
  return smooth
}

function smoothAlong(histogram: Float32Array, stride: number, bins: number): Float32Array {
  return histogram.map((value, i) => {
    const bin = Math.floor(i / stride) % bins
    const before = bin > 0 ? histogram[i - stride]! : value
    const after = bin < bins - 1 ? histogram[i + stride]! : value
    return 0.5 * value + 0.25 * before + 0.25 * after
  })
}
