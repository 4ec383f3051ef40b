import { openBrowser, phone } from '../../../test/client/browser/open-browser.ts'
import { startStack } from '../../../test/stack/stack.ts'
import { quantile } from '../../quantile.ts'
import type { Part } from '../part.ts'

const visits = 15

/** From entering the address to a page that accepts a photo, on loopback, each time in a fresh browser. */
export const measureFirstLoad: Part = async () => {
  const stack = await startStack({ workers: 0 })
  const browser = await openBrowser()
  try {
    const times: number[] = []
    for (let visit = 0; visit < visits; visit += 1) {
      const page = await browser.visit('about:blank', phone)
      const began = performance.now()
      await page.goto(stack.servers[0]!.url, { waitUntil: 'commit' })
      await page.locator('button[type=submit]:enabled').waitFor()
      times.push(performance.now() - began)
      await browser.leave()
    }
    // The first visit runs code the server has not compiled yet.
    const [, ...rest] = times
    return { 'usable after entering the address': { Rekha: { p50: quantile(rest, 0.5), most: Math.max(...rest) } } }
  } finally {
    await browser.close()
    await stack.stop()
  }
}
