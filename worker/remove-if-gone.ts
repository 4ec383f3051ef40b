import { Analysis } from '../db/models/analysis.ts'
import type { Storage } from '../platform/storage.ts'

/** Removes the files of an analysis that was deleted while they were made; true when it was. */
export async function removeIfGone({ id, folder }: Analysis, storage: Storage): Promise<boolean> {
  const gone = (await Analysis.query().findById(id).select('id')) === undefined
  if (gone) await storage.removeFolder(folder)
  return gone
}
