import sharp from 'sharp'
import { Analysis } from '../db/models/analysis.ts'
import { room } from '../platform/rooms.ts'
import type { Processor } from './processor.ts'

/** The longer side of a thumbnail, in pixels. */
const side = 320

export const makeThumbnails: Processor<'make-thumbnails'> = {
  async run({ analysisId }, { rooms, storage }) {
    const analysis = await Analysis.query().findById(analysisId)
    for (const { hand, path } of analysis?.photos() ?? []) {
      const thumbnailPath = path.replace(/\.jpg$/, '-thumbnail.webp')
      const photo = await storage.get(path)
      const small = await sharp(photo).resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer()
      await storage.put(thumbnailPath, small)
      const kept = await Analysis.keepThumbnail(analysisId, hand, thumbnailPath)
      // Deleted meanwhile: nothing may appear after.
      if (!kept) return storage.removeFolder(analysis?.folder ?? path)
      const after = await Analysis.query().findById(analysisId)
      const thumbnail = after?.view('summary').images[hand]?.thumbnail
      if (thumbnail) rooms.tell(room.summary(analysisId), 'analysis:thumbnail', { analysisId, hand, thumbnail })
    }
  },
}
