import type { Frame, Page } from 'playwright-core'
import { until as untilSo } from '../../stack/until.ts'

/**
 * Polls a page or frame until an expression holds.
 *
 * Playwright's own waiting uses eval in the page, which a strict content security policy forbids.
 */
export const until = (where: Page | Frame, expression: string): Promise<void> =>
  untilSo(async () => Boolean(await where.evaluate(expression)), expression)
