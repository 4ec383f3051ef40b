import type { Features, LineName } from '../../contract/features.ts'
import { readFate } from './read-fate.ts'
import type { Aspect } from './rules/rule.ts'

/** What one hand shows of an aspect: its class, the underlying number, and the source features. */
export interface Sight {
  is: string
  measure: number | null
  confidence: number
  from: { feature: string; value: string; measure: number | null }[]
}

/** Ratio of middle finger to palm length: common rule of three quarters, with a margin for measuring error. */
const shortFingers = 0.72
const longFingers = 0.78
/** In repeated photos of one hand, the head line's length, a line's last zone and its branches varied the most. */
const lessRepeatable = 0.85
const depths = { faint: 0, clear: 1, deep: 2 } as const

/** Evaluates one aspect of one hand; null if it was not measured. */
export function readAspect(features: Features, aspect: Aspect): Sight | null {
  const [first, name, part] = aspect.split('.') as [string, string | undefined, string | undefined]
  if (first === 'line' && name === 'fate') return readFate(features, part as string)
  if (first === 'line') return readLine(features, name as LineName, part as string, aspect)
  if (aspect === 'lines.deepest') return readDeepest(features)
  if (aspect === 'fingerRatio') return readFingers(features)
  if (aspect !== 'element' && aspect !== 'indexAgainstRing' && aspect !== 'headLifeOrigin') return null
  const found = features[aspect]
  return found && { ...plain(aspect, found.value, null), confidence: found.confidence }
}

function plain(feature: string, value: string, measure: number | null) {
  return { is: value, measure, from: [{ feature, value, measure }] }
}

function readFingers(features: Features): Sight | null {
  if (!features.fingerRatio) return null
  const { value, confidence } = features.fingerRatio
  const band = value < shortFingers ? 'short' : value > longFingers ? 'long' : 'medium'
  return { ...plain('fingerRatio', band, value), confidence }
}

function readLine(features: Features, name: LineName, part: string, aspect: string): Sight | null {
  const line = features.lines.find((one) => one.name === name)
  if (!line) return null
  const { confidence } = line
  if (part === 'lengthBand') {
    const trust = name === 'head' ? lessRepeatable : 1
    return { ...plain(aspect, line.lengthBand, line.length), confidence: confidence * trust }
  }
  if (part === 'depthBand') return { ...plain(aspect, line.depthBand, null), confidence }
  if (part === 'curvatureBand') return { ...plain(aspect, line.curvatureBand, line.curvature), confidence }
  if (part === 'endZone')
    return line.endZone && { ...plain(aspect, line.endZone, null), confidence: confidence * lessRepeatable }
  const found = part === 'forks' ? line.forks : line.gaps
  if (found.length === 0) return null
  const length = found.reduce((sum, one) => sum + one.length, 0)
  return {
    ...plain(aspect, 'present', length),
    confidence: part === 'forks' ? confidence * lessRepeatable : confidence,
  }
}

function readDeepest(features: Features): Sight | null {
  if (features.lines.length < 3) return null
  const byDepth = [...features.lines].sort((a, b) => depths[b.depthBand] - depths[a.depthBand])
  const [deepest, next] = byDepth as [Features['lines'][number], Features['lines'][number]]
  return {
    is: depths[deepest.depthBand] > depths[next.depthBand] ? deepest.name : 'balanced',
    measure: null,
    confidence: Math.min(...features.lines.map((line) => line.confidence)),
    from: features.lines.map((line) => ({
      feature: `line.${line.name}.depthBand`,
      value: line.depthBand,
      measure: null,
    })),
  }
}
