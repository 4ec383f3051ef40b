import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Photo } from '../core/api.ts'

const kinds: [string, RegExp][] = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/webp', /^52494646.{8}57454250/],
]

/** Reads a photo's file; throws an Error with one sentence if it cannot be read or is not a photo. */
export async function openPhoto(path: string): Promise<Photo> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`)
  })
  const start = bytes.subarray(0, 12).toString('hex')
  const type = kinds.find(([, signature]) => signature.test(start))?.[0]
  if (!type) throw new Error(`${path} is not a JPEG, PNG or WebP photo.`)
  return { file: new Blob([new Uint8Array(bytes)], { type }), name: basename(path) }
}
