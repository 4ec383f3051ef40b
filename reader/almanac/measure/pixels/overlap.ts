import type { Mask } from './raster.ts'

/** Shared area over joint area of two masks of one size: 0 to 1. */
export function overlap(one: Mask, other: Mask): number {
  let [shared, joint] = [0, 0]
  for (let i = 0; i < one.data.length; i++) {
    shared += one.data[i]! & other.data[i]!
    joint += one.data[i]! | other.data[i]!
  }
  return joint === 0 ? 0 : shared / joint
}
