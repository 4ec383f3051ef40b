import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { findCycles } from './find-cycles.mjs'
import { readSource } from './read-source.mjs'
import { root } from './root.mjs'

// node scripts/check-imports.mjs [folder]: rules for what may import what, and what is allowed in one place only.

/** What each folder may import of the others; arrows point down. Unlisted folders may import anything. */
const mayImport = {
  contract: [],
  platform: ['contract'],
  db: ['platform', 'contract'],
  reader: ['platform', 'contract'],
  server: ['db', 'platform', 'contract'],
  worker: ['db', 'reader', 'platform', 'contract'],
  client: ['contract'],
}
/** Exceptions: help for somebody in distress must not wait for a worker. */
const exceptions = { server: ['reader/distress/'] }
const typesOnly = { client: ['contract'] }
const packagesOf = { contract: ['zod'] }
/** The rooms of client/app, top down: each may import those below it, and none beside it. */
const floors = [['page'], ['desk'], ['reading', 'sites'], ['photos', 'talk', 'account'], ['ui'], ['words', 'style']]
const mayReadEnv = /^(platform\/config\.ts|(scripts|test|bench)\/.*)$/
const mayQuery = /^(db|scripts|test|bench)\//
const checked = [...Object.keys(mayImport), 'scripts', 'test', 'bench', 'knexfile.ts']

const folder = process.argv[2] ?? root
const files = checked.flatMap((path) => sourcesIn(path))
const breaches = []
const graph = new Map()

for (const file of files) {
  const { imports, envReads, queries, lostQueries, onlyPassesOn } = readSource(
    file,
    readFileSync(join(folder, file), 'utf8'),
  )
  const breach = (line, text) => breaches.push(`${file}:${line} ${text}`)
  graph.set(file, [])
  for (const { specifier, typeOnly, line } of imports) {
    if (!specifier.startsWith('.')) {
      const refusal = refusePackage(file, specifier)
      if (refusal) breach(line, refusal)
      continue
    }
    const target = posix.join(posix.dirname(file), specifier)
    const refusal = refuseFile(file, target, typeOnly) ?? refuseRoom(file, target)
    if (refusal) breach(line, refusal)
    graph.get(file).push(target)
  }
  if (/^client\/app\//.test(file) && floorOf(roomOf(file)) < 0)
    breach(1, `lies in none of the rooms of client/app: ${floors.flat().join(', ')}`)
  if (onlyPassesOn) breach(1, 'only passes on what other files export: import those files themselves')
  if (!mayReadEnv.test(file))
    for (const line of envReads) breach(line, 'reads process.env, which only platform/config.ts does')
  if (!mayQuery.test(file))
    for (const line of queries)
      breach(line, 'queries rows, which only db/ does: give the model a method that says what for')
  for (const line of lostQueries) breach(line, 'builds a query that nobody awaits, so it never reaches the database')
}
for (const cycle of findCycles(graph)) breaches.push(`${cycle[0]}:1 imports itself in a circle: ${cycle.join(' → ')}`)

for (const text of breaches) console.error(text)
console.log(`${files.length} files, ${breaches.length} broken rules`)
if (breaches.length > 0 || files.length === 0) process.exit(1)

function refuseFile(file, target, typeOnly) {
  const [from, to] = [folderOf(file), folderOf(target)]
  const allowed = mayImport[from]
  if (!allowed || from === to || target === 'package.json') return null
  if (exceptions[from]?.some((path) => target.startsWith(path))) return null
  if (!allowed.includes(to))
    return `imports ${target}, but ${from} may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other folder'}`
  if (typesOnly[from]?.includes(to) && !typeOnly)
    return `imports ${target} as code, but ${from} may take only types from ${to}: write "import type"`
  return null
}

function refuseRoom(file, target) {
  const [from, to] = [roomOf(file), roomOf(target)]
  if (from === undefined || to === undefined || from === to) return null
  const below = floors.slice(floorOf(from) + 1).flat()
  return below.includes(to)
    ? null
    : `imports ${target}, but ${from} may import only ${below.length > 0 ? below.join(', ') : 'no other room'}`
}

/** A file's room in client/app. */
function roomOf(path) {
  return path.match(/^client\/app\/(\w+)\//)?.[1]
}

function floorOf(room) {
  return floors.findIndex((rooms) => rooms.includes(room))
}

function refusePackage(file, name) {
  const allowed = packagesOf[folderOf(file)]
  return !allowed || allowed.includes(name)
    ? null
    : `imports ${name}, but ${folderOf(file)} may import only ${allowed.join(', ')}`
}

function folderOf(path) {
  return path.split('/')[0]
}

function sourcesIn(path) {
  const full = join(folder, path)
  if (!existsSync(full)) return []
  if (/\.[cm]?[jt]sx?$/.test(path)) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) =>
      posix.join(path, (entry.parentPath ?? entry.path).slice(full.length).replaceAll('\\', '/'), entry.name),
    )
    .filter((file) => !/\/(node_modules|dist)\//.test(file))
    .sort()
}
