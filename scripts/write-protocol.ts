import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asyncApi, openApi, protocolPage } from './describe-protocol.ts'

/** Writes docs/protocol from the contract; with --check only checks whether it is up to date. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../docs/protocol')
const files = {
  'openapi.json': `${JSON.stringify(openApi(), null, 2)}\n`,
  'asyncapi.json': `${JSON.stringify(asyncApi(), null, 2)}\n`,
  'index.html': protocolPage(),
}

const stale = Object.entries(files).filter(([name, text]) => {
  const path = join(folder, name)
  return !existsSync(path) || readFileSync(path, 'utf8') !== text
})

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`docs/protocol/${name} is stale: run npm run write-protocol`)
  if (stale.length > 0) process.exitCode = 1
} else {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of stale) writeFileSync(join(folder, name), text)
  console.log(stale.length === 0 ? 'docs/protocol is up to date' : `wrote ${stale.map(([name]) => name).join(', ')}`)
}
