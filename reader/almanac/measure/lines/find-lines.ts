import type { LineName } from '../../../../contract/features.ts'
import { smallPalm } from '../palm/judge-quality.ts'
import { uOf, vOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import type { Crease } from './crease.ts'
import { dampNear } from './damp-near.ts'
import { findForks } from './find-forks.ts'
import { isTold } from './is-told.ts'
import { judgeCrease } from './judge-crease.ts'
import { measureCrease } from './measure-crease.ts'
import { headPrior, heartPrior } from './priors.ts'
import { retrace } from './retrace.ts'
import type { RidgeField } from './ridge-field.ts'
import {
  type HeartAndHead,
  type LatticeStrengths,
  strengthsOnLattice,
  traceHeartAndHead,
} from './trace-heart-and-head.ts'
import { traceLife } from './trace-life.ts'

/** The height of lines varies between palms, so several offsets are tried, in palm lengths. */
const shifts = [-0.06, 0.06]
const shiftPrice = (shift: number) => (36 * shift * shift) / 0.07

/** The cost of a change of slope: a pliant path follows every bend of a crease, a stiff one does not turn into another. */
const [pliant, stiff] = [0.05, 0.5]

/** One interpretation of the palm: all three lines, at one offset. */
interface Explanation {
  score: number
  shift: number
  both: HeartAndHead
  life: Spot[]
  /** Keeps the line that was traced last, of head and life, away from the other. */
  damping: Float32Array
  first: 'head' | 'life'
}

/** Traces the three main lines of a palm, whether or not they exist; their confidence tells. */
export function findLines(field: RidgeField, palm: Palm): Record<LineName, Crease> {
  const { shift, both, life, damping, first } = explain({ field, strengths: strengthsOnLattice(field) })
  const heart = (bending: number) => retrace(field, both.heart, heartPrior(shift), { bending })
  const taken = dampNear([heart(pliant).filter(({ x }) => uOf(x) > 0.25)], 9)
  const besides = first === 'life' ? taken.map((weight, i) => Math.min(weight, damping[i]!)) : taken
  const head = (bending: number) => retrace(field, both.head, headPrior(shift), { bending, damping: besides })
  const stiffLife = () => traceLife(field, shift, first === 'head' ? damping : undefined, stiff).points
  const resolution = Math.min(1, palm.widthInPhoto / smallPalm)
  const measure = (name: LineName, path: Spot[]): Crease => {
    const crease = measureCrease(field, palm, name, path)
    return { ...crease, confidence: judgeCrease(field, crease) * resolution }
  }
  const lines = {
    heart: surer(measure('heart', heart(pliant).toReversed()), () => measure('heart', heart(stiff).toReversed())),
    head: surer(measure('head', head(pliant)), () => measure('head', head(stiff))),
    life: surer(measure('life', life), () => measure('life', stiffLife())),
  }
  for (const line of Object.values(lines)) {
    const others = Object.values(lines).filter((other) => other !== line)
    line.forks = findForks(field, line, others)
  }
  return lines
}

/** A line as it was traced or, if that cannot be told and this can, as traced by a path that bends less. */
function surer(line: Crease, traceStiffly: () => Crease): Crease {
  if (isTold(line)) return line
  const other = traceStiffly()
  return isTold(other) ? other : line
}

/** The data lines are traced on. */
interface Ridges {
  field: RidgeField
  strengths: LatticeStrengths
}

/** The lines' usual positions decide which one gets the shared start; offsets are tried in that order only. */
function explain(ridges: Ridges): Explanation {
  const [first, last] = [lifeFirst(ridges, 0), lifeLast(ridges, 0)]
  const trace = first.score > last.score ? lifeFirst : lifeLast
  return [first, last, ...shifts.map((shift) => trace(ridges, shift))].reduce((best, other) =>
    other.score > best.score ? other : best,
  )
}

/** Head and life line often share their start: this order gives it to the life line. */
function lifeFirst({ field, strengths }: Ridges, shift: number): Explanation {
  const life = traceLife(field, shift)
  const damping = dampNear([life.points.filter(({ x, y }) => uOf(x) > 0.3 || vOf(y) > 0.55 + shift)], 7)
  const both = traceHeartAndHead(strengths, shift, damping)
  return { score: life.score + both.score - shiftPrice(shift), shift, both, life: life.points, damping, first: 'life' }
}

/** This order gives it to the head line. */
function lifeLast({ field, strengths }: Ridges, shift: number): Explanation {
  const both = traceHeartAndHead(strengths, shift)
  const damping = dampNear([both.head.filter(({ x }) => uOf(x) > 0.32), both.heart], 7)
  const life = traceLife(field, shift, damping)
  return { score: life.score + both.score - shiftPrice(shift), shift, both, life: life.points, damping, first: 'head' }
}
