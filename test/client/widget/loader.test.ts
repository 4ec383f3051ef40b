import { createHmac } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Site } from '../../../db/models/site.ts'
import { addSite } from '../../stack/site-visitor.ts'
import { findViolations } from '../browser/find-violations.ts'
import { desktop, phone, takePicture } from '../browser/open-browser.ts'
import { useService } from '../browser/use-browser.ts'
import { useHost } from './start-host.ts'
import { until } from './until.ts'

const body = '<main><h1>A shop</h1><button>Buy</button></main>'
const meta = '<meta name="viewport" content="width=device-width, initial-scale=1">'
const focused = (tag: string) => `document.activeElement.shadowRoot?.activeElement?.tagName === '${tag}'`

describe('the widget on somebody’s page', () => {
  const here = useService({ workers: 0 })
  const { browser } = here
  const host = useHost()
  let site: Site
  let rekha: string
  before(async () => {
    rekha = new URL(here.url).origin
    site = await addSite({ name: 'A shop', origins: [host.origin] })
  })

  const line = (more = '', of = site.id) => `<script async src="${rekha}/embed.js" data-site="${of}" ${more}></script>`
  const strict = () => `default-src 'none'; script-src ${rekha}; frame-src ${rekha}; img-src data:`
  const launcher = (page: Page) => page.getByRole('button', { name: /^Palm reading/ })
  const panel = (page: Page) => page.getByRole('dialog', { name: 'Palm reading' })
  const greeted = (page: Page) =>
    page
      .frameLocator('rekha-chat iframe')
      .getByRole('heading', { name: /^Namaste/ })
      .waitFor()

  for (const [name, size] of Object.entries({ desktop, phone }))
    for (const colorScheme of ['light', 'dark'] as const)
      it(`opens under a strict content security policy on a ${colorScheme} ${name}`, async () => {
        const page = await browser.visit('about:blank', size)
        await page.emulateMedia({ colorScheme })
        await page.goto(host.serve({ csp: strict(), head: meta + line(), body }))
        await launcher(page).waitFor()
        expect(await page.locator('iframe').count(), 'no frame before it is wanted').to.equal(0)
        await takePicture(page, `widget-${name}-${colorScheme}-closed`)
        await launcher(page).click()
        await greeted(page)
        await takePicture(page, `widget-${name}-${colorScheme}-open`, { whole: false })
        expect(await findViolations(page)).to.deep.equal([])
      })

  it('gives the focus to the frame and, closed from there by Escape, back to what had it', async () => {
    const page = await browser.visit(host.serve({ head: line(), body }))
    await launcher(page).focus()
    await page.keyboard.press('Enter')
    await greeted(page)
    expect(await launcher(page).getAttribute('aria-expanded')).to.equal('true')
    await until(page, focused('IFRAME'))
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await launcher(page).getAttribute('aria-expanded')).to.equal('false')
    await until(page, focused('BUTTON'))

    await page.getByRole('button', { name: 'Buy' }).focus()
    await page.evaluate('Rekha.open()')
    await until(page, focused('IFRAME'))
    await page.evaluate('Rekha.close()')
    await until(page, "document.activeElement.textContent === 'Buy'")
  })

  it('says what the owner has to do where it is not allowed, and is tried again when it is opened again', async () => {
    const other = await addSite({ origins: ['https://elsewhere.example'] })
    const page = await browser.visit(host.serve({ csp: strict(), head: line('', other.id) }), phone)
    await page.evaluate('problems = []; Rekha.on("problem", (problem) => problems.push(problem.code))')
    await launcher(page).click()
    const note = page.getByRole('status').filter({ hasText: `add ${host.origin} to its allowed origins` })
    await note.waitFor()
    await takePicture(page, 'widget-refused', { whole: false })
    expect(await page.evaluate('problems')).to.deep.equal(['forbidden'])
    // Chromium logs the blocked frame, the loader the reason.
    await browser.expectComplaint(new RegExp(`Rekha: .*add ${host.origin}`))
    await browser.expectComplaint(/status of 403/)
    await page.getByRole('button', { name: 'OK' }).click()
    await panel(page).waitFor({ state: 'hidden' })
    await other.edit({ origins: [host.origin] })
    await launcher(page).click()
    await greeted(page)
  })

  it('knows whom the page has identified, in the language and the theme it wants, all said before the script came', async () => {
    const expires = Math.floor(Date.now() / 1000) + 600
    const signature = createHmac('sha256', site.secret).update(`${site.id}\n42\nAsha\n${expires}`).digest('hex')
    const page = await browser.visit(host.serve({}))
    await page.evaluate(`
      heard = [];
      (window.Rekha = window.Rekha || []).push((chat) => {
        for (const event of ['ready', 'opened', 'closed', 'problem']) chat.on(event, () => heard.push(event))
        chat.setLanguage('hi')
        chat.setTheme('dark')
        chat.identify(${JSON.stringify({ id: '42', name: 'Asha', expires, signature })})
        chat.open()
      })
    `)
    const identified = page.waitForResponse((answer) => answer.url().endsWith('/widget/identify') && answer.ok())
    await page.addScriptTag({ url: `${rekha}/embed.js` })
    expect(await page.evaluate('heard'), 'there is no chat yet').to.deep.equal([])
    await page.evaluate(`
      const script = document.createElement('script')
      script.src = '${rekha}/embed.js'
      script.dataset.site = '${site.id}'
      document.head.append(script)
    `)
    const frame = page.frameLocator('rekha-chat iframe')
    await frame.getByRole('heading', { name: 'नमस्ते' }).waitFor()
    await frame.locator('html[data-theme=dark]').waitFor()
    await until(page, "heard.includes('ready')")
    await identified
    expect(await page.evaluate('heard')).to.deep.equal(['opened', 'ready'])
  })

  it('stands in the page as an element, loaded when it comes into view', async () => {
    const element = `<div style="height: 3000px"></div><div style="height: 700px"><rekha-chat site="${site.id}" style="height: 100%"></rekha-chat></div>`
    const page = await browser.visit(
      host.serve({ head: `<script async src="${rekha}/embed.js"></script>`, body: element }),
    )
    await until(page, 'typeof window.Rekha?.open === "function"')
    expect(await page.locator('iframe').count()).to.equal(0)
    await page.evaluate('Rekha.open()')
    await greeted(page)
    expect((await page.locator('iframe').boundingBox())?.height).to.equal(700)
    expect(await page.locator('iframe').getAttribute('allow')).to.include('web-share')
    await takePicture(page, 'widget-inline', { whole: false })
  })
})
