import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readSource } from '../../scripts/read-source.mjs'
import { Refusal } from '../../scripts/refusal.mjs'
import { root } from '../../scripts/root.mjs'
import { needsOf } from './needs.mjs'

const isSource = /\.[cm]?[jt]sx?$/
/** What all tests rest on, though none imports it. */
const touchesAll =
  /^(package(-lock)?\.json|tsconfig.*\.json|\.mocharc\.json|scripts\/(test|build-project)\.mjs|test\/runner\/.*)$/
/** What a need of the table (needs.mjs) rests on that no import says. */
const broughtBy = { page: ['client'] }

/**
 * Those of these files of tests that a change since `main` touches: what is committed since the branch left it (on main
 * itself, since the branch it follows), not yet committed, or not yet known to git.
 */
export function findTouched(files) {
  return touchedBy(changedFiles(), files)
}

/**
 * Those of these files of tests that a change of those files touches. A file touches another when it is imported by it or
 * named in a text of it, as `server/main.ts` is by whoever starts a server; directly or not.
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

/** What a file imports or names; a change that removed a file lies in the files that named it. */
function reachedBy(file) {
  if (!isSource.test(file)) return []
  const before = known.get(file)
  if (before) return before
  const reached = new Set()
  const text = readFileSync(join(root, file), 'utf8')
  for (const { specifier } of readSource(file, text).imports)
    if (specifier.startsWith('.')) reached.add(posix.join(posix.dirname(file), specifier))
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
