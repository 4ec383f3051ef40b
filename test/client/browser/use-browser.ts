import { Model } from 'objection'
import type { Page } from 'playwright-core'
import { type Stack, startStack } from '../../stack/stack.ts'
import { desktop, openBrowser, type Visit } from './open-browser.ts'
import { newAddress } from './show-palm.ts'

/** What the files of tests in this process share, by what they ask for; ended after the last of them. */
const shared = new Map<string, Promise<{ end(): Promise<unknown> }>>()
after(async () => {
  for (const one of shared.values()) await (await one).end()
})

function share<T>(what: unknown, start: () => Promise<T>, end: (started: T) => Promise<unknown>): Promise<T> {
  const key = JSON.stringify(what)
  const known = shared.get(key) ?? start().then((started) => ({ started, end: () => end(started) }))
  shared.set(key, known)
  return (known as Promise<{ started: T; end(): Promise<unknown> }>).then(({ started }) => started)
}

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

/**
 * A stack for the tests of a suite, whose provider answers each as if nothing had been asked of it before. Files that share
 * it leave its processes as they are; those that stop or add some give options of their own.
 */
export function useStack(
  options: Parameters<typeof startStack>[0] | (() => Promise<Parameters<typeof startStack>[0]>),
) {
  let stack: Stack
  before(async () => {
    const start = async () => startStack(typeof options === 'function' ? await options() : options)
    stack = await (typeof options === 'function' ? start() : share(['stack', options], start, ({ stop }) => stop()))
    // Other files' databases were opened since.
    Model.knex(stack.database.knex)
  })
  after(() => (typeof options === 'function' ? stack?.stop() : undefined))
  beforeEach(() => {
    stack.provider.script([])
    stack.provider.gate().open()
  })
  return () => stack
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
