import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import util from 'node:util'
import { root } from './root.mjs'

/** The environment, completed by an `.env` file beside package.json; what is set to nothing counts as not set. */
export function readSettings() {
  const settings = { ...readEnvFile(), ...withoutEmpty(process.env) }
  return withoutEmpty(settings)
}

function readEnvFile() {
  try {
    return util.parseEnv(readFileSync(join(root, '.env'), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

function withoutEmpty(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''))
}
