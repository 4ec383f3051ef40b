import type { LineName } from '../../../../contract/features.ts'
import { uOf, vOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import type { Crease } from './crease.ts'
import { dampNear } from './damp-near.ts'
import { findForks } from './find-forks.ts'
import { judgeCrease } from './judge-crease.ts'
import { measureCrease } from './measure-crease.ts'
import { headPrior, heartPrior } from './priors.ts'
import { retrace } from './retrace.ts'
import { buildRidgeField, type RidgeField } from './ridge-field.ts'
import {
  type HeartAndHead,
  type LatticeStrengths,
  strengthsOnLattice,
  traceHeartAndHead,
} from './trace-heart-and-head.ts'
import { traceLife } from './trace-life.ts'

/** Lines lie higher on some palms than on others, so they are sought at a few offsets, in palm lengths. */
const shifts = [-0.06, 0.06]
const shiftPrice = (shift: number) => (36 * shift * shift) / 0.07

/** One explanation of the palm: all three lines, at one offset. */
interface Explanation {
  score: number
  shift: number
  both: HeartAndHead
  life: Spot[]
  /** Where the life line was traced first, and keeps the head line off. */
  damping?: Float32Array
}

/** Finds the three great lines of a palm, whether or not they are there; their confidence says. */
export function findLines(palm: Palm): Record<LineName, Crease> {
  const field = buildRidgeField(palm)
  const { shift, both, life, damping } = explain({ field, strengths: strengthsOnLattice(field) })
  const heart = retrace(field, both.heart, heartPrior(shift))
  const taken = dampNear([heart.filter(({ x }) => uOf(x) > 0.25)], 9)
  const besides = damping ? taken.map((weight, i) => Math.min(weight, damping[i]!)) : taken
  const head = retrace(field, both.head, headPrior(shift), besides)
  const measure = (name: LineName, path: Spot[]): Crease => {
    const crease = measureCrease(field, palm, name, path)
    return { ...crease, confidence: judgeCrease(field, crease) }
  }
  const lines = {
    heart: measure('heart', heart.toReversed()),
    head: measure('head', head),
    life: measure('life', life),
  }
  for (const line of Object.values(lines)) {
    const others = Object.values(lines).filter((other) => other !== line)
    line.forks = findForks(field, line, others)
  }
  return lines
}

/** What lines are traced on. */
interface Ridges {
  field: RidgeField
  strengths: LatticeStrengths
}

/** Which line takes the shared start shows where they usually lie; the offsets are tried with that order only. */
function explain(ridges: Ridges): Explanation {
  const [first, last] = [lifeFirst(ridges, 0), lifeLast(ridges, 0)]
  const trace = first.score > last.score ? lifeFirst : lifeLast
  return [first, last, ...shifts.map((shift) => trace(ridges, shift))].reduce((best, other) =>
    other.score > best.score ? other : best,
  )
}

/** Head and life often share their start: here the life line takes it. */
function lifeFirst({ field, strengths }: Ridges, shift: number): Explanation {
  const life = traceLife(field, shift)
  const damping = dampNear([life.points.filter(({ x, y }) => uOf(x) > 0.3 || vOf(y) > 0.55 + shift)], 7)
  const both = traceHeartAndHead(strengths, shift, damping)
  return { score: life.score + both.score - shiftPrice(shift), shift, both, life: life.points, damping }
}

/** Here the head line takes it. */
function lifeLast({ field, strengths }: Ridges, shift: number): Explanation {
  const both = traceHeartAndHead(strengths, shift)
  const damping = dampNear([both.head.filter(({ x }) => uOf(x) > 0.32), both.heart], 7)
  const life = traceLife(field, shift, damping)
  return { score: life.score + both.score - shiftPrice(shift), shift, both, life: life.points }
}
