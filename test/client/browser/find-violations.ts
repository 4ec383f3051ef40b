import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'
import { takePicture, untilAtRest } from './open-browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the mouse comes to lie on while axe looks fades in, and half faded anything lacks contrast. */
const withoutTransitions = `(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { transition: none !important }')
  document.adoptedStyleSheets.push(sheet)
})()`
const withTransitions = 'void document.adoptedStyleSheets.pop()'

/** What another colour scheme can change of a page; the rest takes nine tenths of the time. */
const ofColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const ofAll = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/**
 * WCAG 2.2 A and AA violations axe finds on a page or frame in its current state: the rule, and the elements concerned. For a
 * state that was looked at in another colour scheme before, `colours` are enough.
 */
export async function findViolations(page: Page | Frame, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(untilAtRest)
  await page.evaluate(withoutTransitions)
  // Injected from outside, so the page's content security policy does not block it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
  const options = { runOnly: of === 'all' ? ofAll : ofColours, resultTypes: ['violations'] }
  const run = `axe.run(document, ${JSON.stringify(options)})`
  const { violations } = (await page.evaluate(run)) as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  }
  await page.evaluate(withTransitions)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary.replace(/\s+/g, ' ')})`),
  )
}

/** The same in light and in dark, with a picture of each. */
export async function findViolationsInBoth(page: Page, picture: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await takePicture(page, `${picture}-${colorScheme}`)
    found.push(
      ...(await findViolations(page, colorScheme === 'light' ? 'all' : 'colours')).map(
        (one) => `${colorScheme}: ${one}`,
      ),
    )
  }
  return found
}
