import type { LineName } from '../../../../contract/features.ts'
import { gridWidth } from '../palm/palm-grid.ts'
import type { Crease } from './crease.ts'
import type { RidgeField } from './ridge-field.ts'

/**
 * How far the lines may stand out from the skin between them, as a ratio of ridges: 5 to 18 on photos, where skin has
 * furrows of its own, 130 to 255 on cartoons, line art and smooth illustrations.
 */
const mostContrast = 45

/** Whether these are the lines of a drawing: nothing but them is on the palm. */
export function isDrawn(field: RidgeField, lines: Record<LineName, Crease>): boolean {
  const onLines = Object.values(lines).flatMap(({ points }) =>
    points.map(({ x, y }) => strongest(field, Math.round(y) * gridWidth + Math.round(x))),
  )
  const anywhere: number[] = []
  field.valid.forEach((valid, i) => {
    if (valid) anywhere.push(strongest(field, i))
  })
  return median(onLines) > mostContrast * median(anywhere)
}

function strongest({ responses }: RidgeField, i: number): number {
  let most = 0
  for (const response of responses) most = Math.max(most, response[i]!)
  return most
}

const median = (values: number[]): number => Float32Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0
