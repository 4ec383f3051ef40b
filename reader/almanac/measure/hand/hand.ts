import type { Hand as Side } from '../../../../contract/features.ts'
import type { Mask, Spot } from '../pixels/raster.ts'

/** A mask seen as a body: its palm (the largest circle inside) and its outline around that. */
export interface Body {
  mask: Mask
  area: number
  centre: Spot
  /** Of the largest circle inside, in pixels; all lengths of a hand are measured by it. */
  radius: number
  outline: Spot[]
  /** Distance of each point of the outline from the centre. */
  reach: number[]
  /** Distance between two points of the outline. */
  step: number
}

export interface Tip {
  at: Spot
  /** Which point of the outline it is. */
  index: number
  reach: number
  width: number
  prominence: number
  /** The finger runs out of the picture. */
  cut: boolean
}

export type FingerName = 'thumb' | 'index' | 'middle' | 'ring' | 'little'

export interface Finger {
  name: FingerName
  tip: Spot
  base: Spot
  length: number
  width: number
  cut: boolean
}

/** The palm's own axes in pixels of the mask: u from the thumb's side to the little finger's, v from finger base to wrist. */
export interface Frame {
  origin: Spot
  u: Spot
  v: Spot
}

/** What makes a frame or a length less than certain. */
export type Doubt =
  | 'thumb-ambiguous'
  | 'false-thumb'
  | 'finger-merged'
  | 'thumb-merged'
  | 'fingers-merged'
  | 'fingers-together'
  | 'valleys-shallow'
  | 'valleys-deep'
  | 'width-guessed'
  | 'wrist-unseen'
  | 'wrist-guessed'
  | 'finger-cut'
  | 'off-centre'
  | 'split-by-gaps'

export interface Hand extends Body {
  tips: Tip[]
  /** The valleys between the four fingers, from the index's side; empty when they are not all separate. */
  valleys: Spot[]
  /** Empty when the fingers are not all separate. */
  fingers: Finger[]
  thumbFound: boolean
  /** Where the thumb lies in the picture with the fingers turned up. */
  thumbSide: Side
  /** From the palm's centre to the fingers. */
  up: Spot
  frame: Frame
  palmWidth: number
  palmLength: number
  wristFound: boolean
  doubts: Doubt[]
  /** How much this looks like a hand; about 2.8 for nothing much to 7 for an open hand. */
  score: number
}

export const onEdge = ({ width, height }: Mask, { x, y }: Spot): boolean =>
  x < 3 || y < 3 || x > width - 4 || y > height - 4
