import type { Features, Line } from '../../contract/features.ts'
import { classOfFate } from '../almanac/read-fate.ts'

/** A measured feature in words, with its confidence. */
export interface NamedFeature {
  value: string
  confidence: number
}

const handFeatures = ['palmRatio', 'fingerRatio', 'indexAgainstRing', 'element', 'headLifeOrigin'] as const

/** The features of one hand, under the names used in evidence, such as `line.heart.lengthBand`. */
export function nameFeatures(features: Features): Map<string, NamedFeature> {
  const named = new Map<string, NamedFeature>()
  for (const name of handFeatures) {
    const feature = features[name]
    if (feature) named.set(name, { value: inWords(feature.value), confidence: feature.confidence })
  }
  for (const line of features.lines) {
    for (const [name, value] of Object.entries(lineValues(line))) {
      named.set(`line.${line.name}.${name}`, { value, confidence: line.confidence })
    }
  }
  for (const part of ['seen', 'rises', 'reaches', 'depthBand'] as const) {
    const value = features.fate && classOfFate(features.fate, part)
    if (features.fate && value) named.set(`line.fate.${part}`, { value, confidence: features.fate.confidence })
  }
  return named
}

function lineValues({ lengthBand, depthBand, curvatureBand, endZone, gaps, forks }: Line): Record<string, string> {
  return {
    lengthBand,
    depthBand,
    curvatureBand,
    ...(endZone && { endZone }),
    ...(gaps.length > 0 && { gaps: places(gaps) }),
    ...(forks.length > 0 && { forks: places(forks) }),
  }
}

const places = (found: Line['gaps']) => `at ${found.map(({ at }) => `${Math.round(at * 100)} %`).join(', ')} of its way`
const inWords = (value: string | number): string => (typeof value === 'number' ? value.toFixed(2) : value)
