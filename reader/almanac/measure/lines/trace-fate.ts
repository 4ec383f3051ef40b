import { interpolate, type Table } from '../palm/interpolate.ts'
import { xOf, yOf } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import type { RidgeField } from './ridge-field.ts'
import { traceBending } from './trace-bending.ts'

const columns = 70
const rows = 112
/** From the wrist to the finger base, and from the ball of the thumb to the little finger's side. */
const [firstV, lastV] = [0.97, 0.16]
const [firstU, lastU] = [0.25, 0.86]

/** Where the line usually runs, u at v: from the middle of the wrist to the middle finger. */
const course: Table = [
  [0.16, 0.4],
  [0.4, 0.45],
  [0.6, 0.5],
  [0.8, 0.55],
  [0.97, 0.57],
]
/** It reaches the middle finger from anywhere at the wrist. */
const spreadAt = (v: number) => 0.07 + 0.1 * v

/** Traces the fate line from the wrist upwards, `aside` palm widths from its usual place; `damping` weakens ridges of other lines. */
export function traceFate(field: RidgeField, damping: Float32Array, aside = 0): Spot[] {
  const vAt = (column: number) => firstV + ((lastV - firstV) * column) / (columns - 1)
  const uAt = (row: number) => firstU + ((lastU - firstU) * row) / (rows - 1)
  return traceBending(field, {
    columns,
    rows,
    steepest: 2,
    bending: 0.05,
    damping,
    place: (column, row) => ({ x: xOf(uAt(row) + aside), y: yOf(vAt(column)) }),
    penalty: (column) => {
      const v = vAt(column)
      const usual = interpolate(course, v)
      return (row) => {
        const stray = (uAt(row) - usual) / spreadAt(v)
        return 0.07 * Math.min(9, stray * stray)
      }
    },
    weight: () => 1,
  }).points
}
