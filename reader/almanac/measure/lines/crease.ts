import type { LineName } from '../../../../contract/features.ts'
import type { Spot } from '../pixels/raster.ts'

/** One measured line, before anything is filtered out. */
export interface Crease {
  name: LineName
  /** Pixels of the grid, from the line's start. */
  points: Spot[]
  /** Mean strength of the ridge along it. */
  strength: number
  /** Share of its length on a ridge. */
  support: number
  /** How much darker than its flanks, in log luminance. */
  contrast: number
  /** Share of the traced path that was kept. */
  share: number
  /** In palm widths. */
  length: number
  /** Greatest distance from the chord, divided by the chord's length. */
  curvature: number
  gaps: { at: number; length: number }[]
  /** Branches near its end; lengths in palm widths. */
  forks: { at: number; length: number }[]
  /** Zigzag; see `wobbleOf`. */
  wobble: number
  /** Its sharpest corner; see `kinkOf`. */
  kink: number
  /** Radians turned where it is most likely to change from one crease to another; see `cornerOf`. */
  corner: number
  /** 0 to 1, unscaled; a lower value is shown. */
  confidence: number
}
