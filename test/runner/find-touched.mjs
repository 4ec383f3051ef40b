import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Refusal } from '../../scripts/refusal.mjs'
import { root } from '../../scripts/root.mjs'
import { needsOf } from './needs.mjs'

const isSource = /\.[cm]?[jt]sx?$/
/** Every test depends on these, though none imports them. */
const touchesAll =
  /^(package(-lock)?\.json|tsconfig.*\.json|\.mocharc\.json|scripts\/(test|build-project)\.mjs|test\/runner\/.*)$/
/** Sources behind a test's needs (needs.mjs) that no import reveals. */
const broughtBy = { page: ['client'] }

/**
 * The test files affected by changes since `main`: committed since the branch diverged (on main itself, since the branch
 * it follows), uncommitted or untracked.
 */
export function findTouched(files) {
  return touchedBy(changedFiles(), files)
}

/**
 * The test files affected by a change to these files. A file affects those that import it, or mention it in a string, as
 * tests that start a server mention `server/main.ts`; directly or indirectly.
 */
export function touchedBy(changed, files) {
  if (changed.some((file) => touchesAll.test(file))) return files
  const touched = new Set(changed)
  return files.filter((file) => reachesAny(file, touched))
}

function changedFiles() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter(Boolean)
  let base
  try {
    const [branch] = git('rev-parse', '--abbrev-ref', 'HEAD')
    const candidates = branch === 'main' ? ['@{upstream}', 'HEAD'] : ['main', 'origin/main', 'HEAD']
    const found = candidates.find((name) => resolves(git, name))
    ;[base] = git('merge-base', found, 'HEAD')
  } catch {
    throw new Refusal('--changed asks git what has changed, and this is no git checkout.')
  }
  return [...git('diff', '--name-only', '--no-renames', base), ...git('ls-files', '--others', '--exclude-standard')]
}

function resolves(git, name) {
  try {
    return git('rev-parse', '--verify', name).length > 0
  } catch {
    return false
  }
}

function reachesAny(file, touched) {
  const seen = new Set()
  const waiting = [file, ...needsOf(file).needs.flatMap((need) => (broughtBy[need] ?? []).flatMap(filesAt))]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (touched.has(next)) return true
    waiting.push(...reachedBy(next))
  }
  return false
}

const known = new Map()

/** The files that a file mentions in a string, as each import does; a removed file counts as a change to the files that mentioned it. */
function reachedBy(file) {
  if (!isSource.test(file)) return []
  const before = known.get(file)
  if (before) return before
  const reached = new Set()
  const text = readFileSync(join(root, file), 'utf8')
  for (const [, path] of text.matchAll(/['"`]((?:\.{1,2}\/)*(?:[\w-][\w.-]*\/)*[\w-]+\.\w{1,5})['"`]/g)) {
    reached.add(path)
    reached.add(posix.join(posix.dirname(file), path))
  }
  const files = [...reached].filter((path) => !path.startsWith('..') && isFile(path))
  known.set(file, files)
  return files
}

function filesAt(path) {
  if (isFile(path)) return [path]
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => posix.join(path, name.replaceAll('\\', '/')))
    .filter(isFile)
}

function isFile(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true
}
