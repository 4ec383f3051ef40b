import { setTimeout as wait } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'

/** Milliseconds between two looks, and until it is given up. */
const [every, patience] = [25, 30_000]

/**
 * Looks into a page or a frame until an expression holds.
 *
 * Playwright's own waiting evaluates in the page, which a strict content security policy forbids.
 */
export async function until(where: Page | Frame, expression: string): Promise<void> {
  const end = Date.now() + patience
  while (!(await where.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`did not come true: ${expression}`)
    await wait(every)
  }
}
