import './check-node.mjs'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleTests, makeBundleFolder } from '../test/runner/bundle-tests.mjs'
import { chooseFiles, planRuns } from '../test/runner/choose-files.mjs'
import { findTouched } from '../test/runner/find-touched.mjs'
import { describeRun, summarise } from '../test/runner/report.mjs'
import { runTests, usualJobs } from '../test/runner/run-tests.mjs'
import { buildProject } from './build-project.mjs'
import { endChild } from './end-process.mjs'
import { findPrograms } from './find-programs.mjs'
import { installPackages } from './install-packages.mjs'
import { Refusal } from './refusal.mjs'
import { step } from './report-step.mjs'
import { runMain } from './run-main.mjs'
import { startPostgres } from './start-postgres.mjs'

// npm test [-- [--changed] [--jobs N] [path …] [mocha options]]: all tests, or only these files and folders.

/** The developer's own settings: tests must not reach a real service. */
const private_ = /^(DATABASE_URL|REDIS_URL|QUEUE_REDIS_URL|STORAGE_URL|AWS_.*|OPENAI_.*|PORT|HOST|PUBLIC_URL|DATA_DIR)$/

await runMain(async (signal) => {
  const began = performance.now()
  const { paths, jobs, changed, options } = readArguments(process.argv.slice(2))
  const only = process.env.REKHA_TEST_DATABASE
  if (only && !['sqlite', 'postgres'].includes(only))
    throw new Refusal(`REKHA_TEST_DATABASE is sqlite or postgres, not "${only}".`)
  await installPackages(signal)
  const files = changed ? findTouched(chooseFiles(paths)) : chooseFiles(paths)
  const runs = planRuns(files, only ? [only] : ['sqlite', 'postgres'])
  if (runs.length === 0) return console.log(changed ? 'No tests are affected by the changes.' : 'Nothing to run.')

  const needs = new Set(runs.flatMap((run) => run.needs))
  if (runs.some(({ database }) => database === 'postgres')) needs.add('postgres')
  const built = ['build', 'page'].map((need) => needs.delete(need))
  if (built.includes(true)) await buildProject(signal)
  const programs = await findPrograms([...needs], 'These tests need', signal)

  const folder = mkdtempSync(join(tmpdir(), 'rekha-test-'))
  const bundles = makeBundleFolder()
  let postgres
  const ended = []
  try {
    await bundleTests(files, bundles)
    // Postgres may run as another user, who needs access to the folder.
    chmodSync(folder, 0o755)
    const env = { ...withoutPrivate(process.env), NODE_ENV: 'test', ...pathsOf(programs) }
    if (runs.some(({ database }) => database === 'postgres')) {
      const start = () => startPostgres(programs.postgres, folder, signal)
      postgres = await step('starting a private Postgres', start)
      env.REKHA_TEST_POSTGRES = postgres.url
    }
    const prepared = (performance.now() - began) / 1000
    console.log(
      `\n${files.length} files of tests in ${runs.length} runs, ${jobs} at once (prepared in ${prepared.toFixed(1)} s)\n`,
    )
    await runTests(runs, {
      ...{ jobs, live: runs.length === 1, options, env, folder, bundles, signal },
      ended(run) {
        ended.push(run)
        if (runs.length > 1) console.log(describeRun(run))
      },
    })
  } finally {
    if (postgres) await endChild(postgres.child, 5000, 'SIGINT')
    for (const made of [folder, bundles]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
  }
  const { text, good } = summarise(ended, (performance.now() - began) / 1000)
  console.log(text)
  if (!good) process.exit(1)
})

function readArguments(given) {
  const read = { paths: [], jobs: usualJobs(), changed: false, options: [] }
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at]
    if (argument === '--changed') read.changed = true
    else if (argument === '--jobs') read.jobs = readJobs(given[++at])
    else if (/^(\.\/)?test(\/|$)/.test(argument)) read.paths.push(argument)
    else read.options.push(argument)
  }
  return read
}

function readJobs(text) {
  if (!/^[1-9]\d?$/.test(text ?? '')) throw new Refusal('--jobs is the number of files to run at once, from 1 to 99.')
  return Number(text)
}

function pathsOf({ chromium, headless, nginx, haproxy, pgbouncer }) {
  const paths = {
    CHROMIUM_PATH: chromium,
    HEADLESS_PATH: headless,
    NGINX_PATH: nginx,
    HAPROXY_PATH: haproxy,
    PGBOUNCER_PATH: pgbouncer,
  }
  return Object.fromEntries(Object.entries(paths).filter(([, path]) => path))
}

function withoutPrivate(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !private_.test(name)))
}
