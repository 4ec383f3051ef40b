/** How to improve a photo of a palm, most important first. */
export type Hint = 'dark' | 'still' | 'closer' | 'good'

/** A camera frame: the brightness of each pixel, 0 to 255. */
export interface Glimpse {
  hint: Hint
  luma: Float32Array
}

// Tuned on drawn and blurred hands, 160 to 320 pixels wide.
const leastLight = 60
const leastDetail = 25
const mostChange = 10
const leastSkin = 0.18

/** Judges a small frame (RGBA) against the previous one: too dark, moved, too far, blurred, or good. */
export function judgeFrame(rgba: ArrayLike<number>, width: number, height: number, before?: Float32Array): Glimpse {
  const count = width * height
  const luma = new Float32Array(count)
  let light = 0
  let skin = 0
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [rgba[i * 4] ?? 0, rgba[i * 4 + 1] ?? 0, rgba[i * 4 + 2] ?? 0]
    const y = 0.299 * r + 0.587 * g + 0.114 * b
    luma[i] = y
    light += y
    if (isSkin(r - y, b - y)) skin++
  }
  const has = (hint: Hint): Glimpse => ({ hint, luma })
  if (light / count < leastLight) return has('dark')
  if (before && change(luma, before) > mostChange) return has('still')
  // A distant hand has little detail too, but coming closer helps.
  if (skin / count < leastSkin) return has('closer')
  return has(detail(luma, width, height) < leastDetail ? 'still' : 'good')
}

/** All skin tones lie in one region of the chroma plane (Chai and Ngan, 1999: Cb 77 to 127, Cr 133 to 173). */
function isSkin(red: number, blue: number): boolean {
  const [cr, cb] = [128 + 0.713 * red, 128 + 0.564 * blue]
  return cb >= 77 && cb <= 127 && cr >= 133 && cr <= 173
}

function change(luma: Float32Array, before: Float32Array): number {
  if (before.length !== luma.length) return 0
  return luma.reduce((sum, y, i) => sum + Math.abs(y - (before[i] ?? 0)), 0) / luma.length
}

/** The variance of the Laplacian: how much fine detail there is. */
function detail(luma: Float32Array, width: number, height: number): number {
  const at = (i: number) => luma[i] ?? 0
  let sum = 0
  let squares = 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const value = at(i - 1) + at(i + 1) + at(i - width) + at(i + width) - 4 * at(i)
      sum += value
      squares += value * value
    }
  const inner = (width - 2) * (height - 2)
  return squares / inner - (sum / inner) ** 2
}
