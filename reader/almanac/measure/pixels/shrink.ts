import type { Rgb } from './raster.ts'

/** Scales a picture down by averaging the source pixels of each target pixel. */
export function shrink(from: Rgb, width: number, height: number): Rgb {
  const source = from.data
  const data = new Uint8Array(width * height * 3)
  const columns = edges(from.width, width)
  const rows = edges(from.height, height)
  for (let y = 0, to = 0; y < height; y++) {
    const [top, bottom] = [rows[y]!, Math.max(rows[y]! + 1, rows[y + 1]!)]
    for (let x = 0; x < width; x++, to += 3) {
      const [left, right] = [columns[x]!, Math.max(columns[x]! + 1, columns[x + 1]!)]
      const count = (bottom - top) * (right - left)
      let [red, green, blue] = [0, 0, 0]
      for (let row = top; row < bottom; row++) {
        const end = (row * from.width + right) * 3
        for (let at = (row * from.width + left) * 3; at < end; at += 3) {
          red += source[at]!
          green += source[at + 1]!
          blue += source[at + 2]!
        }
      }
      data[to] = red / count
      data[to + 1] = green / count
      data[to + 2] = blue / count
    }
  }
  return { width, height, data }
}

/** The start of each of `count` parts of a length, and the end of the last one. */
function edges(length: number, count: number): Int32Array {
  const step = length / count
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.min(length, Math.floor(i * step)))
}
