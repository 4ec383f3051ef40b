import sharp from 'sharp'
import type { Hand, PalmMarks } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import { measurePalm } from './measure-palm.ts'

/** One photo, its declared hand, and the marks a person set on it. */
export interface Task {
  photo: Uint8Array
  hand: Hand
  marks: PalmMarks | undefined
}

// The pool controls concurrency, so sharp gets a single thread and no cache.
sharp.concurrency(1)
sharp.cache(false)

/** The task of a measurer thread. */
export default function measure({ photo, hand, marks }: Task): Promise<Measurement> {
  return measurePalm(photo, hand, marks)
}
