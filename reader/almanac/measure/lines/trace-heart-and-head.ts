import { interpolate } from '../palm/interpolate.ts'
import { gridWidth, isOnGrid, xOf, yOf } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { headPrior, heartPrior, type Prior, worthwhile } from './priors.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'

export interface HeartAndHead {
  heart: Spot[]
  head: Spot[]
  score: number
}

const columns = 80
const rows = 78
/** Maximum rows a line may rise or fall between columns. */
const steepest = 3
const moves = 2 * steepest + 1
const [firstU, lastU] = [1.04, -0.04]
const [firstV, lastV] = [0.03, 0.83]
const never = -1e9
/** Minimum distance between heart and head line, as a share of the palm's length. */
const leastGap = Math.round(0.075 / ((lastV - firstV) / (rows - 1)))

const uAt = (column: number) => firstU + ((lastU - firstU) * column) / (columns - 1)
const vAt = (row: number) => firstV + ((lastV - firstV) * row) / (rows - 1)
const stepX = (xOf(firstU) - xOf(lastU)) / (columns - 1)
const stepY = (yOf(lastV) - yOf(firstV)) / (rows - 1)

/** The weight of a column: low where the lines are often missing. */
const heartWeight = (u: number) => (u < 0.12 ? 0.1 : u < 0.3 ? 0.6 : 1)
const headWeight = (u: number) => (u > 0.92 ? 0.2 : u > 0.75 ? 0.7 : 1)

/** Ridge strength by column, row and move of the lattice; NaN outside the palm. */
export type LatticeStrengths = Float64Array

/** The ridge strengths searched for heart and head line: the same for both, and at every offset. */
export function strengthsOnLattice(field: RidgeField): LatticeStrengths {
  const strengths = new Float64Array(columns * rows * moves).fill(Number.NaN)
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const [x, y] = [xOf(uAt(column)), yOf(vAt(row))]
      if (!isOnGrid(Math.round(x), Math.round(y)) || !field.valid[pixelAt(column, row)]) continue
      for (let move = -steepest; move <= steepest; move++)
        strengths[stateOf(column, row, move)] = strengthAt(field, x, y, Math.atan2(move * stepY, -stepX))
    }
  }
  return strengths
}

/**
 * Traces heart and head line together from the little finger's side, so that they never cross. `damping` weakens
 * ridges already taken.
 */
export function traceHeartAndHead(strengths: LatticeStrengths, shift: number, damping?: Float32Array): HeartAndHead {
  const heart = gains(strengths, heartPrior(shift), heartWeight, damping)
  const head = gains(strengths, headPrior(shift), headWeight, damping)
  let best = firstColumn(heart, head)
  let next: Float32Array = new Float32Array(rows * rows)
  const scratch = { moved: new Float32Array(rows * rows), heartFrom: new Uint8Array(rows * rows) }
  const trail: Uint8Array[] = []
  for (let column = 1; column < columns; column++) {
    trail.push(nextColumn(best, next, heart, head, column, scratch))
    ;[best, next] = [next, best]
  }
  return walkBack(best, trail)
}

const stateOf = (column: number, row: number, move: number) => (column * rows + row) * moves + move + steepest
const pixelAt = (column: number, row: number) => Math.round(yOf(vAt(row))) * gridWidth + Math.round(xOf(uAt(column)))

/** A line's score by column, row and move. */
function gains(
  strengths: LatticeStrengths,
  prior: Prior,
  weight: (u: number) => number,
  damping?: Float32Array,
): Float32Array {
  const gain = new Float32Array(columns * rows * moves)
  for (let column = 0; column < columns; column++) {
    const u = uAt(column)
    const usual = interpolate(prior.course, u)
    for (let row = 0; row < rows; row++) {
      const stray = (vAt(row) - usual) / prior.spread(u)
      const penalty = 0.13 * Math.min(9, stray * stray)
      const left = damping?.[pixelAt(column, row)] ?? 1
      for (let move = -steepest; move <= steepest; move++) {
        const state = stateOf(column, row, move)
        gain[state] = weight(u) * ridgeGain(strengths[state]! * left) - penalty - 0.012 * move * move
      }
    }
  }
  return gain
}

function ridgeGain(strength: number): number {
  return Number.isNaN(strength) ? -0.15 : Math.max(strength - worthwhile, -0.3)
}

function firstColumn(heart: Float32Array, head: Float32Array): Float32Array {
  const best = new Float32Array(rows * rows).fill(never)
  for (let a = 0; a < rows; a++)
    for (let b = a + leastGap; b < rows; b++)
      best[a * rows + b] = heart[a * moves + steepest]! + head[b * moves + steepest]!
  return best
}

/**
 * Fills `next` with the best total for heart in row a and head in row b, first over the heart's moves, then over the
 * head's; returns the moves chosen.
 */
function nextColumn(
  best: Float32Array,
  next: Float32Array,
  heart: Float32Array,
  head: Float32Array,
  column: number,
  { moved, heartFrom }: { moved: Float32Array; heartFrom: Uint8Array },
): Uint8Array {
  moved.fill(never)
  for (let a = 0; a < rows; a++) {
    for (let move = 0; move < moves; move++) {
      const before = a - move + steepest
      if (before < 0 || before >= rows) continue
      const gain = heart[(column * rows + a) * moves + move]!
      for (let b = before + leastGap; b < rows; b++) {
        const total = best[before * rows + b]! + gain
        if (total <= moved[a * rows + b]!) continue
        moved[a * rows + b] = total
        heartFrom[a * rows + b] = move
      }
    }
  }
  next.fill(never)
  const from = new Uint8Array(rows * rows)
  for (let a = 0; a < rows; a++) {
    for (let b = a + leastGap; b < rows; b++) {
      let [most, way] = [never, 0]
      for (let move = 0; move < moves; move++) {
        const before = b - move + steepest
        if (before >= rows) continue
        const total = moved[a * rows + before]! + head[(column * rows + b) * moves + move]!
        if (total <= most) continue
        most = Math.fround(total)
        way = move * moves + heartFrom[a * rows + before]!
      }
      next[a * rows + b] = most
      from[a * rows + b] = way
    }
  }
  return from
}

/** Follows the moves back from the best end; the paths start at the thumb's side. */
function walkBack(best: Float32Array, trail: Uint8Array[]): HeartAndHead {
  let at = 0
  for (let i = 1; i < best.length; i++) if (best[i]! > best[at]!) at = i
  const score = best[at]!
  let [a, b] = [Math.floor(at / rows), at % rows]
  const [heart, head]: [Spot[], Spot[]] = [[], []]
  for (let column = columns - 1; column >= 0; column--) {
    heart.push({ x: xOf(uAt(column)), y: yOf(vAt(a)) })
    head.push({ x: xOf(uAt(column)), y: yOf(vAt(b)) })
    if (column === 0) break
    const from = trail[column - 1]![a * rows + b]!
    a -= (from % moves) - steepest
    b -= Math.floor(from / moves) - steepest
  }
  return { heart, head, score }
}
