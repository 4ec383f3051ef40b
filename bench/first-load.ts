import { openBrowser, phone } from '../test/client/browser/open-browser.ts'
import { startStack } from '../test/stack/stack.ts'

// npm run bench:first-load: from entering the address to a page that accepts a photo, on loopback, each time in a fresh browser.

const visits = 15

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
  const [first = 0, ...rest] = times
  const sorted = rest.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  console.log(
    `usable after ${median.toFixed(0)} ms in the median, ${(sorted.at(-1) ?? 0).toFixed(0)} ms at worst; the very first visit ${first.toFixed(0)} ms`,
  )
} finally {
  await browser.close()
  await stack.stop()
}
