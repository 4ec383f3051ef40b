import { mkdir } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A camera that shows a moving test picture, and may be used without asking.
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
]

export const desktop = { width: 1280, height: 860 }
export const phone = { width: 390, height: 844 }

/** A real Chromium, with more flags where a test needs them; what any page of it complained about (errors, refused resources) is in `complaints`. */
export async function openBrowser(more: string[] = []) {
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...flags, ...more],
  })
  const complaints: string[] = []
  return {
    complaints,
    /** A window of its own, with its own cookies. */
    async visit(url: string, size = desktop): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        viewport: size,
        hasTouch: size.width < 500,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
      await page.goto(url)
      return page
    },
    /** Closes all windows. */
    async leave(): Promise<void> {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    close: () => browser.close(),
  }
}

/** Keeps what a page looks like, whole, for a person to see. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir('test-results', { recursive: true })
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true })
}

/** The letters of a text: what is left of Markdown when its marks are gone. */
export const letters = (text: string | null | undefined): string => (text ?? '').replace(/[^\p{L}\p{M}]/gu, '')
