import { Readable } from 'node:stream'
import { ProblemError } from '../contract/problem.ts'
import type { PhotoKey } from './photo-keys.ts'
import { isSealed, isUnder, KeyMissing, rewrap, seal, unseal } from './seal.ts'
import type { Storage } from './storage.ts'
import { StorageBusy } from './storage-problems.ts'

/** Scripts and styles of the page, which everybody may read. */
const open = /^page-assets\//
/** A file by which a process sees at start whether it has the right keys. */
export const proof = 'key-proof'

/** A file cannot be opened, and why: it was changed, or sealed under a key that is not among ours. */
export class Unopenable extends Error {}

export interface SealedStorage extends Storage {
  /**
   * Throws an Error, in one sentence, if what is stored was sealed under a key that is not among ours. A storage that is
   * away is not asked.
   */
  prove(): Promise<void>
  /** Seals a file under the first key, if it is not; whether it was not. Throws `Unopenable`. */
  renew(path: string): Promise<boolean>
  /** Seals under the first key what `prove` looks at. */
  renewProof(): Promise<boolean>
}

/**
 * Seals files with AES-256-GCM, each under a key of its own that is wrapped by the first of `keys`; all of them open files.
 * Files from before there were keys are read as they are.
 */
export function sealStorage(storage: Storage, keys: readonly [PhotoKey, ...PhotoKey[]]): SealedStorage {
  const [first] = keys
  const openFile = (file: Buffer, path: string) => (isSealed(file) ? unseal(file, path, keys) : file)

  async function renew(path: string): Promise<boolean> {
    const file = await storage.get(path)
    if (isUnder(file, first)) return false
    await storage.put(path, isSealed(file) ? rewrapped(file, path) : seal(file, path, first))
    return true
  }

  function rewrapped(file: Buffer, path: string): Buffer {
    try {
      return rewrap(file, path, keys, first)
    } catch (error) {
      throw new Unopenable(error instanceof KeyMissing ? 'its key is not in PHOTO_KEYS' : 'it is damaged', {
        cause: error,
      })
    }
  }

  return {
    ...storage,
    put: (path, bytes) => storage.put(path, open.test(path) ? bytes : seal(bytes, path, first)),
    get: async (path) => openFile(await storage.get(path), path),
    async stream(path) {
      if (open.test(path)) return storage.stream(path)
      // Read whole: nothing of a file may be sent before its end has been checked.
      return Readable.from([openFile(await storage.get(path), path)])
    },
    async prove() {
      try {
        openFile(await storage.get(proof), proof)
      } catch (error) {
        if (error instanceof StorageBusy) return
        if (error instanceof ProblemError && error.problem.code === 'missing')
          return storage.put(proof, seal(Buffer.from('rekha'), proof, first))
        throw new Error(
          error instanceof KeyMissing
            ? 'The photos in STORAGE_URL were sealed under a key that PHOTO_KEYS does not have: add that key, after the first.'
            : `${proof} in STORAGE_URL is damaged: bring it back from a backup, or remove it if PHOTO_KEYS has every key in use.`,
        )
      }
    },
    renew,
    renewProof: () => renew(proof),
  }
}
