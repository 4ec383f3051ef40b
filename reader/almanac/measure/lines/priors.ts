import type { Table } from '../palm/interpolate.ts'
import { xOf, yOf } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'

/** Below this strength, extending a path lowers its score. */
export const worthwhile = 0.42

/** Where a line usually runs: v at u, and its usual deviation at u. */
export interface Prior {
  course: Table
  spread: (u: number) => number
}

const heart: Table = [
  [0, 0.02],
  [0.15, 0.08],
  [0.3, 0.16],
  [0.5, 0.26],
  [0.75, 0.33],
  [1, 0.36],
]
const head: Table = [
  [0, 0.32],
  [0.1, 0.34],
  [0.3, 0.4],
  [0.5, 0.46],
  [0.7, 0.53],
  [0.9, 0.6],
  [1, 0.63],
]
/** u and v along the life line, from its start between thumb and index finger to the wrist. */
const life: Table = [
  [0.04, 0.33],
  [0.2, 0.365],
  [0.35, 0.45],
  [0.45, 0.57],
  [0.51, 0.72],
  [0.53, 0.86],
  [0.5, 0.99],
]

/** The courses of the lines on a palm whose finger base is `shift` palm lengths lower than measured. */
export const heartPrior = (shift: number): Prior => ({ course: lower(heart, shift), spread: () => 0.075 })
export const headPrior = (shift: number): Prior => ({ course: lower(head, shift), spread: (u) => 0.06 + 0.07 * u })

/** The centre of the ball of the thumb, around which the life line curves, in pixels of the grid. */
export const thumbBall: Spot = { x: xOf(-0.06), y: yOf(0.8) }

/** The life line's distance from the centre of the ball of the thumb, by angle. */
export function lifeCourse(shift: number): Table {
  return life.map(([u, v]) => {
    const [x, y] = [xOf(u) - thumbBall.x, yOf(v + shift * (1.1 - v)) - thumbBall.y]
    return [Math.atan2(y, x), Math.hypot(x, y)]
  })
}

function lower(course: Table, shift: number): Table {
  return course.map(([u, v]) => [u, v + shift])
}
