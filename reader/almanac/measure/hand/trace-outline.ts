import type { Mask, Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'

/** Number of evenly spaced points in an outline. */
const outlinePoints = 720
const smoothing = 2.2
const neighboursX = [1, 1, 0, -1, -1, -1, 0, 1]
const neighboursY = [0, 1, 1, 1, 0, -1, -1, -1]

/** Walks clockwise around the mask's first part, pixel by pixel (Moore neighbours). */
export function traceContour({ width, height, data }: Mask): Spot[] {
  const first = data.indexOf(1)
  if (first < 0) return []
  const start = { x: first % width, y: Math.floor(first / width) }
  const longest = 32 * (width + height)
  const contour: Spot[] = []
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && data[y * width + x] === 1
  let [at, heading] = [start, 6]
  do {
    contour.push(at)
    const turns = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => (heading + 6 + k) % 8)
    const next = turns.find((d) => inside(at.x + neighboursX[d]!, at.y + neighboursY[d]!))
    if (next === undefined) break
    at = { x: at.x + neighboursX[next]!, y: at.y + neighboursY[next]! }
    heading = next
  } while ((at.x !== start.x || at.y !== start.y) && contour.length <= longest)
  return contour
}

/** The mask's outline as `outlinePoints` evenly spaced, smoothed points; null if it is too short. */
export function traceOutline(mask: Mask): Spot[] | null {
  const contour = traceContour(mask)
  return contour.length < 60 ? null : smooth(spaceEvenly(contour, outlinePoints))
}

function spaceEvenly(contour: Spot[], count: number): Spot[] {
  const along = [0]
  for (let i = 1; i <= contour.length; i++)
    along.push(along[i - 1]! + distance(contour[i % contour.length]!, contour[i - 1]!))
  const total = along[contour.length]!
  let j = 0
  return Array.from({ length: count }, (_, i) => {
    const target = (i / count) * total
    while (along[j + 1]! < target) j++
    const [from, to] = [contour[j]!, contour[(j + 1) % contour.length]!]
    const share = (target - along[j]!) / (along[j + 1]! - along[j]! + 1e-9)
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
}

function smooth(points: Spot[]): Spot[] {
  const radius = Math.ceil(2.5 * smoothing)
  const offsets = Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius)
  const weights = offsets.map((offset) => Math.exp((-offset * offset) / (2 * smoothing * smoothing)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return points.map((_, i) => {
    let [x, y] = [0, 0]
    offsets.forEach((offset, k) => {
      const point = points[(i + offset + points.length) % points.length]!
      x += point.x * weights[k]!
      y += point.y * weights[k]!
    })
    return { x: x / total, y: y / total }
  })
}
