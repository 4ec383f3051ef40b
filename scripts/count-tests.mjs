import { appendFileSync } from 'node:fs'
import Mocha from 'mocha'

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants
/** How long what the tests opened may keep the process alive after the last of them. */
const patience = 20_000

/**
 * Mocha's usual report, and besides one line a test in the file REKHA_TEST_COUNTS: passed, failed or skipped, and
 * after a tab what failed and how, as a JSON string.
 */
export default class CountTests extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const note = (word) => () => appendFileSync(process.env.REKHA_TEST_COUNTS, `${word}\n`)
    runner.on(EVENT_TEST_PASS, note('passed'))
    runner.on(EVENT_TEST_FAIL, (test, error) => note(`failed\t${JSON.stringify(describe(test, error))}`)())
    runner.on(EVENT_TEST_PENDING, note('skipped'))
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

function describe(test, error) {
  return `(${process.env.REKHA_TEST_DATABASE}) ${test.titlePath().join(' › ')}\n${error.stack ?? error}`
}
