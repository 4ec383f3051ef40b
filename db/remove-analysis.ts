import type { Storage } from '../platform/storage.ts'
import { Analysis } from './models/analysis.ts'

/**
 * Deletes an analysis with its files, which go before the row that names them: a storage that is away leaves both to be
 * deleted again. What a worker wrote in between goes last.
 */
export async function removeAnalysis({ id, folder }: Pick<Analysis, 'id' | 'folder'>, storage: Storage): Promise<void> {
  await storage.removeFolder(folder)
  await Analysis.query().deleteById(id)
  await storage.removeFolder(folder)
}
