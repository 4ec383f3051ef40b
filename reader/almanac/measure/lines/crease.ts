import type { LineName } from '../../../../contract/features.ts'
import type { Spot } from '../pixels/raster.ts'

/** One line as it was measured, before anything is left out. */
export interface Crease {
  name: LineName
  /** Pixels of the grid, from the line's start. */
  points: Spot[]
  /** Mean strength of the ridge under it. */
  strength: number
  /** Share of it that lies on a ridge. */
  support: number
  /** How much darker than its flanks, in logarithms of luminance. */
  contrast: number
  /** Share of the path that was traced. */
  share: number
  /** In palm widths. */
  length: number
  /** Greatest distance from the chord over the chord's length. */
  curvature: number
  gaps: { at: number; length: number }[]
  /** Branches near its end; lengths in palm widths. */
  forks: { at: number; length: number }[]
  /** Zigzag; see `wobbleOf`. */
  wobble: number
  /** Its sharpest step; see `kinkOf`. */
  kink: number
  /** 0 to 1, as it came out; what is shown is less. */
  confidence: number
}
