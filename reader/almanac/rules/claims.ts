import { z } from 'zod'

/** What a rule says of a person, in a word, where another rule says the opposite. */
export const Claim = z.enum([
  'reserved',
  'open',
  'guarded-fire',
  'few',
  'devoted',
  'ardent',
  'idealist',
  'practical',
  'dreaming',
  'quick',
  'deliberate',
  'home',
  'roaming',
  'variety',
  'steady',
  'sparing',
  'giving',
  'leading',
  'expressive',
  'independent',
  'bold',
  'cautious',
  'concentrated',
  'roving-mind',
  'near-work',
  'enduring',
  'imagined-work',
  'heart-first',
  'head-first',
  'action-first',
  'whole-first',
  'detail-first',
])
export type Claim = z.infer<typeof Claim>

/** Claims that stand for classes of one feature: the same hand can never show both. */
export const exclusive: readonly (readonly [Claim, Claim])[] = [
  ['concentrated', 'roving-mind'],
  ['near-work', 'enduring'],
  ['near-work', 'imagined-work'],
  ['enduring', 'imagined-work'],
  ['heart-first', 'head-first'],
  ['heart-first', 'action-first'],
  ['head-first', 'action-first'],
  ['whole-first', 'detail-first'],
  ['independent', 'cautious'],
  ['bold', 'cautious'],
  ['bold', 'independent'],
  ['leading', 'expressive'],
]
