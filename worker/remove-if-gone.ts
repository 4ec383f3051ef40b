import { Analysis } from '../db/models/analysis.ts'
import type { Storage } from '../platform/storage.ts'

/** Removes the files of an analysis that was deleted, or whose user is leaving, while they were made; true when it was. */
export async function removeIfGone({ id, folder }: Analysis, storage: Storage): Promise<boolean> {
  const gone = !(await Analysis.isKept(id))
  if (gone) await storage.removeFolder(folder)
  return gone
}
