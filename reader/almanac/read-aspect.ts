import type { Features, Line, LineName } from '../../contract/features.ts'
import { foundAgain } from './measure/found-again.ts'
import { classOf } from './measure/spread.ts'
import { classOfFate, surenessOfFate } from './read-fate.ts'
import type { Aspect } from './rules/rule.ts'

/** What one hand shows of an aspect: its class, how sure it is, how readily it is found again, and the source features. */
export interface Sight {
  is: string
  /** Lowest of its sources, 0 to 0.9. */
  confidence: number
  /** See `foundAgain`. */
  again: number
  from: Source[]
}

/** One measurement; it has the same confidence wherever it is told. */
export interface Source {
  feature: string
  value: string
  measure: number | null
  confidence: number
}

/** Where a line ends, its branches and the head line's length are less certain than its course. */
const lessCertain = 0.92
/** Depths to one another: a line is the deepest if it exceeds the next by this factor. */
const plainlyDeeper = 1.15
const depths = { faint: 0, clear: 1, deep: 2 } as const

/** Evaluates one aspect of one hand; null if it was not measured. */
export function readAspect(features: Features, aspect: Aspect): Sight | null {
  const [first, name, part] = aspect.split('.') as [string, string | undefined, string | undefined]
  if (first === 'line' && name === 'fate') return readFate(features, part as string, aspect)
  if (first === 'line') return readLine(features, name as LineName, part as string, aspect)
  if (aspect === 'lines.deepest') return readDeepest(features)
  if (aspect === 'fingerRatio') return readFingers(features)
  if (aspect !== 'element' && aspect !== 'indexAgainstRing' && aspect !== 'headLifeOrigin') return null
  const found = features[aspect]
  return found && sight(aspect, found.value, null, found.confidence)
}

function sight(feature: string, value: string, measure: number | null, confidence: number): Sight {
  return { is: value, confidence, again: foundAgain(feature, measure), from: [{ feature, value, measure, confidence }] }
}

function readFingers({ fingerRatio }: Features): Sight | null {
  if (!fingerRatio) return null
  const { value, confidence } = fingerRatio
  return sight('fingerRatio', classOf('fingerRatio', value), value, confidence)
}

function readFate({ fate }: Features, part: string, aspect: string): Sight | null {
  const is = fate && classOfFate(fate, part)
  return is ? sight(aspect, is, null, surenessOfFate(fate, part)) : null
}

function readLine(features: Features, name: LineName, part: string, aspect: string): Sight | null {
  const line = features.lines.find((one) => one.name === name)
  if (!line) return null
  const { confidence, lengthBand, depthBand, curvatureBand, endZone } = line
  const lower = confidence * lessCertain
  if (part === 'lengthBand') return sight(aspect, lengthBand, line.length, name === 'head' ? lower : confidence)
  if (part === 'depthBand') return sight(aspect, depthBand, line.depth ?? null, confidence)
  if (part === 'curvatureBand') return sight(aspect, curvatureBand, line.curvature, confidence)
  if (part === 'endZone') return endZone && sight(aspect, endZone, null, lower)
  const found = part === 'forks' ? line.forks : line.gaps
  if (found.length === 0) return null
  const length = found.reduce((sum, one) => sum + one.length, 0)
  return sight(aspect, 'present', length, part === 'forks' ? lower : confidence)
}

function readDeepest(features: Features): Sight | null {
  if (features.lines.length < 3) return null
  const from = features.lines.flatMap(({ name }) => readAspect(features, `line.${name}.depthBand`)?.from ?? [])
  const [deepest, next] = features.lines.toSorted((a, b) => depthOf(b) - depthOf(a)) as [Line, Line]
  const isDeeper = depthOf(deepest) > plainlyDeeper * depthOf(next)
  // Lines of which one is called deep and another faint are not told to be equal.
  if (!isDeeper && new Set(features.lines.map(({ depthBand }) => depthBand)).size > 1) return null
  const is = isDeeper ? deepest.name : 'balanced'
  const confidence = Math.min(...from.map((one) => one.confidence))
  return {
    is,
    confidence,
    again: foundAgain('lines.deepest', null),
    // Three depths of one class would not say which is the deepest.
    from: [{ feature: 'lines.deepest', value: is, measure: null, confidence }, ...from],
  }
}

const depthOf = ({ depth, depthBand }: Line): number => depth ?? depths[depthBand]
