import { mkdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A camera that shows a moving test picture, and may be used without asking.
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
]

export const desktop = { width: 1280, height: 860 }
export const phone = { width: 390, height: 844 }
export const small = { width: 320, height: 640 }

/** Milliseconds in which a deletion can be taken back. */
export const undoWithin = 6_000

/** Milliseconds between two looks, and until a complaint that is expected is given up. */
const [every, patience] = [25, 30_000]

/**
 * A real Chromium that keeps what any page of it complained of: errors, refused resources. The one without a window, where
 * there is one, draws the same for less; with flags of its own a test gets the whole, which alone knows most of them.
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
    /** A window of its own, with its own cookies, and where asked a clock that a test may put forward. */
    async visit(url: string, size = desktop, { clock = false } = {}): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        viewport: size,
        hasTouch: size.width < 500,
        // What moves for its beauty alone costs more than all the rest of a page.
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      context.setDefaultTimeout(60_000)
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
      if (clock) await context.clock.install()
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    /** Waits for so many complaints of this kind and takes them out; one more of them is one too many. */
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
    /** From now until the windows are closed this is no complaint: for what comes as often as chance has it. */
    allowComplaints: (pattern: RegExp) => void allowed.push(pattern),
    /** Closes all windows; gives what their pages complained of and nobody had expected. */
    async leave(): Promise<string[]> {
      await Promise.all(browser.contexts().map((context) => context.close()))
      const patterns = allowed.splice(0)
      return complaints.splice(0).filter((line) => !patterns.some((pattern) => pattern.test(line)))
    },
    close: () => browser.close(),
  }
}

/**
 * Waits until a page has come to rest, fonts and all, and keeps what it looks like, whole or as far as its window shows it,
 * for a person to see in test-results/: the latter where REKHA_PICTURES is set, for drawing takes longer than all else here.
 */
export async function takePicture(page: Page, name: string, { whole = true } = {}): Promise<void> {
  await page.evaluate(
    'Promise.allSettled([document.fonts.ready, ...document.getAnimations().map(({ finished }) => finished)])',
  )
  if (!process.env['REKHA_PICTURES']) return
  await mkdir('test-results', { recursive: true })
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: whole })
}

/** Whether nothing of a page has to be scrolled to sideways. */
export const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= innerWidth')

/** The letters of a text: what is left of Markdown when its marks are gone. */
export const letters = (text: string | null | undefined): string => (text ?? '').replace(/[^\p{L}\p{M}]/gu, '')
