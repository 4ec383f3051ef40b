import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ProblemError } from '../contract/problem.ts'
import { type Config, environmentWith, loadConfigOrExit } from '../platform/config.ts'
import { openStorage } from '../platform/open-storage.ts'
import { proof } from '../platform/sealed-storage.ts'
import { connectDatabase, isPostgres } from './connect.ts'
import { withoutTimeouts } from './set-timeouts.ts'

/**
 * Writes the rows, and the photos that they name, into a new folder, while everything runs. Nothing that was deleted before is in
 * it, and no key: photos stay sealed.
 */
const config = loadConfigOrExit()
// Whatever is written here or by pg_dump is its owner's alone, wherever it is copied from there.
process.umask(0o077)
try {
  const [target, ...more] = process.argv.slice(2)
  if (!target || more.length > 0) throw new Error('Say where to: npm run backup -- <a new folder>.')
  const folder = resolve(target)
  const taken = [folder, draftOf(folder)].find((path) => existsSync(path))
  if (taken) throw new Error(`${taken} is there already: remove it, or name another folder.`)
  const { readings, files } = await backUp(config, folder)
  console.log(`${readings} readings with ${files} photos, drawings and thumbnails are in ${folder}`)
} catch (error) {
  console.error(`rekha: ${(error as Error).message}`)
  process.exitCode = 1
}

/** What a backup is called until it is whole. */
function draftOf(folder: string): string {
  return `${folder}.part`
}

async function backUp(config: Config, folder: string): Promise<{ readings: number; files: number }> {
  const draft = draftOf(folder)
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(draft)
  try {
    const copyRows = isPostgres(config.databaseUrl) ? dumpPostgres : copySqlite
    const folders = await copyRows(config.databaseUrl, draft)
    const files = await copyPhotos(config, folders, join(draft, 'photos'))
    await rename(draft, folder)
    return { readings: folders.length, files }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

/** Both return the folders of the photos that the copied rows name. */
async function copySqlite(url: string, draft: string): Promise<string[]> {
  const file = join(draft, 'rekha.sqlite')
  const database = connectDatabase(url, 1)
  try {
    // Row by row: free pages, which may hold what was deleted, are not copied.
    await database.raw('VACUUM INTO ?', [file])
  } finally {
    await database.destroy()
  }
  const copy = connectDatabase(`sqlite:${file}`, 1)
  try {
    return await copy('analyses').pluck('folder')
  } finally {
    await copy.destroy()
  }
}

async function dumpPostgres(url: string, draft: string): Promise<string[]> {
  const database = connectDatabase(url, 1)
  try {
    return await database.transaction(
      async (trx) => {
        await withoutTimeouts(trx)
        const { rows } = await trx.raw('select pg_export_snapshot() as name')
        await dump(url, ['--snapshot', rows[0].name, '--format=custom', '--file', join(draft, 'rekha.dump')])
        return trx('analyses').pluck('folder')
      },
      { isolationLevel: 'repeatable read' },
    )
  } finally {
    await database.destroy()
  }
}

/** The password goes through the environment: everybody on the machine can read arguments. */
async function dump(url: string, args: string[]): Promise<void> {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  const env = environmentWith(password === '' ? {} : { PGPASSWORD: password })
  const child = spawn('pg_dump', ['--dbname', address.href, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new Error('There is no pg_dump: install the client programs of Postgres, as new as the server or newer.')
  })
  if (code !== 0) throw new Error('pg_dump failed, so there is no backup.')
}

async function copyPhotos({ storageUrl, aws }: Config, folders: string[], to: string): Promise<number> {
  const [from, into] = await Promise.all([openStorage(storageUrl, aws), openStorage(pathToFileURL(to).href)])
  let files = 0
  for (const folder of folders)
    for (const { name } of await from.list(folder)) if (await copy(`${folder}/${name}`)) files += 1
  await copy(proof)
  return files

  /** False if it was deleted meanwhile. */
  async function copy(path: string): Promise<boolean> {
    try {
      await into.put(path, await from.get(path))
      return true
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'missing') return false
      throw error
    }
  }
}
