import type { FateLine, Features, Hand, Line, LineName } from '../../../contract/features.ts'
import { neverMeasured, notMeasured } from '../../../reader/almanac/measure/not-measured.ts'
import { classOf, type SpreadFeature, spreads } from '../../../reader/almanac/measure/spread.ts'
import { chooseByWeight, seededRandom } from '../../seeded-random.ts'
import { featuresOf, lineOf, seenFate } from './features-of.ts'

type Random = () => number

/** A number spread so that about a third lies below, between and above the bounds of its classes. */
function numberOf(feature: SpreadFeature, random: Random): number {
  const [low, high] = spreads[feature].bounds
  // Of a normal distribution a third lies below -0.43, and a third above 0.43.
  const value = (low + high) / 2 + (normal(random) * (high - low)) / 0.86
  return Math.max(low / 3, value)
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const ends: Record<LineName, Partial<Record<NonNullable<Line['endZone']>, number>>> = {
  heart: { guru: 2, 'between-guru-shani': 5, shani: 6, surya: 2 },
  head: { 'mid-palm': 5, mangal: 5, chandra: 4 },
  life: { manibandh: 13, 'mid-palm': 1 },
}

function anyLine(name: LineName, random: Random): Line {
  const [length, curvature, depth] = (['lengthBand', 'curvatureBand', 'depthBand'] as const).map((part) =>
    numberOf(`line.${name}.${part}`, random),
  ) as [number, number, number]
  return lineOf(name, {
    confidence: 0.77 + 0.13 * Math.sqrt(random()),
    length,
    curvature,
    depth,
    ...bandsOf(name, { length, curvature, depth }),
    endZone: chooseByWeight(ends[name] as Record<string, number>, random) as Line['endZone'],
    forks: random() < 0.15 ? [{ at: 0.8, length: 0.1 }] : [],
  })
}

const bandsOf = (name: LineName, { length, curvature, depth }: Record<'length' | 'curvature' | 'depth', number>) => ({
  lengthBand: classOf(`line.${name}.lengthBand`, length),
  curvatureBand: classOf(`line.${name}.curvatureBand`, curvature),
  depthBand: classOf(`line.${name}.depthBand`, depth),
})

/** A fate line on every third palm, a certain lack of one on every tenth. */
function anyFate(random: Random): { fate?: FateLine } {
  const kind = random()
  if (kind > 0.43) return {}
  const confidence = 0.8 + 0.1 * random()
  if (kind > 0.33) return { fate: { seen: false, confidence } }
  const fate = seenFate({
    confidence,
    depthBand: chooseByWeight({ faint: 2, clear: 4, deep: 1 }, random),
    rises: chooseByWeight({ wrist: 2, chandra: 1, life: 1, 'mid-palm': 1 }, random),
    reaches: chooseByWeight({ shani: 3, surya: 1, guru: 1, heart: 1, head: 1 }, random),
  })
  return { fate }
}

/** A palm drawn from the measured spread, the same for the same seed. */
export function anyPalm(seed: number, hand: Hand = 'right'): Features {
  const random = seededRandom(seed * 7919 + (hand === 'left' ? 1 : 2))
  const sure = <T>(value: T) => ({ value, confidence: 0.72 + 0.15 * random() })
  const lines = (['heart', 'head', 'life'] as const).filter(() => random() > 0.06).map((name) => anyLine(name, random))
  const ringRatio = numberOf('indexAgainstRing', random)
  const palm = featuresOf({
    hand,
    palmRatio: sure(1.25 + 0.1 * normal(random)),
    fingerRatio: sure(numberOf('fingerRatio', random)),
    indexAgainstRing: random() < 0.7 ? sure(classOf('indexAgainstRing', ringRatio)) : null,
    element: random() < 0.6 ? sure(chooseByWeight({ earth: 1, air: 5, fire: 5, water: 2, mixed: 6 }, random)) : null,
    headLifeOrigin: sure(chooseByWeight({ joined: 67, 'slightly-apart': 3, apart: 2 }, random)),
    lines,
  })
  const fate = anyFate(random)
  const missing = (['fate', ...neverMeasured] as const).filter((key) => key !== 'fate' || !fate.fate)
  return { ...palm, ...fate, notMeasured: missing.map((key) => notMeasured[key]) }
}

/** The same palm on another photo: each number differs by about its measured noise. */
export function photographedAgain(palm: Features, seed: number): Features {
  const random = seededRandom(seed)
  const lines = palm.lines.map((line) => {
    const again = (part: 'lengthBand' | 'curvatureBand' | 'depthBand', value: number) =>
      value + 1.5 * spreads[`line.${line.name}.${part}`].noise * normal(random)
    const numbers = {
      length: again('lengthBand', line.length),
      curvature: again('curvatureBand', line.curvature),
      depth: again('depthBand', line.depth ?? 0),
    }
    return { ...line, ...numbers, ...bandsOf(line.name, numbers) }
  })
  const fingers = palm.fingerRatio
  return {
    ...palm,
    lines,
    fingerRatio: fingers && { ...fingers, value: fingers.value + 1.5 * spreads.fingerRatio.noise * normal(random) },
  }
}
