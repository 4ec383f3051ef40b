import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** All that is started as a program, or as a thread, of its own. */
const programs = [
  'server/main',
  'server/admins/main',
  'server/sites/main',
  'worker/main',
  'reader/almanac/measure/measure-thread',
  'db/migrate',
  'platform/ask-health',
]

/** Packages that are native, or that look for files beside their own. */
const apart = [
  'bcrypt',
  'sharp',
  'sqlite3',
  'piscina',
  '@tensorflow/*',
  '@vladmandic/human',
  // Loaded only where they are asked for.
  '@aws-sdk/*',
  '@bull-board/*',
  '@opentelemetry/*',
]

/** What Knex and pg would load for databases that are none of ours. */
const absent = ['better-sqlite3', 'mysql', 'mysql2', 'mariadb', 'oracledb', 'tedious', 'pg-native', 'pg-query-stream']

// Server and worker with the packages they load at every start: one file is read in half the time of a thousand.
await build({
  absWorkingDir: root,
  entryPoints: programs.map((program) => ({ in: `${program}.ts`, out: program })),
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
  // Bundled CommonJS packages ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'\nconst require = makeRequire(import.meta.url)",
  },
  logLevel: 'warning',
})
