import { blur } from '../pixels/blur.ts'
import type { Refusal } from '../refusals.ts'
import { gridHeight, gridSize, gridWidth, uOf, vOf } from './palm-grid.ts'
import type { Palm } from './rectify-palm.ts'

/** How well the palm can be seen in the photo. */
export interface Quality {
  grade: 'good' | 'fair' | 'poor'
  /** A defect that alone makes the photo unusable; null if there is none. */
  unfit: Extract<Refusal, 'too-small' | 'overexposed' | 'too-dark' | 'not-skin' | 'blurred'> | null
  /** The palm reflected little light. Not a reason to refuse, as skin may be dark; a tip if no lines are visible. */
  dark: boolean
}

/** Palm widths in pixels of the photo: too small, read with less confidence, and small. */
export const tooSmall = 140
export const smallPalm = 170
const small = 280
/**
 * Ratio of detail as fine as a crease to detail twice as coarse: 0.6 to 0.85 for sharp palms, less than 0.4 if
 * blurred by a crease's width.
 */
const blurred = 0.42
const soft = 0.55
const white = 250
/** Luma (0–255) below which a pixel is dark, and below which a palm as a whole is dark. */
const darkPixel = 28
const darkPalm = 45
/**
 * Luma reached by the lightest 5 % of a palm in any light in which a camera sees its lines; the darkest palm, in the
 * sun in front of a white wall, had 64.
 */
const leastLight = 45

/**
 * Blue or green of a palm against its red: 0.45 to 0.9 for skin of any shade, 1 in a grey photo, from 1.18 in a negative, in
 * which the lines lie between the creases.
 */
const mostBlueOrGreen = 1.12

/** Judges the quality of a rectified palm. */
export function judgeQuality(palm: Palm): Quality {
  const luma = lumaOf(palm.rgb)
  const inner = innerPixels(palm)
  const count = Math.max(1, inner.length)
  let [sum, clipped, inShadow] = [0, 0, 0]
  for (const i of inner) {
    sum += luma[i]!
    if (palm.rgb[3 * i]! > white && palm.rgb[3 * i + 1]! > white) clipped++
    if (luma[i]! < darkPixel) inShadow++
  }
  const mean = sum / count
  const sharpness = sharpnessOf(luma, inner)
  const lightest = Float32Array.from(inner, (i) => luma[i]!).sort()[Math.floor(0.95 * inner.length)] ?? 0
  const faults = [
    ['too-small', palm.widthInPhoto < tooSmall],
    ['overexposed', clipped / count > 0.08 || mean > 235],
    ['too-dark', lightest < leastLight],
    ['not-skin', blueOrGreen(palm.rgb, inner) > mostBlueOrGreen],
    ['blurred', sharpness < blurred],
  ] as const
  const unfit = faults.find(([, present]) => present)?.[0] ?? null
  const plain = palm.widthInPhoto >= small && sharpness >= soft && unevenness(luma, inner) <= 0.6
  return { grade: unfit ? 'poor' : plain ? 'good' : 'fair', unfit, dark: mean < darkPalm || inShadow / count > 0.35 }
}

function lumaOf(rgb: Uint8Array): Float32Array {
  const luma = new Float32Array(rgb.length / 3)
  for (let i = 0; i < luma.length; i++)
    luma[i] = 0.299 * rgb[3 * i]! + 0.587 * rgb[3 * i + 1]! + 0.114 * rgb[3 * i + 2]!
  return luma
}

/** Blue or green against red in the palm's middle tone, whichever is more. */
function blueOrGreen(rgb: Uint8Array, inner: number[]): number {
  const [red, green, blue] = [0, 1, 2].map(
    (part) => Uint8Array.from(inner, (i) => rgb[3 * i + part]!).sort()[inner.length >> 1] ?? 0,
  ) as [number, number, number]
  return Math.max(green, blue) / Math.max(1, red)
}

function innerPixels({ inside }: Palm): number[] {
  const inner: number[] = []
  for (let i = 0; i < gridSize; i++) {
    const x = i % gridWidth
    const [u, v] = [uOf(x), vOf((i - x) / gridWidth)]
    if (inside[i] && u >= 0.08 && u <= 0.92 && v >= 0.08 && v <= 0.9) inner.push(i)
  }
  return inner
}

function sharpnessOf(luma: Float32Array, inner: number[]): number {
  const [finest, middle, coarse] = [1.4, 3.2, 6].map((sigma) => blur(luma, gridWidth, gridHeight, sigma)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  let [fine, rough] = [0, 0]
  for (const i of inner) {
    fine += (finest[i]! - middle[i]!) ** 2
    rough += (middle[i]! - coarse[i]!) ** 2
  }
  return Math.sqrt(fine / (rough + 1e-6))
}

/** How much brightness varies across the palm, 0 to 1. */
function unevenness(luma: Float32Array, inner: number[]): number {
  const slow = blur(luma, gridWidth, gridHeight, 25)
  let [low, high] = [Infinity, 0]
  for (const i of inner) {
    low = Math.min(low, slow[i]!)
    high = Math.max(high, slow[i]!)
  }
  return inner.length === 0 ? 0 : (high - low) / (high + 1)
}
