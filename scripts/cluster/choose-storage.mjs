import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where all servers and workers keep photos: STORAGE_URL where it is set, else a folder that they share. */
export function chooseStorage(settings, folder) {
  if (settings.STORAGE_URL) return settings.STORAGE_URL
  const photos = join(folder, 'photos')
  mkdirSync(photos, { recursive: true, mode: 0o700 })
  return pathToFileURL(photos).href
}
