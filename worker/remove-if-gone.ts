import { Analysis } from '../db/models/analysis.ts'
import type { Storage } from '../platform/storage.ts'

/** Removes files created while their analysis, or its photos, were deleted or its user was leaving; true if so. */
export async function removeIfGone({ id, folder }: Analysis, storage: Storage): Promise<boolean> {
  const gone = !(await Analysis.isKept(id))
  if (gone) await storage.removeFolder(folder)
  return gone
}
