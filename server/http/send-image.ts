import type { Response } from 'express'
import type { Hand } from '../../contract/features.ts'
import { ProblemError } from '../../contract/problem.ts'
import type { Analysis } from '../../db/models/analysis.ts'
import type { Storage } from '../../platform/storage.ts'

/** Streams an image of an analysis, under the hand it was sent as; throws `missing` if there is none. */
export async function sendImage(
  response: Response,
  analysis: Analysis,
  hand: Hand,
  size: 'full' | 'thumbnail' | 'overlay',
  storage: Storage,
): Promise<void> {
  const photo = analysis.hasPhotos ? analysis.photos().find((found) => found.sentAs === hand) : undefined
  const path = { full: photo?.path, thumbnail: photo?.thumbnail, overlay: photo?.overlay }[size]
  if (!path) throw new ProblemError('photo-missing')
  const stream = await storage.stream(path)
  // Not cached (no-store, like all of the API): signing out or deleting leaves nothing in the browser.
  // An SVG opened directly is a page: it may run and load nothing.
  response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  response.type(path.slice(path.lastIndexOf('.')))
  stream.on('error', () => response.destroy())
  stream.pipe(response)
}
