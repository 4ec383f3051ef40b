import sharp from 'sharp'
import type { Hand } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import { measurePalm } from './measure-palm.ts'

/** One photo and the hand it was declared to be. */
export interface Task {
  photo: Uint8Array
  hand: Hand
}

// The pool decides how much runs at once, so that sharp has to take one thread only and keep nothing.
sharp.concurrency(1)
sharp.cache(false)

/** What a thread of the measurer runs. */
export default function measure({ photo, hand }: Task): Promise<Measurement> {
  return measurePalm(photo, hand)
}
