import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../scripts/refusal.mjs'
import { root } from '../../scripts/root.mjs'
import { needsOf } from './needs.mjs'

/** The test files at these paths, all if there are none; throws a Refusal for a path without tests. */
export function chooseFiles(paths) {
  if (paths.length === 0) return testsIn('test')
  return [...new Set(paths.flatMap((path) => filesAt(path.replace(/^\.\//, '').replace(/\/$/, ''))))]
}

function filesAt(path) {
  const full = join(root, path)
  if (!existsSync(full)) throw new Refusal(`There are no tests at ${path}.`)
  const files = statSync(full).isDirectory() ? testsIn(path) : [path]
  if (files.length === 0 || !files.every((file) => file.endsWith('.test.ts')))
    throw new Refusal(`${path} is not a file of tests (something.test.ts) and holds none.`)
  return files
}

function testsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()
}

/** How many files that start processes share one mocha process; starting another takes a second of a core. */
const together = 9

/**
 * The runs, each `{title, folder, files, database, needs}` for a separate process: one file that runs alone, a few files of
 * a folder with the same needs, or all files of a folder that start no processes.
 */
export function planRuns(files, databases) {
  const runs = new Map()
  for (const file of files) {
    const { needs, on, order, alone } = needsOf(file)
    const folder = folderOf(file)
    const chosen = on === 'both' ? databases : [databases.includes(on) ? on : databases[0]]
    for (const database of chosen) {
      const key = alone ? `${file} ${database}` : `${folder} ${database} ${on} ${needs}`
      const sharing = runs.get(key) ?? []
      runs.set(key, sharing)
      const last = sharing.at(-1)
      if (last && (needs.length === 0 || last.files.length < together)) last.files.push(file)
      else sharing.push({ folder, files: [file], database, needs, order, on })
    }
  }
  const titled = [...runs.values()].flat().map((run) => ({ ...run, title: titleOf(run) }))
  return titled.sort((a, b) => a.order - b.order)
}

function titleOf({ files, folder, database, on }) {
  const names = files.map((file) => file.slice(folder.length + 1).replace('.test.ts', ''))
  const what = files.length === 1 ? files[0] : `${folder}: ${names.join(', ')}`
  return on === 'both' ? `${what} on ${database}` : what
}

function folderOf(file) {
  const parts = file.split('/').slice(0, 3)
  return (parts.at(-1).endsWith('.test.ts') ? parts.slice(0, -1) : parts).join('/')
}
