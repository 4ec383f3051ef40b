import { mkdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A camera with a moving test picture that needs no permission.
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
]

export const desktop = { width: 1280, height: 860 }
export const phone = { width: 390, height: 844 }
export const small = { width: 320, height: 640 }

/** Milliseconds in which a deletion can be undone. */
export const undoWithin = 6_000

export interface Visit {
  clock?: boolean
  locale?: string
  /** Each as `name=value`. */
  cookies?: string[]
}

const named = (line: string) => ({ name: line.slice(0, line.indexOf('=')), value: line.slice(line.indexOf('=') + 1) })

/** Polling interval, and time limit for an expected complaint, in milliseconds. */
const [every, patience] = [25, 30_000]

/** What Chromium itself says while a server is away. */
export const away =
  /ERR_(CONNECTION_\w+|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|FAILED)|closed before receiving a handshake/
/** A frame was under way when the page closed its socket, as may happen to any. */
const crossed = /Data frame received after close/

/**
 * A real Chromium that collects its pages' complaints: errors, rejected resources. Uses the headless build if there is one,
 * which renders the same for less CPU, but the full one for tests with their own flags, most of which only that supports.
 */
export async function openBrowser(more: string[] = []) {
  const { CHROMIUM_PATH: whole = '/usr/bin/chromium', HEADLESS_PATH: headless = whole } = process.env
  const browser: Browser = await chromium.launch({
    executablePath: more.length > 0 ? whole : headless,
    args: [...flags, ...more],
    timeout: 120_000,
  })
  const complaints: string[] = []
  const allowed: RegExp[] = []
  const matching = (pattern: RegExp) => complaints.filter((line) => pattern.test(line))
  return {
    /** A window with its own cookies and, on request, a clock that the test can advance. */
    async visit(
      url: string,
      size = desktop,
      { clock = false, locale = 'en-US', cookies = [] }: Visit = {},
    ): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        viewport: size,
        locale,
        hasTouch: size.width < 500,
        // Decorative animations cost more than the rest of the page.
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      context.setDefaultTimeout(60_000)
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (line) => {
        if (line.type() === 'error' && !crossed.test(line.text())) complaints.push(line.text())
      })
      if (clock) await context.clock.install()
      await context.addCookies(cookies.map((line) => ({ ...named(line), url: new URL(url).origin })))
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    /** Waits for this many matching complaints and removes them; any more fail the test. */
    async expectComplaint(pattern: RegExp, times = 1): Promise<void> {
      const end = Date.now() + patience
      while (matching(pattern).length < times) {
        if (Date.now() > end)
          throw new Error(
            `${matching(pattern).length} of ${times} complaints like ${pattern} in: ${complaints.join('; ')}`,
          )
        await wait(every)
      }
      for (const line of matching(pattern).slice(0, times)) complaints.splice(complaints.indexOf(line), 1)
    },
    /** Ignores matching complaints until the windows are closed; for those that only sometimes occur. */
    allowComplaints: (pattern: RegExp) => void allowed.push(pattern),
    /** Closes all windows; returns unexpected complaints. */
    async leave(): Promise<string[]> {
      await Promise.all(browser.contexts().map((context) => context.close()))
      const patterns = allowed.splice(0)
      return complaints.splice(0).filter((line) => !patterns.some((pattern) => pattern.test(line)))
    },
    close: () => browser.close(),
  }
}

/** To be evaluated in a page: waits until its fonts are there and nothing moves. */
export const untilAtRest =
  'Promise.allSettled([document.fonts.ready, ...document.getAnimations().map(({ finished }) => finished)])'

/**
 * Waits until a page is at rest, fonts included, and with REKHA_PICTURES saves a screenshot of it in test-results/, whole
 * or only the visible part. Off by default: screenshots take longer than everything else here.
 */
export async function takePicture(page: Page, name: string, { whole = true } = {}): Promise<void> {
  await page.evaluate(untilAtRest)
  if (!process.env['REKHA_PICTURES']) return
  await mkdir('test-results', { recursive: true })
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: whole })
}

/** Whether the page, once laid out for its size, fits without horizontal scrolling. */
export const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(`new Promise((resolve) => {
    const look = () => resolve(document.documentElement.scrollWidth <= innerWidth)
    requestAnimationFrame(() => requestAnimationFrame(look))
  })`)

/** Only the letters of a text, to compare it with or without Markdown. */
export const letters = (text: string | null | undefined): string => (text ?? '').replace(/[^\p{L}\p{M}]/gu, '')
