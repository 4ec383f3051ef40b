import { ProblemError } from '../contract/problem.ts'
import { loadConfigOrExit } from '../platform/config.ts'
import { openSealed } from '../platform/open-storage.ts'
import { connectDatabase } from './connect.ts'
import { Analysis } from './models/analysis.ts'

/** Smaller than any id. */
const before = '00000000-0000-0000-0000-000000000000'
/** Readings looked at between two lines that say how far it is. */
const pageSize = 200

/** Seals every photo under the first of PHOTO_KEYS; may be ended and run again at any time. */
const config = loadConfigOrExit()
const database = connectDatabase(config.databaseUrl, 1)
try {
  const storage = await openSealed(config.storageUrl, config.aws, config.photoKeys)
  const renew = (path: string) =>
    storage.renew(path).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.code === 'missing') return false
      throw error
    })
  let left = await Analysis.query().resultSize()
  let sealed = 0
  for (let last = before; ; ) {
    const page = await Analysis.query().where('id', '>', last).orderBy('id').limit(pageSize).select('id', 'folder')
    for (const { id, folder } of page) {
      for (const { name } of await storage.list(folder)) if (await renew(`${folder}/${name}`)) sealed += 1
      // Deleted or forgotten meanwhile: no file may come back.
      if (!(await Analysis.isKept(id))) await storage.removeFolder(folder)
    }
    left = Math.max(0, left - page.length)
    const end = page.at(-1)
    if (!end || page.length < pageSize) break
    last = end.id
    console.log(`${sealed} files sealed under the first key, about ${left} readings left`)
  }
  if (await storage.renewProof()) sealed += 1
  console.log(
    `${sealed} files sealed under the first key, none left: the other keys of PHOTO_KEYS can be removed, but for backups.`,
  )
} finally {
  await database.destroy()
}
