import type { LineName } from '../../../../contract/features.ts'
import { aboveChance } from './chance.ts'
import type { Crease } from './crease.ts'
import type { RidgeField } from './ridge-field.ts'

/** The share of its traced path that an intact line covers. */
const wholeShare: Record<LineName, number> = { heart: 0.62, head: 0.62, life: 0.72 }
const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** The confidence in a line, 0 to 1: ridge strength, distance from chance, contrast, length and steadiness. */
export function judgeCrease(field: RidgeField, crease: Crease): number {
  const strength = clamp((crease.strength - 0.55) / 0.7)
  const chance = clamp((aboveChance(field, crease.points, crease.strength) - 0.8) / 3)
  const contrast = Math.min(1, crease.contrast / 0.05)
  const seen = 0.28 * strength + 0.27 * chance + 0.2 * crease.support + 0.25 * contrast
  const whole = Math.min(1, crease.share / wholeShare[crease.name]) ** 1.2
  const steady = 1 - 0.5 * clamp((crease.wobble - 0.5) / 0.9)
  const unbroken = 1 - 0.6 * clamp((crease.kink - 0.3) / 0.5)
  return seen * whole * steady * unbroken
}
