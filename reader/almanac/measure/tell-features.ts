import type { FateLine, Features, Line } from '../../../contract/features.ts'

const percent = (confidence: number) => `${Math.round(confidence * 100)} %`

/** The measured features, one per line, for a terminal. */
export function tellFeatures(features: Features): string {
  const { hand, sideAgrees, palmEvidence, quality, lines, fate, notMeasured } = features
  const measured = (['palmRatio', 'fingerRatio', 'indexAgainstRing', 'element', 'headLifeOrigin'] as const).flatMap(
    (name) => {
      const feature = features[name]
      return feature ? [row(name, String(feature.value), percent(feature.confidence))] : []
    },
  )
  return [
    row('hand', `${hand}${sideAgrees === false ? ', but the thumb lies on the other side' : ''}`),
    row('photo', quality),
    row('palm', 'lines lie as on a palm', percent(palmEvidence)),
    ...measured,
    ...lines.map((line) => row(`${line.name} line`, tellLine(line), percent(line.confidence))),
    ...(fate ? [row('fate line', tellFate(fate), percent(fate.confidence))] : []),
    row('not measured', notMeasured.join(', ')),
  ].join('\n')
}

function row(name: string, value: string, confidence = ''): string {
  return `${name.padEnd(18)}${confidence.padEnd(6)}${value}`
}

function tellLine({ length, lengthBand, depthBand, curvature, curvatureBand, endZone, gaps, forks }: Line): string {
  const places = (found: Line['gaps']) => found.map(({ at }) => percent(at)).join(', ')
  return [
    `${lengthBand} (${length.toFixed(2)} palm widths)`,
    depthBand,
    `${curvatureBand} bend (${curvature.toFixed(2)})`,
    ...(endZone ? [`ends at ${endZone}`] : []),
    ...(gaps.length > 0 ? [`broken at ${places(gaps)}`] : []),
    ...(forks.length > 0 ? [`divides at ${places(forks)}`] : []),
  ].join(', ')
}

function tellFate(fate: FateLine): string {
  if (!fate.seen) return 'none'
  const { length, depthBand, rises, reaches } = fate
  return [
    `${length.toFixed(2)} palm widths`,
    depthBand,
    ...(rises ? [`rises from ${rises}`] : []),
    `reaches ${reaches}`,
  ].join(', ')
}
