import { appendFileSync } from 'node:fs'
import Mocha from 'mocha'

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants
/** How long what the tests opened may keep the process alive after the last of them. */
const patience = 20_000

/**
 * Adds one line of JSON a test to the file REKHA_TEST_RESULTS: `{state, file, title, ms, why}`, `why` being the error or the
 * reason for skipping (test/stack/skip.ts). Says nothing else, or with REKHA_TEST_LIVE what mocha usually says.
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
