import type { Frame, Page } from 'playwright-core'
import { until as untilSo } from '../../stack/until.ts'

/**
 * Looks into a page or a frame until an expression holds.
 *
 * Playwright's own waiting evaluates in the page, which a strict content security policy forbids.
 */
export const until = (where: Page | Frame, expression: string): Promise<void> =>
  untilSo(async () => Boolean(await where.evaluate(expression)), expression)
