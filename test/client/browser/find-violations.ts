import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'
import { untilAtRest } from './open-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the mouse comes to lie on while axe looks fades in, and half faded anything lacks contrast. */
const withoutTransitions = `(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { transition: none !important }')
  document.adoptedStyleSheets.push(sheet)
})()`
const withTransitions = 'void document.adoptedStyleSheets.pop()'

/** WCAG 2.2 A and AA violations axe finds on a page or frame in its current state: the rule, and the elements concerned. */
export async function findViolations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(untilAtRest)
  await page.evaluate(withoutTransitions)
  // Injected from outside, so the page's content security policy does not block it.
  await page.evaluate(axe)
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`
  const { violations } = (await page.evaluate(run)) as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  }
  await page.evaluate(withTransitions)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary.replace(/\s+/g, ' ')})`),
  )
}
