import { ProblemError } from '../../../contract/problem.ts'
import { faultOfShape } from './photo-shape.ts'

/** Throws `not-an-image` if, by its size in pixels, a photo may not be decoded. */
export function requireShape(width: number, height: number, mostPixels: number, field: string): void {
  const fault = faultOfShape(width, height, mostPixels)
  switch (fault) {
    case 'photo-too-small':
      throw new ProblemError(fault, { values: { width, height }, field })
    case 'photo-too-narrow':
      throw new ProblemError(fault, { field })
    case 'photo-too-many-pixels':
      throw new ProblemError(fault, { values: { width, height, megapixels: mostPixels / 1e6 }, field })
  }
}
