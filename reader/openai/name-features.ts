import type { Features } from '../../contract/features.ts'
import { toldFrom } from '../almanac/match-rules.ts'
import { shareOf } from '../almanac/measure/spread.ts'
import { readAspect } from '../almanac/read-aspect.ts'
import { Aspect } from '../almanac/rules/rule.ts'

/** A measured feature: its class, with its confidence and the number behind it. */
export interface NamedFeature {
  value: string
  confidence: number
  measure?: number
}

const single = Aspect.options.filter((aspect) => !/^(hands|lines)\./.test(aspect))

/**
 * The features of one hand that are sure enough to be told, the rarest and surest first, under the names used in
 * evidence, such as `line.heart.lengthBand`; with the same confidence as the almanac's.
 */
export function nameFeatures(features: Features): Map<string, NamedFeature> {
  const named = single.flatMap((aspect) => {
    const sight = readAspect(features, aspect)
    const [source] = sight?.from ?? []
    if (!sight || !source || sight.confidence < toldFrom) return []
    const { value, measure, confidence } = source
    const feature: NamedFeature = { value, confidence: round(confidence, 2) }
    if (measure !== null) feature.measure = round(measure, 3)
    return [{ aspect, feature, weight: -Math.log2(shareOf(aspect, value)) * confidence }]
  })
  return new Map(named.sort((a, b) => b.weight - a.weight).map(({ aspect, feature }) => [aspect, feature]))
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
