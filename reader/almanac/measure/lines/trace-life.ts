import { interpolate } from '../palm/interpolate.ts'
import { lifeCourse, thumbBall } from './priors.ts'
import type { RidgeField } from './ridge-field.ts'
import { type Path, traceBending } from './trace-bending.ts'

const columns = 100
const rows = 74
/** Range of distances from the ball of the thumb to search, in pixels of the grid. */
const [nearest, furthest] = [70, 215]

/** Traces the life line as a distance from the ball of the thumb at each angle. */
export function traceLife(field: RidgeField, shift: number, damping?: Float32Array, bending = 0.06): Path {
  const course = lifeCourse(shift)
  const first = course[0]![0] - 0.06
  const last = course.at(-1)![0] + 0.08
  const angleAt = (column: number) => first + ((last - first) * column) / (columns - 1)
  const distanceAt = (row: number) => nearest + ((furthest - nearest) * row) / (rows - 1)
  return traceBending(field, {
    columns,
    rows,
    steepest: 3,
    bending,
    damping,
    place: (column, row) => ({
      x: thumbBall.x + Math.cos(angleAt(column)) * distanceAt(row),
      y: thumbBall.y + Math.sin(angleAt(column)) * distanceAt(row),
    }),
    penalty: (column) => {
      const usual = interpolate(course, angleAt(column))
      const spread = 13 + (10 * column) / columns
      return (row) => {
        const stray = (distanceAt(row) - usual) / spread
        return 0.13 * Math.min(9, stray * stray)
      }
    },
    weight: (column) => (column > 88 ? 0.5 : 1),
  })
}
