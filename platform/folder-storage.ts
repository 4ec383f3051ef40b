import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 as newId } from 'uuid'
import type { Storage } from './storage.ts'
import { noPhoto, noRoom } from './storage-problems.ts'

/** How the name of a file ends while it is written; one whose process died stays until its folder goes. */
const unfinished = '.part'

/** Photos in a folder named by a `file://` URL. */
export function openFolderStorage(url: string): Storage {
  const root = fileURLToPath(url)
  const locate = (path: string) => {
    const full = normalize(join(root, path))
    if (!full.startsWith(root + sep)) throw new Error(`a path outside the storage: ${path}`)
    return full
  }
  return {
    async put(path, bytes) {
      const target = locate(path)
      const draft = `${target}.${newId()}${unfinished}`
      try {
        await mkdir(dirname(target), { recursive: true })
        const file = await open(draft, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(draft, target)
      } catch (error) {
        await rm(draft, { force: true })
        if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw noRoom(error)
        throw error
      }
    },
    async get(path) {
      return readFile(locate(path)).catch(asMissing)
    },
    async stream(path) {
      const stream = createReadStream(locate(path))
      await new Promise((resolve, reject) => {
        stream.once('open', resolve)
        stream.once('error', reject)
      }).catch(asMissing)
      return stream
    },
    async list(path) {
      const folder = locate(path)
      const entries = await readdir(folder, { withFileTypes: true }).catch(noneWhereMissing)
      const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(unfinished))
      const found = files.map(async ({ name }) => ({ name, at: (await stat(join(folder, name))).mtime }))
      // Some may disappear meanwhile.
      return (await Promise.all(found.map((one) => one.catch(noneWhereMissing)))).flat()
    },
    async remove(path) {
      await rm(locate(path), { force: true })
    },
    async removeFolder(path) {
      // A concurrent write can make the folder non-empty again before it is removed.
      await rm(locate(path), { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
    },
  }
}

function noneWhereMissing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return []
  throw error
}

function asMissing(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw noPhoto()
  throw error
}
