import type { Point } from '../../../contract/features.ts'

/** Corners of a closed shape kept at most: enough for five fingers. */
const mostCorners = 90

const round = (value: number) => Math.round(value * 100) / 100

/** An SVG path through points given in shares of a photo whose height is `shape` times its width of 100. */
export const pathOf = (points: Point[], shape: number): string =>
  `M${points.map(([x, y]) => `${round(x * 100)} ${round(y * 100 * shape)}`).join('L')}`

/** A closed SVG path around an outline, its pixel steps smoothed away: each corner averaged, then rounded. */
export function smoothOutline(outline: Point[], shape: number): string {
  const every = Math.max(1, Math.ceil(outline.length / mostCorners))
  const kept = outline.filter((_, index) => index % every === 0)
  const at = (index: number) => kept[(index + kept.length) % kept.length] ?? [0, 0]
  const even = kept.map((_, index): Point => {
    const [before, here, after] = [at(index - 1), at(index), at(index + 1)]
    return [(before[0] + 2 * here[0] + after[0]) / 4, (before[1] + 2 * here[1] + after[1]) / 4]
  })
  const place = ([x, y]: Point) => `${round(x * 100)} ${round(y * 100 * shape)}`
  const middles = even.map(([x, y], index): Point => {
    const [nextX, nextY] = even[(index + 1) % even.length] ?? [x, y]
    return [(x + nextX) / 2, (y + nextY) / 2]
  })
  const curves = even.map((corner, index) => `Q${place(corner)} ${place(middles[index] ?? corner)}`)
  return `M${place(middles.at(-1) ?? [0, 0])}${curves.join('')}Z`
}

/** A square part of a photo in shares of its width, to show lines large. */
export interface Crop {
  x: number
  y: number
  size: number
}

/** The part around points, with a margin, of a photo whose height is `shape` times its width; the whole photo if there are none. */
export function frameAround(points: Point[], shape: number): { x: number; y: number; width: number; height: number } {
  if (points.length === 0) return { x: 0, y: 0, width: 1, height: shape }
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y * shape)
  const margin = 0.06 * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const [x, y] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)]
  return {
    ...{ x, y },
    width: Math.min(1, Math.max(...xs) + margin) - x,
    height: Math.min(shape, Math.max(...ys) + margin) - y,
  }
}

/** The square around points, with a margin, within a photo whose height is `shape` times its width. */
export function cropAround(points: Point[], shape: number): Crop {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y * shape)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const size = Math.min(1, shape, Math.max(right - left, bottom - top) * 1.35)
  const within = (middle: number, most: number) => Math.min(Math.max(0, middle - size / 2), most - size)
  return { x: within((left + right) / 2, 1), y: within((top + bottom) / 2, shape), size }
}
