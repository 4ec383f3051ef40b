import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'
import { CommandFailed, runCommand } from '../../scripts/run-command.mjs'

/** Tests mostly wait, so a core can run several; with too many, waits time out. */
const runsPerCore = 2.5
/** Below the ephemeral ports used for outgoing connections (scripts/find-free-port.mjs). */
const [lowestPort, highestPort] = [15_000, 32_767]

export function usualJobs() {
  return Math.max(2, Math.ceil(cpus().length * runsPerCore))
}

/**
 * Runs each of these (choose-files.mjs) with mocha in a separate process, `jobs` at a time, each with its own range of
 * ports; calls `ended` with `{run, seconds, results, output, brokeOff}` as each ends.
 */
export async function runTests(runs, { jobs, live, options, env, folder, signal, ended }) {
  mkdirSync(join(folder, 'tmp'))
  const waiting = [...runs]
  const slots = Array.from({ length: Math.min(jobs, runs.length) }, async (_, slot) => {
    for (let run = waiting.shift(); run; run = waiting.shift())
      ended(await runOne(run, { slot, jobs, live, options, env, folder, signal }))
  })
  // If the tests are stopped, all of them have ended before this returns.
  const outcomes = await Promise.allSettled(slots)
  const failed = outcomes.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

let begun = 0

async function runOne(run, { slot, jobs, live, options, env, folder, signal }) {
  begun += 1
  const results = join(folder, `results-${begun}`)
  writeFileSync(results, '')
  const width = Math.floor((highestPort + 1 - lowestPort) / jobs)
  const began = performance.now()
  const mocha = ['--import', 'tsx', join(root, 'node_modules/mocha/bin/mocha.js')]
  const strict = process.env.CI ? ['--forbid-only'] : []
  const settings = [
    ...strict,
    '--config',
    join(root, '.mocharc.json'),
    '--reporter',
    join(root, 'test/runner/reporter.mjs'),
  ]
  let brokeOff = null
  let output = ''
  try {
    output = await runCommand(process.execPath, [...mocha, ...settings, ...options, ...run.files], {
      signal,
      show: live,
      whole: true,
      env: {
        ...env,
        // Anything a test leaves behind is deleted with the folder; tsx's cache is shared by all.
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
  const told = lines.map((line) => JSON.parse(line))
  // A process that failed without a failed test crashed before it could report one.
  if (told.some(({ state }) => state === 'failed')) brokeOff = null
  return { run, seconds: (performance.now() - began) / 1000, results: told, output, brokeOff }
}
