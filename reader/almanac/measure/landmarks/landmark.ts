import type { Spot } from '../pixels/raster.ts'

/** The 21 landmarks of a hand, in MediaPipe's order: the wrist, then four per finger from base to tip. */
export const landmark = {
  wrist: 0,
  thumb: [1, 2, 3, 4],
  index: [5, 6, 7, 8],
  middle: [9, 10, 11, 12],
  ring: [13, 14, 15, 16],
  little: [17, 18, 19, 20],
} as const

export type FingerName = 'index' | 'middle' | 'ring' | 'little'
export const fingerNames = ['index', 'middle', 'ring', 'little'] as const satisfies FingerName[]

/** A hand found in a picture. */
export interface Landmarks {
  /** 21 points, in pixels of the picture. */
  points: Spot[]
  /** Confidence that there is a hand, 0 to 1. */
  presence: number
  /** Resemblance to a right hand, 0 to 1, whichever side is seen. */
  rightness: number
}
