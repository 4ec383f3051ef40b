import { mkdirSync, mkdtempSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Refusal } from '../../scripts/refusal.mjs'
import { root } from '../../scripts/root.mjs'

/** Inside the project, so that packages are found; not in `dist/`, whose files find their threads beside them. */
const cache = join(root, 'node_modules/.cache')

/** Plain JavaScript is imported from where it is: the scripts find the project from there. */
const scriptsInPlace = {
  name: 'scripts-in-place',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path), external: true })),
}

/** A new folder for bundles of tests. */
export function makeBundleFolder() {
  mkdirSync(cache, { recursive: true })
  return mkdtempSync(join(cache, 'tests-'))
}

/**
 * Bundles these test files, packages aside, into this folder: a hundred sources in one file start in half the time, without a
 * translator in each process. Throws a Refusal after esbuild has said what it cannot read.
 */
export async function bundleTests(files, folder) {
  // Not before: without packages, `npm test` installs them first.
  const { build } = await import('esbuild')
  const bundling = build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: root,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    plugins: [scriptsInPlace],
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Objection and Problems rely on class names.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
  await bundling.catch((error) => {
    throw error.errors ? new Refusal('A source of the tests cannot be read, as said above: mend it first.') : error
  })
}

/** The bundle of a test file, and the test file of a bundle. */
export const bundleOf = (bundles, file) => join(bundles, file.replace(/\.ts$/, '.mjs'))
export const sourceOf = (bundles, bundle) => join(root, relative(bundles, bundle).replace(/\.mjs$/, '.ts'))
