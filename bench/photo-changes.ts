import type { Sharp } from 'sharp'
import type { Point } from '../contract/features.ts'

/** Maps a point on a changed photo, 0 to 1, to pixels of the original. */
export type Place = (at: Point, width: number, height: number) => Point

/** How one photo of a palm becomes another. */
export interface PhotoChange {
  name: string
  /** JPEG quality of the changed photo. */
  quality: number
  make(photo: Sharp, width: number): Sharp
  back: Place
}

export const same: Place = ([x, y], width, height) => [x * width, y * height]

function turn(degrees: number): PhotoChange {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return {
    name: `turned by ${degrees}°`,
    quality: 92,
    make: (photo) => photo.rotate(degrees, { background: '#808080' }),
    back([x, y], width, height) {
      const across = (x - 0.5) * (Math.abs(width * cos) + Math.abs(height * sin))
      const down = (y - 0.5) * (Math.abs(width * sin) + Math.abs(height * cos))
      return [across * cos + down * sin + width / 2, down * cos - across * sin + height / 2]
    },
  }
}

/** What stands for another photo of the same palm. */
export const photoChanges: PhotoChange[] = [
  ...[90, 180, -90, 12, -20].map(turn),
  {
    name: 'mirrored',
    quality: 92,
    make: (photo) => photo.flop(),
    back: ([x, y], width, height) => [(1 - x) * width, y * height],
  },
  { name: 'three quarters', quality: 92, make: (photo, width) => photo.resize(Math.round(0.75 * width)), back: same },
  { name: 'dimmed to 60 %', quality: 92, make: (photo) => photo.linear(0.6, 0), back: same },
  { name: 'brightened', quality: 92, make: (photo) => photo.linear(1.15, 0), back: same },
  { name: 'JPEG quality 40', quality: 40, make: (photo) => photo, back: same },
]
