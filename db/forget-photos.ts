import type { Features } from '../contract/features.ts'
import { Analysis } from './models/analysis.ts'
import { anyOf, databaseTime, now, returned } from './models/row.ts'

/** Milliseconds for which pages that saw it being written go on showing the photos of a finished reading. */
const shownMs = 30_000
/** Milliseconds for which a reading that failed can be tried again before its photos go. */
const triedAgainWithinMs = 86_400_000

/** Readings whose photos are to be deleted now: finished half a minute ago, or failed a day ago; or being deleted already. */
export async function photosToForget(): Promise<Analysis[]> {
  return (
    Analysis.query()
      // In the words of the index analyses_photos_due: SQLite would not find it by bound values.
      .whereRaw(`photo_state in ('due', 'going')`)
      .where((either) =>
        either
          .where((finished) => finished.where('status', 'completed').where('touchedAt', '<', databaseTime(shownMs)))
          .orWhere((failed) =>
            failed.where('status', 'failed').where('touchedAt', '<', databaseTime(triedAgainWithinMs)),
          ),
      )
      .modify(anyOf, 100)
  )
}

/**
 * Closes the photos of a reading that has ended: from here on nothing reads them, and no choice brings them back. `features` say
 * what is still needed of them. Null if the reading is gone, is being written again, its photos are to be kept by now, or are
 * closed already.
 */
export async function closePhotos(id: string, features: Features[] | null): Promise<Analysis | null> {
  const closing = Analysis.query()
    .patch({ photoState: 'going', leftThumbnailPath: null, rightThumbnailPath: null, features })
    .where({ id })
    .whereIn('status', ['completed', 'failed'])
    .where({ photoState: 'due' })
  return (await returned(closing))[0] ?? null
}

/** Their files are deleted; null if the reading is gone too. */
export async function photosAreGone(id: string): Promise<Analysis | null> {
  const gone = Analysis.query().patch({ photoState: 'gone', photosGoneAt: now() }).where({ id, photoState: 'going' })
  return (await returned(gone))[0] ?? null
}
