import { ProblemError } from '../contract/problem.ts'
import { loadConfigOrExit } from '../platform/config.ts'
import { openSealed } from '../platform/open-storage.ts'
import { type SealedStorage, Unopenable } from '../platform/sealed-storage.ts'
import { connectDatabase } from './connect.ts'
import { Analysis } from './models/analysis.ts'

/** Smaller than any id. */
const before = '00000000-0000-0000-0000-000000000000'
/** Readings looked at between two lines that say how far it is. */
const pageSize = 200
/** Files that cannot be opened are named, up to this many: if a key is missing, it may be all of them. */
const mostNamed = 10

/** Seals every photo under the first of PHOTO_KEYS; may be ended and run again at any time. */
const config = loadConfigOrExit()
const database = connectDatabase(config.databaseUrl, 1)
let sealed = 0
let unopened = 0
try {
  const storage = await openSealed(config.storageUrl, config.aws, config.photoKeys)
  await renewReadings(storage)
  if (unopened > 0)
    throw new Error(`${sealed} files sealed under the first key, ${unopened} not: keep the other keys of PHOTO_KEYS.`)
  if (await storage.renewProof()) sealed += 1
  console.log(
    `${sealed} files sealed under the first key, none left: the other keys of PHOTO_KEYS can be removed, but for backups.`,
  )
} catch (error) {
  console.error(`rekha: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  await database.destroy()
}

async function renewReadings(storage: SealedStorage): Promise<void> {
  let left = await Analysis.query().resultSize()
  for (let last = before; ; ) {
    const page = await Analysis.query().where('id', '>', last).orderBy('id').limit(pageSize).select('id', 'folder')
    for (const { id, folder } of page) {
      for (const { name } of await storage.list(folder)) await renew(`${folder}/${name}`, storage)
      // Deleted or forgotten meanwhile: no file may come back.
      if (!(await Analysis.isKept(id))) await storage.removeFolder(folder)
    }
    left = Math.max(0, left - page.length)
    const end = page.at(-1)
    if (!end || page.length < pageSize) return
    last = end.id
    console.log(`${sealed} files sealed under the first key, about ${left} readings left`)
  }
}

/** Seals one file. One that cannot be opened holds up no other. */
async function renew(path: string, storage: SealedStorage): Promise<void> {
  try {
    if (await storage.renew(path)) sealed += 1
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'missing') return
    if (!(error instanceof Unopenable)) throw error
    unopened += 1
    if (unopened <= mostNamed) console.error(`rekha: ${path} cannot be opened: ${error.message}`)
  }
}
