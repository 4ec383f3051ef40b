import type { combine } from '../combine.ts'

/** What all rules on where the heart line ends and how it bends have in common. */
export const endAndBend = {
  id: 'heart',
  subject: 'heart',
  section: 'heart',
  aspects: ['line.heart.endZone', 'line.heart.curvatureBand'],
  sources: ['cheiro-language', 'benham', 'saral-hastrekha'],
} as const satisfies Parameters<typeof combine>[0]
