import type { Hand as Side } from '../../../../contract/features.ts'
import type { FingerName } from '../landmarks/landmark.ts'
import type { Mask, Spot } from '../pixels/raster.ts'

/** The palm's own axes in pixels of the photo: u from the thumb's side to the little finger's, v from finger base to wrist. */
export interface Frame {
  origin: Spot
  u: Spot
  v: Spot
}

export interface Finger {
  name: FingerName
  tip: Spot
  base: Spot
  /** From base to tip, in pixels of the photo. */
  length: number
  /** Its tip lies beyond the picture. */
  cut: boolean
}

/** A mask and where it lies: a spot of it times `scale` plus `offset` is a spot of the photo. */
export interface Cutout {
  mask: Mask
  scale: number
  offset: Spot
  /** How well it fits the hand that was looked for, 0 to 1. */
  fit: number
}

/** A hand as it lies in a photo; all places and lengths are in pixels of the photo. */
export interface Hand {
  frame: Frame
  palmWidth: number
  palmLength: number
  /** The valleys between the four fingers, from the index's side. */
  valleys: Spot[]
  /** From the index to the little finger; empty when nobody saw them. */
  fingers: Finger[]
  /** The thumb's upper joints and tip; empty when nobody saw them. */
  thumb: Spot[]
  /** Where the thumb lies in the picture with the fingers turned up. */
  thumbSide: Side
  /** The wrist was found, and lies in the picture. */
  wristSeen: boolean
  cutout: Cutout
}
