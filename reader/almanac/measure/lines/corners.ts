import type { LineName } from '../../../../contract/features.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'

/** Half the length over which a corner is seen, in pixels of the grid: about twice a crease's width at each side. */
const reach = 24
/** Closer to an end than this, the heading there is noise. */
const leastReach = 10

/** Where the life line parts from the head line it may turn this much more, in radians, within this share of its length. */
const parting = { share: 0.35, turn: 0.3 }

/** A place where a path changes direction: distance from its start in pixels of the grid, and radians turned there. */
export interface Corner {
  at: number
  turn: number
}

/** The turn at each point of a path, clockwise on the grid; points too close to an end are left out. */
export function turnsAlong(points: Spot[]): Corner[] {
  const along = distancesAlong(points)
  const whole = along.at(-1) ?? 0
  return along.flatMap((at) => {
    const near = Math.min(reach, at, whole - at)
    if (near < leastReach) return []
    const [before, here, after] = [at - near, at, at + near].map((place) => pointAt(points, along, place)) as [
      Spot,
      Spot,
      Spot,
    ]
    const turn = Math.atan2(after.y - here.y, after.x - here.x) - Math.atan2(here.y - before.y, here.x - before.x)
    return [{ at, turn: Math.atan2(Math.sin(turn), Math.cos(turn)) }]
  })
}

/** The corners of a path: turns sharper than `sharp` radians, and than any other nearby. */
export function cornersOf(points: Spot[], sharp: number): Corner[] {
  const turns = turnsAlong(points)
  return turns.filter(
    ({ at, turn }) =>
      Math.abs(turn) > sharp &&
      turns.every((other) => Math.abs(other.at - at) > reach / 2 || Math.abs(other.turn) <= Math.abs(turn)),
  )
}

/** A line's sharpest turn in radians, less what its own course explains: creases bend, paths that change crease have corners. */
export function cornerOf(name: LineName, points: Spot[]): number {
  const whole = distancesAlong(points).at(-1) ?? 0
  const turns = turnsAlong(points).map(({ at, turn }) => {
    const parts = name === 'life' && at < parting.share * whole && turn > 0
    return Math.abs(turn) - (parts ? parting.turn : 0)
  })
  return Math.max(0, ...turns)
}

/** The length of a path up to each of its points. */
export function distancesAlong(points: Spot[]): number[] {
  const along = points.length > 0 ? [0] : []
  for (let i = 1; i < points.length; i++) along.push(along[i - 1]! + distance(points[i]!, points[i - 1]!))
  return along
}

function pointAt(points: Spot[], along: number[], place: number): Spot {
  const i = Math.max(
    1,
    along.findIndex((gone) => gone >= place),
  )
  const [from, to] = [points[i - 1]!, points[i]!]
  const share = (place - along[i - 1]!) / (along[i]! - along[i - 1]! || 1)
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
}
