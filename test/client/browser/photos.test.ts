import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { drawHand } from '../../reader/almanac/measure/drawn-hand.ts'
import { type Stack, startStack } from '../../stack/stack.ts'
import { desktop, openBrowser, phone, takePicture } from './open-browser.ts'
import { register } from './show-palm.ts'

describe('photos on the page', function () {
  this.timeout(120_000)
  let stack: Stack
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let hand: Buffer
  let visitors = 0

  before(async () => {
    stack = await startStack({ reader: 'almanac' })
    browser = await openBrowser()
    hand = await drawHand()
  })
  after(async () => {
    await browser?.close()
    await stack?.stop()
  })
  beforeEach(() => {
    browser.complaints.length = 0
  })
  afterEach(async () => {
    await browser.leave()
    expect(browser.complaints).to.deep.equal([])
  })

  const arrive = (size = desktop) => browser.visit(stack.servers[0]!.url, size)
  const address = () => `asha-photos-${++visitors}@example.org`
  const lit = (page: Page) => page.locator('.photos .lines .lit')

  async function send(page: Page, photo = hand): Promise<void> {
    await page.setInputFiles('#photo-right', { name: 'right.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByRole('checkbox', { name: /18 or over/ }).check()
    await page.getByRole('button', { name: 'Read my palm' }).click()
  }

  async function withReport(size = desktop): Promise<Page> {
    const page = await arrive(size)
    await send(page)
    await register(page, address())
    await page.locator('.section.guidance').waitFor()
    await page.locator('.talk').waitFor()
    return page
  }

  for (const [name, size] of Object.entries({ desktop, phone }))
    it(`lights the line that is pointed at, and keeps the one that is chosen, on a ${name}`, async () => {
      const page = await withReport(size)
      const lines = page.locator('.photos .lines')
      await lines.waitFor()
      expect(await lines.getAttribute('aria-label')).to.match(/^Lines measured on your right palm\. .*heart line: /)
      expect(await lit(page).count()).to.equal(0)

      const legend = page.getByRole('button', { name: /^Head line/ })
      await legend.focus()
      await page.keyboard.press('Enter')
      await page.locator('.photos .lit[data-line=head]').waitFor({ state: 'attached' })
      expect(await legend.getAttribute('aria-pressed')).to.equal('true')
      await takePicture(page, `${name}-lines-legend`)
      await page.keyboard.press('Enter')
      await lit(page).waitFor({ state: 'detached' })

      await page.locator('.section.vitality summary').focus()
      await page.locator('.photos .lit[data-line=life]').waitFor({ state: 'attached' })
      await page.keyboard.press('Enter')
      await page.locator('.section.vitality .show-line').first().click()
      await page.locator('.section.vitality .show-line[aria-pressed=true]').waitFor()
      expect(await lit(page).getAttribute('data-line')).to.equal('life')
      await takePicture(page, `${name}-lines-finding`)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).to.equal(true)
    })

  it('lights each line while the section about it is being written', async () => {
    const page = await withReport()
    await page.getByRole('link', { name: 'Rekha' }).click()
    await send(page)
    for (const line of ['heart', 'head', 'life'])
      await page.locator(`.photos .lines .lit[data-line=${line}]`).waitFor({ state: 'attached' })
    await page.locator('.talk').waitFor()
    expect(await lit(page).count()).to.equal(0)
  })
})
