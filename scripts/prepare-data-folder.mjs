import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Creates the data folder, for its owner only; refuses one that is not writable. */
export function prepareDataFolder(folder) {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    makeFolder(join(folder, 'logs'))
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${error.code}): give this user write access, or choose another with DATA_DIR.`,
    )
  }
}

/** Creates one folder at a time: where that is impossible, as under /proc, Node's recursive mkdir never ends. */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}
