import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { described } from '../../../platform/log.ts'
import type { Stored } from '../../../platform/storage.ts'
import type { Dependencies } from '../../dependencies.ts'
import { shelf } from './kept-assets.ts'

const day = 86_400_000
/** Milliseconds for which an asset is kept after a server last had it, and after which a server that has it says so again. */
const keptFor = 28 * day
const renewedAfter = day
/** Assets that are kept besides one's own, the newest: some fifty builds in which all have changed. */
const mostKept = 3_000
/** Milliseconds until it is tried again while the storage is away. */
const again = 60_000
/** Files on their way at once. */
const atOnce = 8

/**
 * Puts the page's scripts, styles and fonts where every server finds them, so that a page of this build works on servers of
 * another; and removes those that no server has had for weeks. Resolves when they are there, or the storage is away; then it
 * goes on trying until `stop` is called.
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

/** Those that are no longer kept. */
function overdue(others: Stored[]): Stored[] {
  const newestFirst = others.toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return newestFirst.filter(({ at }, place) => place >= mostKept || at.getTime() < Date.now() - keptFor)
}
