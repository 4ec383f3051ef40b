import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Photo } from '../core/api.ts'
import { photoType } from '../core/photo-type.ts'

/** Reads a photo's file; throws an Error with one sentence if it cannot be read or is not a photo. */
export async function openPhoto(path: string): Promise<Photo> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`)
  })
  const type = photoType(bytes)
  if (type === null) throw new Error(`${path} is not a JPEG, HEIC, PNG, WebP or AVIF photo.`)
  return { file: new Blob([new Uint8Array(bytes)], { type }), name: basename(path) }
}
