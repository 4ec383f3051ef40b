/** The longer side of a stored photo, in pixels. */
export const side = 2048
/** Minimum side in pixels, both as received and as stored. */
const leastSide = 64

/** What is wrong with a photo's size in pixels, of which at most `mostPixels` can be decoded; null if nothing is. */
export function faultOfShape(width: number, height: number, mostPixels: number) {
  if (Math.min(width, height) < leastSide) return 'photo-too-small'
  if (Math.max(width, height) / Math.min(width, height) > side / leastSide) return 'photo-too-narrow'
  return width * height > mostPixels ? 'photo-too-many-pixels' : null
}
