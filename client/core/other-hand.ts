import type { Hand } from '../../contract/features.ts'

export const otherHand = (hand: Hand): Hand => (hand === 'left' ? 'right' : 'left')
