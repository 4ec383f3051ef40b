import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'
import { CommandFailed, runCommand } from '../../scripts/run-command.mjs'
import { bundleOf, sourceOf } from './bundle-tests.mjs'

/** Tests wait more than they work, so a core carries some of them; with too many each waits so long that it gives up. */
const runsPerCore = 2.5
/** Below the ports that systems give to outgoing connections (scripts/find-free-port.mjs). */
const [lowestPort, highestPort] = [15_000, 32_767]

export function usualJobs() {
  return Math.max(2, Math.ceil(cpus().length * runsPerCore))
}

/**
 * Runs each of these (choose-files.mjs) from its bundle in the folder `bundles` by mocha in a process of its own, `jobs` of
 * them beside each other, each with ports of its own; gives each `{run, seconds, results, output, brokeOff}` to `ended` as it ends.
 */
export async function runTests(runs, { jobs, live, options, env, folder, bundles, signal, ended }) {
  mkdirSync(join(folder, 'tmp'))
  const waiting = [...runs]
  const slots = Array.from({ length: Math.min(jobs, runs.length) }, async (_, slot) => {
    for (let run = waiting.shift(); run; run = waiting.shift())
      ended(await runOne(run, { slot, jobs, live, options, env, folder, bundles, signal }))
  })
  // Whoever stops the tests has all of them ended before this returns.
  const outcomes = await Promise.allSettled(slots)
  const failed = outcomes.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

let begun = 0

async function runOne(run, { slot, jobs, live, options, env, folder, bundles, signal }) {
  begun += 1
  const results = join(folder, `results-${begun}`)
  writeFileSync(results, '')
  const width = Math.floor((highestPort + 1 - lowestPort) / jobs)
  const began = performance.now()
  const mocha = ['--enable-source-maps', join(root, 'node_modules/mocha/bin/mocha.js')]
  const strict = process.env.CI ? ['--forbid-only'] : []
  const settings = [
    ...strict,
    '--config',
    join(root, '.mocharc.json'),
    '--reporter',
    join(root, 'test/runner/reporter.mjs'),
  ]
  const files = run.files.map((file) => bundleOf(bundles, file))
  let brokeOff = null
  let output = ''
  try {
    output = await runCommand(process.execPath, [...mocha, ...settings, ...options, ...files], {
      signal,
      show: live,
      whole: true,
      env: {
        ...env,
        // Whatever a test leaves behind goes with the folder.
        TMPDIR: join(folder, 'tmp'),
        REKHA_PORTS: `${lowestPort + slot * width}-${lowestPort + (slot + 1) * width - 1}`,
        REKHA_TEST_DATABASE: run.database,
        REKHA_TEST_RESULTS: results,
        ...(live && { REKHA_TEST_LIVE: '1' }),
      },
    })
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    output = error.output
    brokeOff = error.message.match(/ended with .*/)?.[0] ?? error.message
  }
  const lines = readFileSync(results, 'utf8').split('\n').filter(Boolean)
  const told = lines.map((line) => JSON.parse(line)).map((test) => ({ ...test, file: sourceOf(bundles, test.file) }))
  // A process that failed without a failed test broke off before it could say so.
  if (told.some(({ state }) => state === 'failed')) brokeOff = null
  return { run, seconds: (performance.now() - began) / 1000, results: told, output, brokeOff }
}
