import type { Hand } from '../../../contract/features.ts'
import type { Upload } from '../../core/api.ts'
import { otherHand } from '../../core/other-hand.ts'

/** A photo to send, and the hand it was said to show; null to be found by measuring. */
export interface Chosen {
  file: File
  hand: Hand | null
}

/** Photos of which one was said to show this hand: the other one cannot show the same. */
export function sayHand(photos: Chosen[], number: number, hand: Hand | null): Chosen[] {
  return photos.map((photo, index) => {
    if (index === number) return { ...photo, hand }
    return hand === null || photo.hand !== hand ? photo : { ...photo, hand: otherHand(hand) }
  })
}

/** The hand each photo is sent as: what was said, or follows from it; otherwise the first is assumed to be the left one. */
export function handsOf(photos: Chosen[]): { hands: Hand[]; origin: NonNullable<Upload['hands']> } {
  const said = photos.findIndex(({ hand }) => hand !== null)
  const hand = photos[said]?.hand
  if (!hand) return { hands: photos.map((_, index) => (index === 0 ? 'left' : 'right')), origin: 'assumed' }
  return { hands: photos.map((_, index) => (index === said ? hand : otherHand(hand))), origin: 'told' }
}
