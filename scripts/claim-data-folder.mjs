import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endStranger } from './end-process.mjs'
import { identify } from './identify-process.mjs'
import { Refusal } from './refusal.mjs'

/** Orphaned servers and workers notice it themselves, and take up to this long to shut down. */
const patience = 15_000

/**
 * Claims a data folder for this process: refuses if another is running on it, stops what a killed one
 * left behind. Returns `note` and `forget`, to record started processes for a later cleanup, `answersAt`, to record the
 * address for other commands, and `release`.
 */
export async function claimDataFolder(folder) {
  const file = join(folder, 'run.json')
  const claim = { starter: identify(process.pid), processes: {} }
  while (!tryToWrite(file, claim)) {
    const other = read(file)
    if (other && isAlive(other.starter))
      throw new Refusal(
        `Rekha is already running on ${folder} (process ${other.starter.pid}): stop it first, or choose another folder with DATA_DIR.`,
      )
    await Promise.all(Object.values(other?.processes ?? {}).map((identity) => endStranger(identity, patience)))
    rmSync(file, { force: true })
  }
  return {
    note(name, pid) {
      claim.processes[name] = identify(pid) ?? { pid, started: 'gone' }
      replace(file, claim)
    },
    forget(name) {
      delete claim.processes[name]
      replace(file, claim)
    },
    answersAt(address) {
      claim.address = address
      replace(file, claim)
    },
    release() {
      rmSync(file, { force: true })
    },
  }
}

/** The address of what runs on a data folder now; null if nothing does. */
export function addressOn(folder) {
  const claim = read(join(folder, 'run.json'))
  return claim?.address && isAlive(claim.starter) ? claim.address : null
}

function replace(file, claim) {
  writeFileSync(`${file}.new`, JSON.stringify(claim))
  renameSync(`${file}.new`, file)
}

function tryToWrite(file, claim) {
  try {
    writeFileSync(file, JSON.stringify(claim), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function isAlive(identity) {
  return identify(identity.pid)?.started === identity.started
}
