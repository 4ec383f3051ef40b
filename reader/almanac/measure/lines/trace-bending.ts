import { gridWidth, isOnGrid } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { worthwhile } from './priors.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'

/** The lattice searched for a line: one row per column, changing by at most `steepest` rows between columns. */
export interface Lattice {
  columns: number
  rows: number
  steepest: number
  place: (column: number, row: number) => Spot
  /** The cost of a row in a column. */
  penalty: (column: number) => (row: number) => number
  weight: (column: number) => number
  /** The cost of a change of slope, per square. */
  bending: number
  damping?: Float32Array | undefined
}

export interface Path {
  points: Spot[]
  score: number
}

const never = -1e9
/** Maximum change of slope, in rows per column. */
const sharpest = 2

/** Traces the line with the most ridge and the least bending (second-order dynamic programming). */
export function traceBending(field: RidgeField, lattice: Lattice): Path {
  const { columns, rows, steepest, bending, damping } = lattice
  const moves = 2 * steepest + 1
  let best = new Float32Array(rows * moves)
  let placesBefore = placesIn(lattice, -1)
  const trail: Uint8Array[] = []
  for (let column = 0; column < columns; column++) {
    const next = new Float32Array(rows * moves).fill(never)
    const from = new Uint8Array(rows * moves)
    const places = placesIn(lattice, column)
    const weight = lattice.weight(column)
    const penaltyAt = lattice.penalty(column)
    for (let row = 0; row < rows; row++) {
      const penalty = penaltyAt(row)
      for (let move = 0; move < moves; move++) {
        const before = row - move + steepest
        if (column > 0 && (before < 0 || before >= rows)) continue
        const ridge = ridgeGain(field, places[row + steepest]!, placesBefore[before + steepest]!, damping)
        const gain = weight * ridge - penalty
        const state = row * moves + move
        if (column === 0) {
          next[state] = gain
          continue
        }
        const [total, earlier] = bestBefore(best, before * moves, move, moves, bending)
        next[state] = total + gain
        from[state] = earlier
      }
    }
    if (column > 0) trail.push(from)
    best = next
    placesBefore = places
  }
  return walkBack(lattice, best, trail, moves)
}

/** A column's cells, padded by `steepest` rows at both ends. */
function placesIn({ rows, steepest, place }: Lattice, column: number): Spot[] {
  return Array.from({ length: rows + 2 * steepest }, (_, i) => place(column, i - steepest))
}

function bestBefore(best: Float32Array, start: number, move: number, moves: number, bending: number): [number, number] {
  let [most, from] = [never, 0]
  for (let earlier = Math.max(0, move - sharpest); earlier <= Math.min(moves - 1, move + sharpest); earlier++) {
    const total = best[start + earlier]! - bending * (move - earlier) * (move - earlier)
    if (total > most) {
      most = total
      from = earlier
    }
  }
  return [most, from]
}

function ridgeGain(field: RidgeField, at: Spot, before: Spot, damping?: Float32Array): number {
  const [x, y] = [Math.round(at.x), Math.round(at.y)]
  const i = y * gridWidth + x
  if (!isOnGrid(x, y) || !field.valid[i]) return -0.2
  const strength = strengthAt(field, at.x, at.y, Math.atan2(at.y - before.y, at.x - before.x)) * (damping?.[i] ?? 1)
  return Math.max(strength - worthwhile, -0.3)
}

function walkBack({ columns, steepest, place }: Lattice, best: Float32Array, trail: Uint8Array[], moves: number): Path {
  let at = 0
  for (let i = 1; i < best.length; i++) if (best[i]! > best[at]!) at = i
  const score = best[at]!
  let [row, move] = [Math.floor(at / moves), at % moves]
  const points: Spot[] = []
  for (let column = columns - 1; column >= 0; column--) {
    points.push(place(column, row))
    if (column === 0) break
    const earlier = trail[column - 1]![row * moves + move]!
    row -= move - steepest
    move = earlier
  }
  return { points: points.reverse(), score }
}
