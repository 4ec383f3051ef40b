import sharp from 'sharp'
import type { Features } from '../contract/features.ts'
import { ProblemError } from '../contract/problem.ts'
import { closePhotos, photosAreGone } from '../db/forget-photos.ts'
import type { Analysis } from '../db/models/analysis.ts'
import type { Storage } from '../platform/storage.ts'
import type { Dependencies } from './processor.ts'

/**
 * Deletes the photos of a reading that has ended, with all that was made of them; what was measured stays. Can be interrupted and
 * resumed anywhere, even by two processes at once.
 */
export async function forgetPhotos(analysis: Analysis, { storage, rooms }: Dependencies): Promise<void> {
  if (analysis.photoState === 'due') {
    const closed = await closePhotos(analysis.id, await withShapes(analysis, storage))
    // It is wanted again, or another worker is at it.
    if (!closed) return
    rooms.tellAnalysis('analysis:changed', (access) => closed.view(access))
  }
  await storage.removeFolder(analysis.folder)
  const bare = await photosAreGone(analysis.id)
  if (bare) rooms.tellAnalysis('analysis:changed', (access) => bare.view(access))
}

/** What was measured, with the shapes of the photos it was measured on: lines and outline are drawn in them. */
async function withShapes(analysis: Analysis, storage: Storage): Promise<Features[] | null> {
  if (!analysis.features) return null
  return Promise.all(
    analysis.features.map(async (features) => {
      const path = analysis.photos().find(({ hand }) => hand === features.hand)?.path
      if (features.shape !== undefined || path === undefined) return features
      const shape = await shapeOf(path, storage)
      return shape === null ? features : { ...features, shape }
    }),
  )
}

/** Height over width; null if the photo is lost. */
async function shapeOf(path: string, storage: Storage): Promise<number | null> {
  try {
    const { width, height } = await sharp(await storage.get(path)).metadata()
    return Number((height / width).toFixed(4))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'missing') return null
    throw error
  }
}
