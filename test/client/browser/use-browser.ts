import type { Page } from 'playwright-core'
import { share } from '../../stack/share.ts'
import { useStack } from '../../stack/use-stack.ts'
import { desktop, openBrowser, type Visit } from './open-browser.ts'
import { newAddress } from './show-palm.ts'

/** A browser for the tests of a suite; after each its windows are closed, and their pages must have complained of nothing that it did not expect. */
export function useBrowser(flags: string[] = []) {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  before(async () => {
    browser = await share(
      ['browser', flags],
      () => openBrowser(flags),
      (opened) => opened.close(),
    )
  })
  afterEach(async function () {
    const complaints = await browser.leave()
    // A hook that fails ends the suite: where the test has failed already, a hint is enough.
    if (this.currentTest?.isFailed()) for (const line of complaints) console.error(`a page complained: ${line}`)
    else refuse(complaints)
  })
  return {
    visit: (url: string, size = desktop, more?: Visit) => browser.visit(url, size, more),
    expectComplaint: (pattern: RegExp, times?: number) => browser.expectComplaint(pattern, times),
    allowComplaints: (pattern: RegExp) => browser.allowComplaints(pattern),
    /** Closes the windows in the middle of a test. */
    async leave() {
      refuse(await browser.leave())
    },
  }
}

/** Throws with all of them: chai would cut them short. */
function refuse(complaints: string[]): void {
  if (complaints.length > 0) throw new Error(`pages complained of:\n${complaints.join('\n')}`)
}

/** A stack and a browser for the tests of a suite, and the ways to the places in them where most tests begin. */
export function useService(options: Parameters<typeof useStack>[0] = {}) {
  const stackNow = useStack(options)
  const browser = useBrowser()
  const here = {
    browser,
    get stack() {
      return stackNow()
    },
    /** The address of the first server. */
    get url() {
      return stackNow().servers[0]!.url
    },
    /** Somebody new, at the greeting. */
    arrive: (size = desktop, more?: Visit) => browser.visit(here.url, size, more),
    /** Somebody who has shown a palm and registered elsewhere, at their full report. */
    async withReport(size = desktop, more?: Visit): Promise<{ page: Page; email: string }> {
      const visitor = await here.stack.visitor()
      const { email } = await visitor.register(newAddress())
      const { id } = await visitor.upload()
      await visitor.connect()
      await visitor.completed(id)
      visitor.leave()
      const cookies = [visitor.cookie, visitor.device]
      const page = await browser.visit(`${here.url}/a/${id}`, size, { ...more, cookies })
      await page.locator('.section.guidance').waitFor()
      return { page, email }
    },
  }
  return here
}
