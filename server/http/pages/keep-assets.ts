import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { described } from '../../../platform/log.ts'
import type { Stored } from '../../../platform/storage.ts'
import type { Dependencies } from '../../dependencies.ts'
import { shelf } from './kept-assets.ts'

const day = 86_400_000
/** How long an asset is kept after a server last had it, and how often a server renews its own, in milliseconds. */
const keptFor = 28 * day
const renewedAfter = day
/** Maximum number of other builds' assets kept, newest first: some fifty complete builds. */
const mostKept = 3_000
/** Retry delay in milliseconds while the storage is down. */
const again = 60_000
/** Concurrent uploads. */
const atOnce = 8

/**
 * Uploads the page's scripts, styles and fonts to storage, so that a page of this build works on servers of
 * another; removes those that no server has had for weeks. Resolves when done, or when the storage is down; then it
 * keeps retrying until `stop` is called.
 */
export async function keepAssets(
  { storage, log }: Pick<Dependencies, 'storage' | 'log'>,
  page: string,
): Promise<() => void> {
  let timer: NodeJS.Timeout
  const limit = pLimit(atOnce)

  async function keep(): Promise<void> {
    const own = new Set(page === '' ? [] : await readdir(join(page, 'assets')))
    const kept = await storage.list(shelf)
    const fresh = new Set(kept.filter(({ at }) => at.getTime() > Date.now() - renewedAfter).map(({ name }) => name))
    const due = [...own].filter((name) => !fresh.has(name))
    const put = async (name: string) => storage.put(`${shelf}/${name}`, await readFile(join(page, 'assets', name)))
    await Promise.all(due.map((name) => limit(put, name)))
    const old = overdue(kept.filter(({ name }) => !own.has(name)))
    await Promise.all(old.map(({ name }) => limit(() => storage.remove(`${shelf}/${name}`))))
  }
  async function keepOn(): Promise<void> {
    const wait = await keep().then(
      () => renewedAfter,
      (error: unknown) => {
        log.warn('the page’s assets could not be kept for other servers', described(error))
        return again
      },
    )
    timer = setTimeout(keepOn, wait).unref()
  }
  await keepOn()
  return () => clearTimeout(timer)
}

/** Assets to remove. */
function overdue(others: Stored[]): Stored[] {
  const newestFirst = others.toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return newestFirst.filter(({ at }, place) => place >= mostKept || at.getTime() < Date.now() - keptFor)
}
