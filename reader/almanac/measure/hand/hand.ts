import type { Hand as Side } from '../../../../contract/features.ts'
import type { FingerName } from '../landmarks/landmark.ts'
import type { Mask, Spot } from '../pixels/raster.ts'

/** The palm's axes in pixels of the photo: u from the thumb to the little finger's side, v from finger base to wrist. */
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
  /** Its tip lies outside the picture. */
  cut: boolean
}

/** A mask and its position: mask coordinates times `scale` plus `offset` are photo coordinates. */
export interface Cutout {
  mask: Mask
  scale: number
  offset: Spot
  /** How well it fits the detected hand, 0 to 1. */
  fit: number
}

/** A hand located in a photo; all positions and lengths in pixels of the photo. */
export interface Hand {
  frame: Frame
  palmWidth: number
  palmLength: number
  /** The valleys between the four fingers, starting at the index finger. */
  valleys: Spot[]
  /** From index to little finger; empty if undetected. */
  fingers: Finger[]
  /** The thumb's upper joints and tip; empty if undetected. */
  thumb: Spot[]
  /** The thumb's side in the picture with the fingers pointing up. */
  thumbSide: Side
  /** Held flat with spread fingers: only then its proportions are its own. */
  isFlat: boolean
  /** Resemblance to a palm rather than the back of a hand, 0 to 1. */
  facing: number
  /** The tip of a finger or of the thumb lies outside the picture. */
  isCutOff: boolean
  /** The wrist was found, and lies inside the picture. */
  wristSeen: boolean
  cutout: Cutout
}
