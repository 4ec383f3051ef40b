import sharp from 'sharp'
import type { Hand, PalmMarks } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import { measurePalm } from './measure-palm.ts'

/** One photo, the hand it was declared to be, and what a person marked on it. */
export interface Task {
  photo: Uint8Array
  hand: Hand
  marks: PalmMarks | undefined
}

// The pool decides how much runs at once, so that sharp has to take one thread only and keep nothing.
sharp.concurrency(1)
sharp.cache(false)

/** What a thread of the measurer runs. */
export default function measure({ photo, hand, marks }: Task): Promise<Measurement> {
  return measurePalm(photo, hand, marks)
}
