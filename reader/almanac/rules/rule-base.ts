import { balanceRules } from './balance-rules.ts'
import { bothHandsRules } from './both-hands-rules.ts'
import { fateRules } from './fate/fate-rules.ts'
import { handRules } from './hand/hand-rules.ts'
import { headRules } from './head/head-rules.ts'
import { heartRules } from './heart/heart-rules.ts'
import { lifeRules } from './life/life-rules.ts'
import { oneLineRules } from './one-line.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of its findings. At most one rule holds per aspect and section. */
export const ruleBase: readonly Rule[] = [
  ...handRules,
  ...balanceRules,
  ...heartRules,
  ...headRules,
  ...lifeRules,
  ...fateRules,
  ...oneLineRules,
  ...bothHandsRules,
]
