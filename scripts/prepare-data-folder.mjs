import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** Makes the data folder, for its owner only, and refuses one that cannot be written. */
export function prepareDataFolder(folder) {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${error.code}): give this user the right to, or choose another with DATA_DIR.`,
    )
  }
}
