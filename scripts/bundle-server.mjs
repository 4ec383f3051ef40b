import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** All that is started as a program of its own. */
const programs = [
  'server/main',
  'server/admins/main',
  'server/sites/main',
  'worker/main',
  'db/migrate',
  'platform/ask-health',
]

/** What is started as a thread. */
const threads = ['reader/almanac/measure/measure-thread']

/** Packages that are native, or that look for files beside their own. */
const apart = [
  'bcrypt',
  'sharp',
  'sqlite3',
  'piscina',
  '@vladmandic/human',
  // Loaded only where they are asked for.
  '@aws-sdk/*',
  '@bull-board/*',
  '@opentelemetry/*',
]

/** What Knex and pg would load for databases that are none of ours. */
const absent = ['better-sqlite3', 'mysql', 'mysql2', 'mariadb', 'oracledb', 'tedious', 'pg-native', 'pg-query-stream']

/** Bundled CommonJS packages ask for Node's own modules by require. */
const require =
  "import { createRequire as makeRequire } from 'node:module'\nconst require = makeRequire(import.meta.url)"

// Server and worker with the packages they load at every start: one file is read in half the time of a thousand.
await bundle(programs, require)
// TensorFlow.js wants a folder to be named, but is told where its files are.
await bundle(threads, `${require}\nconst __dirname = import.meta.dirname`)

function bundle(names, banner) {
  return build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `${name}.ts`, out: name })),
    outdir: join(root, 'dist'),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: [...apart, ...absent, ...absent.map((name) => `${name}/*`)],
    // Objection and Problems are told apart by the names of classes.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    banner: { js: banner },
    logLevel: 'warning',
  })
}
