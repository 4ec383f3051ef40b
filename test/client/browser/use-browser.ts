import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { type Stack, startStack } from '../../stack/stack.ts'
import { desktop, openBrowser } from './open-browser.ts'
import { register, showPalm } from './show-palm.ts'

/** A browser for a suite. After each test closes its windows and fails on any complaint the test did not expect. */
export function useBrowser(flags: string[] = []) {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  before(async () => {
    browser = await openBrowser(flags)
  })
  after(() => browser?.close())
  afterEach(async function () {
    const complaints = await browser.leave()
    // A failing hook aborts the suite; if the test has already failed, logging is enough.
    if (this.currentTest?.isFailed()) for (const line of complaints) console.error(`a page complained: ${line}`)
    else expect(complaints.join('\n'), 'what pages complained of').to.equal('')
  })
  return {
    visit: (url: string, size = desktop, more?: { clock: boolean }) => browser.visit(url, size, more),
    expectComplaint: (pattern: RegExp, times?: number) => browser.expectComplaint(pattern, times),
    allowComplaints: (pattern: RegExp) => browser.allowComplaints(pattern),
    /** Closes the windows in the middle of a test. */
    async leave() {
      expect((await browser.leave()).join('\n'), 'what pages complained of').to.equal('')
    },
  }
}

/** A stack for a suite; its provider is reset before each test. */
export function useStack(
  options: Parameters<typeof startStack>[0] | (() => Promise<Parameters<typeof startStack>[0]>),
) {
  let stack: Stack
  before(async () => {
    stack = await startStack(typeof options === 'function' ? await options() : options)
  })
  after(() => stack?.stop())
  beforeEach(() => {
    stack.provider.script([])
    stack.provider.gate().open()
  })
  return () => stack
}

/** A stack and a browser for a suite, with shortcuts to where most tests begin. */
export function useService(options: Parameters<typeof useStack>[0] = {}) {
  const stackNow = useStack(options)
  const browser = useBrowser()
  const here = {
    browser,
    get stack() {
      return stackNow()
    },
    /** The first server's address. */
    get url() {
      return stackNow().servers[0]!.url
    },
    /** A new visitor, at the greeting. */
    arrive: (size = desktop, more?: { clock: boolean }) => browser.visit(here.url, size, more),
    /** A new visitor who has uploaded a palm, registered and got the full report. */
    async withReport(size = desktop, more?: { clock: boolean }): Promise<{ page: Page; email: string }> {
      const page = await here.arrive(size, more)
      await showPalm(page)
      const email = await register(page)
      await page.locator('.section.guidance').waitFor()
      return { page, email }
    },
  }
  return here
}
