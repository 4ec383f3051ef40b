import { interpolate, type Table } from '../palm/interpolate.ts'
import { uOf, vOf, xOf, yOf } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import type { Prior } from './priors.ts'
import type { RidgeField } from './ridge-field.ts'
import { traceBending } from './trace-bending.ts'

const columns = 90
const rows = 120
/** Half the width of the corridor without penalty, in palm lengths. */
const corridor = 0.06

/** How a line is retraced: the cost of a change of slope, and the weights that keep it off other lines. */
interface Manner {
  bending: number
  damping?: Float32Array | undefined
}

/** Retraces heart or head line in a corridor around a first trace, more finely and with a penalty on bending. */
export function retrace(field: RidgeField, first: Spot[], prior: Prior, { bending, damping }: Manner): Spot[] {
  const around: Table = first.map(({ x, y }) => [uOf(x), vOf(y)] as const).sort((a, b) => a[0] - b[0])
  const uAt = (column: number) => -0.02 + (1.04 * column) / (columns - 1)
  const vAt = (row: number) => 0.02 + (0.82 * row) / (rows - 1)
  return traceBending(field, {
    columns,
    rows,
    steepest: 5,
    bending,
    damping,
    place: (column, row) => ({ x: xOf(uAt(column)), y: yOf(vAt(row)) }),
    penalty: (column) => {
      const u = uAt(column)
      const [usual, traced, spread] = [interpolate(prior.course, u), interpolate(around, u), prior.spread(u)]
      return (row) => {
        const stray = (vAt(row) - usual) / spread
        const off = Math.abs(vAt(row) - traced)
        return 0.1 * Math.min(9, stray * stray) + (off > corridor ? 6 * (off - corridor) : 0)
      }
    },
    weight: () => 1,
  }).points
}
