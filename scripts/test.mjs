import './check-node.mjs'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProject } from './build-project.mjs'
import { endChild } from './end-process.mjs'
import { findPrograms } from './find-programs.mjs'
import { installPackages } from './install-packages.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { root } from './root.mjs'
import { CommandFailed, runCommand } from './run-command.mjs'
import { runMain } from './run-main.mjs'
import { startPostgres } from './start-postgres.mjs'
import { startRedis } from './start-redis.mjs'

/** All tests run on SQLite, and those that touch the database once more on Postgres. */
const rounds = [
  { database: 'sqlite', folders: ['test'] },
  { database: 'postgres', folders: ['test/db', 'test/server', 'test/worker', 'test/flow'] },
]
/** Settings of the person who runs the tests: they must not reach a real service from here. */
const private_ = /^(DATABASE_URL|REDIS_URL|QUEUE_REDIS_URL|STORAGE_URL|AWS_.*|OPENAI_.*|PORT|HOST|PUBLIC_URL|DATA_DIR)$/

const given = process.argv.slice(2)
const asked = given.filter((argument) => isSpec(argument))
const options = given.filter((argument) => !isSpec(argument))

await runMain(async (signal) => {
  const only = process.env.REKHA_TEST_DATABASE
  const chosen = rounds.filter(({ database }) => !only || database === only)
  if (chosen.length === 0) throw new Refusal(`REKHA_TEST_DATABASE is sqlite or postgres, not "${only}".`)
  await installPackages(signal)
  const needsPostgres = chosen.some(({ database }) => database === 'postgres')
  const programs = await findPrograms(
    ['redis', ...(needsPostgres ? ['postgres', 'pgbouncer'] : []), 'chromium', 'nginx', 'haproxy'],
    'The tests need',
    signal,
  )
  await buildProject(signal)

  const folder = mkdtempSync(join(tmpdir(), 'rekha-test-'))
  const services = []
  let failed = false
  try {
    // Postgres may run as another user, who has to pass through.
    chmodSync(folder, 0o755)
    const redis = await step('starting a private Redis', () => startRedis(programs.redis, join(folder, 'redis')))
    services.push(redis.child)
    const env = { ...withoutPrivate(process.env), REKHA_TEST_REDIS: redis.url, CHROMIUM_PATH: programs.chromium }
    env.NGINX_PATH = programs.nginx
    env.HAPROXY_PATH = programs.haproxy
    env.NODE_ENV = 'test'
    // Whatever a test leaves behind goes with the folder.
    env.TMPDIR = join(folder, 'tmp')
    mkdirSync(env.TMPDIR)
    if (needsPostgres) {
      const start = () => startPostgres(programs.postgres, folder, signal)
      const postgres = await step('starting a private Postgres', start)
      services.push(postgres.child)
      env.REKHA_TEST_POSTGRES = postgres.url
      env.PGBOUNCER_PATH = programs.pgbouncer
    }
    const counts = join(folder, 'counts')
    writeFileSync(counts, '')
    for (const round of chosen) failed = !(await runRound(round, env, counts, signal)) || failed
    failed = !report(counts) || failed
  } finally {
    for (const child of services.reverse()) await endChild(child, 5000, 'SIGINT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  if (failed) process.exit(1)
})

/** Runs mocha once; true when it ended well. */
async function runRound({ database, folders }, env, counts, signal) {
  const specs = asked.length > 0 ? asked.filter((spec) => isIn(spec, folders)) : folders.flatMap(testsIn)
  if (specs.length === 0) return true
  console.log(`\n══ on ${database} ══`)
  const { spec: _, ...settings } = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'))
  const config = join(counts, '..', 'mocharc.json')
  // Mocha would add the files its own settings name to those asked for.
  writeFileSync(config, JSON.stringify({ ...settings, reporter: join(root, 'scripts/count-tests.mjs') }))
  const failedBefore = countOf('failed', counts)
  try {
    await runCommand(
      process.execPath,
      [join(root, 'node_modules/mocha/bin/mocha.js'), '--config', config, ...options, ...specs],
      { signal, show: true, env: { ...env, REKHA_TEST_DATABASE: database, REKHA_TEST_COUNTS: counts } },
    )
    return true
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    if (countOf('failed', counts) === failedBefore) {
      console.error(
        `The tests on ${database} broke off (${error.message.match(/ended with .*/)?.[0]}), counted as one failure.`,
      )
      const what = `the tests on ${database} broke off: ${error.message}`
      appendFileSync(counts, `failed\t${JSON.stringify(what)}\n`)
    }
    return false
  }
}

/**
 * Says once more what failed, for whoever sees the end of a long log alone, and how many tests passed, failed and
 * were skipped; true when some passed and none failed.
 */
function report(counts) {
  for (const line of readFileSync(counts, 'utf8').split('\n')) {
    if (line.startsWith('failed\t')) console.log(`FAILED ${JSON.parse(line.slice('failed\t'.length))}\n`)
  }
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((word) => countOf(word, counts))
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return passed > 0 && failed === 0
}

function countOf(word, counts) {
  return readFileSync(counts, 'utf8')
    .split('\n')
    .filter((line) => line.split('\t')[0] === word).length
}

function withoutPrivate(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !private_.test(name)))
}

function isSpec(argument) {
  return !argument.startsWith('-') && (/^(\.\/)?test\//.test(argument) || existsSync(argument))
}

function isIn(spec, folders) {
  const path = spec.replace(/^\.\//, '')
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

function testsIn(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort()
}
