import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endStranger } from './end-process.mjs'
import { identify } from './identify-process.mjs'
import { Refusal } from './refusal.mjs'

/** The server and the worker notice by themselves that they are alone, and need up to this long to end well. */
const patience = 15_000

/**
 * Makes this process the only one that runs on a data folder: refuses when another does, ends what one that was killed
 * left behind. Gives `note` and `forget`, to write down each process it starts for whoever has to clean up, and `release`.
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
    release() {
      rmSync(file, { force: true })
    },
  }
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
