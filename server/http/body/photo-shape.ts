import { ProblemError } from '../../../contract/problem.ts'

/** The longer side of a stored photo, in pixels. */
export const side = 2048
/** Minimum side in pixels, both as received and as stored. */
const leastSide = 64

/** The problem with a photo's size in pixels, of which at most `mostPixels` can be decoded; null if there is none. */
export function shapeProblem(width: number, height: number, mostPixels: number, field: string): ProblemError | null {
  if (Math.min(width, height) < leastSide)
    return new ProblemError('photo-too-small', { values: { width, height }, field })
  if (Math.max(width, height) / Math.min(width, height) > side / leastSide)
    return new ProblemError('photo-too-narrow', { field })
  if (width * height > mostPixels)
    return new ProblemError('photo-too-many-pixels', {
      values: { width, height, megapixels: mostPixels / 1e6 },
      field,
    })
  return null
}
