import { appendFileSync } from 'node:fs'
import Mocha from 'mocha'

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants
/** How long, in ms, open handles may keep the process alive after the last test. */
const patience = 20_000

/**
 * Appends one line of JSON per test to the file REKHA_TEST_RESULTS: `{state, file, title, ms, why}`, where `why` is the error
 * or the reason for skipping (test/stack/skip.ts). Prints nothing else; with REKHA_TEST_LIVE, mocha's usual output.
 */
export default class ReportTests extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options)
    if (process.env.REKHA_TEST_LIVE) new Mocha.reporters.Spec(runner, options)
    const note = (state, test, why) => {
      const line = {
        state,
        file: test.file ?? test.parent?.file,
        title: test.titlePath().join(' › '),
        ms: test.duration ?? 0,
        why,
      }
      appendFileSync(process.env.REKHA_TEST_RESULTS, `${JSON.stringify(line)}\n`)
    }
    runner.on(EVENT_TEST_PASS, (test) => note('passed', test))
    runner.on(EVENT_TEST_FAIL, (test, error) => note('failed', test, String(error.stack ?? error)))
    runner.on(EVENT_TEST_PENDING, (test) => note('skipped', test, test.whySkipped))
    runner.once(EVENT_RUN_END, () => {
      const late = setTimeout(() => {
        const open = process.getActiveResourcesInfo().filter((kind) => kind !== 'Timeout')
        console.error(
          `The tests have ended, but something they left open keeps running: ${open.join(', ') || 'a timer'}`,
        )
        process.exit(1)
      }, patience)
      late.unref()
    })
  }
}
