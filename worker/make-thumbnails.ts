import sharp from 'sharp'
import { Analysis } from '../db/models/analysis.ts'
import type { Photo } from '../db/models/photos-of.ts'
import { room } from '../platform/rooms.ts'
import type { Dependencies, Processor } from './processor.ts'
import { removeIfGone } from './remove-if-gone.ts'

/** The longer side of a thumbnail, in pixels. */
const side = 320

export const makeThumbnails: Processor<'make-thumbnails'> = {
  async run({ analysisId }, dependencies) {
    const analysis = await Analysis.byId(analysisId)
    if (!analysis) return
    try {
      if (analysis.hasPhotos)
        for (const photo of analysis.photos()) await makeThumbnail(analysisId, photo, dependencies)
    } catch (error) {
      if (!(await removeIfGone(analysis, dependencies.storage))) throw error
    }
    await removeIfGone(analysis, dependencies.storage)
  },
}

async function makeThumbnail(analysisId: string, { path }: Photo, { rooms, storage }: Dependencies): Promise<void> {
  const thumbnailPath = path.replace(/\.jpg$/, '-thumbnail.webp')
  const photo = await storage.get(path)
  const small = await sharp(photo).resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer()
  await storage.put(thumbnailPath, small)
  const hand = await Analysis.keepThumbnail(analysisId, path, thumbnailPath)
  if (!hand) return
  const after = await Analysis.byId(analysisId)
  const thumbnail = after?.view('summary').images[hand]?.thumbnail
  if (thumbnail) rooms.tell(room.summary(analysisId), 'analysis:thumbnail', { analysisId, hand, thumbnail })
}
