import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** Entry points of programs. */
const programs = [
  'server/main',
  'server/admins/main',
  'server/sites/main',
  'worker/main',
  'db/migrate',
  'db/rotate-keys',
  'db/backup',
  'platform/ask-health',
  'platform/check-settings',
]

/** Entry points of threads. */
const threads = ['reader/almanac/measure/measure-thread', 'server/http/body/decode-heic-thread']

/** Packages that are native, or load files from their own folder. */
const apart = [
  'bcrypt',
  'sharp',
  'sqlite3',
  'piscina',
  // Under the LGPL: stays a file of its own.
  'libheif-js/*',
  '@vladmandic/human',
  // Loaded on demand.
  '@aws-sdk/*',
  '@bull-board/*',
  '@opentelemetry/*',
]

/** What Knex and pg would load for databases we do not use. */
const absent = ['better-sqlite3', 'mysql', 'mysql2', 'mariadb', 'oracledb', 'tedious', 'pg-native', 'pg-query-stream']

/** Bundled CommonJS packages require Node's built-in modules. */
const require =
  "import { createRequire as makeRequire } from 'node:module'\nconst require = makeRequire(import.meta.url)"

// Server and worker with the packages they always load: one file loads in half the time of a thousand.
await bundle(programs, require)
// TensorFlow.js requires a folder name, but is given its files' location.
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
    // Objection and Problems rely on class names.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    banner: { js: banner },
    logLevel: 'warning',
  })
}
