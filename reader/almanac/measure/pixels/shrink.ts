import type { Rgb } from './raster.ts'

/** Scales a picture down by averaging the pixels that fall together. */
export function shrink(from: Rgb, width: number, height: number): Rgb {
  const data = new Uint8Array(width * height * 3)
  const [stepX, stepY] = [from.width / width, from.height / height]
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y * stepY)
    const bottom = Math.max(top + 1, Math.min(from.height, Math.floor((y + 1) * stepY)))
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x * stepX)
      const right = Math.max(left + 1, Math.min(from.width, Math.floor((x + 1) * stepX)))
      let [red, green, blue] = [0, 0, 0]
      for (let row = top; row < bottom; row++) {
        for (let at = (row * from.width + left) * 3; at < (row * from.width + right) * 3; at += 3) {
          red += from.data[at]!
          green += from.data[at + 1]!
          blue += from.data[at + 2]!
        }
      }
      const count = (bottom - top) * (right - left)
      const to = (y * width + x) * 3
      data[to] = red / count
      data[to + 1] = green / count
      data[to + 2] = blue / count
    }
  }
  return { width, height, data }
}
