import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'

/**
 * Copies the build aside, so that a new build does not remove files from under running processes; returns the folder.
 * Replaces an earlier copy under the same number.
 */
export function keepVersion(folder, number) {
  const version = join(folder, String(number))
  rmSync(version, { recursive: true, force: true })
  copyFolder(join(root, 'dist'), join(version, 'dist'))
  for (const name of ['package.json', 'node_modules', 'docs']) symlinkSync(join(root, name), join(version, name))
  return version
}

/** Removes copies under other numbers. */
export function dropVersions(folder, number) {
  for (const name of readdirSync(folder))
    if (name !== String(number)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Hard-links if possible: a build writes new files and leaves these alone. */
function copyFolder(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyFolder(source, target)
    else link(source, target)
  }
}

function link(source, target) {
  try {
    linkSync(source, target)
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes(error.code)) throw error
    copyFileSync(source, target)
  }
}
