import type { Spot } from '../pixels/raster.ts'

/** Area of the convex hull of spots (A. M. Andrew's monotone chain, 1979). */
export function hullArea(spots: Spot[]): number {
  const sorted = [...spots].sort((a, b) => a.x - b.x || a.y - b.y)
  const hull = [...halfHull(sorted), ...halfHull(sorted.reverse())]
  const doubled = hull.reduce((sum, spot, i) => {
    const next = hull[(i + 1) % hull.length]!
    return sum + spot.x * next.y - next.x * spot.y
  }, 0)
  return Math.abs(doubled / 2)
}

function halfHull(sorted: Spot[]): Spot[] {
  const hull: Spot[] = []
  for (const spot of sorted) {
    while (hull.length > 1 && turnsRight(hull.at(-2)!, hull.at(-1)!, spot)) hull.pop()
    hull.push(spot)
  }
  return hull.slice(0, -1)
}

function turnsRight(a: Spot, b: Spot, c: Spot): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0
}
