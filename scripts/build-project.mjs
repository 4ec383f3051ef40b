import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

const common = ['package-lock.json', 'tsconfig.json', 'contract']

const parts = [
  {
    name: 'building the page',
    stamp: 'dist/.page-stamp',
    sources: [...common, 'client'],
    made: ['dist/client'],
    program: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'client/vite.config.ts'],
  },
  {
    name: 'building the widget’s script',
    stamp: 'dist/.widget-stamp',
    sources: [...common, 'client/widget'],
    // After the page, which starts by clearing dist/client.
    made: ['dist/client/embed.js', 'dist/client/embed.d.ts'],
    program: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'client/widget/vite.config.ts'],
  },
  {
    name: 'building the server and the worker',
    stamp: 'dist/.server-stamp',
    sources: [...common, 'scripts/bundle-server.mjs', 'platform', 'db', 'reader', 'server', 'worker', 'client'],
    // A migration without a source must not stay behind. dist/client holds the page, so that stays.
    made: ['dist/chunks', 'dist/platform', 'dist/db', 'dist/reader', 'dist/server', 'dist/worker'],
    program: 'scripts/bundle-server.mjs',
    args: [],
  },
]

/** Builds into dist/ whatever has changed since the last build; a part that failed to build has no stamp. */
export async function buildProject(signal) {
  for (const part of parts) {
    const stamp = join(root, part.stamp)
    const wanted = hashOf(part.sources)
    const made = part.made.every((path) => existsSync(join(root, path)))
    if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue
    await step(part.name, async () => {
      rmSync(stamp, { force: true })
      for (const path of part.made) rmSync(join(root, path), { recursive: true, force: true })
      await runCommand(process.execPath, [join(root, part.program), ...part.args], { signal })
      mkdirSync(join(root, 'dist'), { recursive: true })
      writeFileSync(stamp, wanted)
    })
  }
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(source)))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesIn(path) {
  const entries = readdirSyncOrNull(join(root, path))
  if (!entries) return existsSync(join(root, path)) ? [path] : []
  return entries.sort().flatMap((name) => filesIn(`${path}/${name}`))
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return null
    throw error
  }
}
