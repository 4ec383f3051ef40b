import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of these programs that can be run, found on PATH or by absolute path. */
export function findProgram(...names) {
  for (const name of names) {
    const places = name.includes('/') ? [name] : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name))
    const found = places.find(isRunnable)
    if (found) return found
  }
  return null
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
