import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import util from 'node:util'
import { root } from './root.mjs'

/** The environment, completed by an `.env` file beside package.json; empty values count as unset. */
export function readSettings() {
  const settings = { ...readEnvFile(), ...withoutEmpty(process.env) }
  return withoutEmpty(settings)
}

function readEnvFile() {
  try {
    return util.parseEnv(decode(readFileSync(join(root, '.env'))))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** Decodes UTF-8 or UTF-16 by its byte order mark, which is not part of the first setting. */
export function decode(bytes) {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? 'utf-8').decode(bytes)
}

function withoutEmpty(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value.trim() !== ''))
}
