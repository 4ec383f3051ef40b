import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { misbehave } from '../../double/behaviour.ts'
import { findViolationsInBoth } from './find-violations.ts'
import { desktop, fitsWidth, phone, small } from './open-browser.ts'
import { ask, register, replied, showPalm } from './show-palm.ts'
import { useService } from './use-browser.ts'

describe('the page for everyone', () => {
  const here = useService()

  /** Expects no violations and no horizontal scrolling, in light and in dark. */
  async function isFine(page: Page, name: string): Promise<void> {
    expect(await findViolationsInBoth(page, `everyone-${name}`), name).to.deep.equal([])
    expect(await fitsWidth(page), `${name}, width`).to.equal(true)
  }

  for (const [name, size] of Object.entries({ desktop, phone, narrow: small }))
    it(`has no barrier that axe finds, on a ${name} screen: from the greeting to the talk`, async () => {
      const page = await here.arrive(size)
      await page.locator('#photos').waitFor({ state: 'attached' })
      await isFine(page, `${name}-greeting`)

      const gate = here.stack.provider.gate()
      await showPalm(page)
      await page.locator('progress').first().waitFor()
      await isFine(page, `${name}-progress`)
      gate.open()
      await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
      await isFine(page, `${name}-gate`)

      await register(page)
      await page.locator('.section.guidance').waitFor()
      await isFine(page, `${name}-report`)

      await ask(page, 'What of my heart?')
      await replied(page)
      await isFine(page, `${name}-talk`)
      await page.locator('button.account').click()
      await page.locator('#menu').waitFor()
      const [needed, given] = (await page.evaluate(
        '(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])(document.getElementById("menu"))',
      )) as number[]
      expect(needed, 'the width of what is in the menu').to.be.at.most(given!)
      await isFine(page, `${name}-menu`)
    })

  it('has none in Hindi, and is in Hindi whole', async () => {
    const page = await here.arrive(phone)
    await page.getByRole('button', { name: 'हिन्दी' }).click()
    await page.getByRole('heading', { name: 'नमस्ते। अपनी हथेलियाँ दिखाइए।' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).to.equal('hi')
    expect(await page.title()).to.include('रेखा')
    await isFine(page, 'hindi-greeting')
    await page.reload()
    await page.getByRole('button', { name: 'मेरी हथेली पढ़िए' }).waitFor()
    const english = (await page.locator('body').innerText()).match(/[A-Za-z]{4,}/g) ?? []
    expect(english.filter((word) => !['JPEG', 'WebP', 'English'].includes(word))).to.deep.equal([])
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
  })

  it('has none on the pages of the notice, which are in both languages, and of this installation', async () => {
    const page = await here.arrive(desktop)
    expect(await page.locator('.photo-form a[target=_blank]').allInnerTexts()).to.have.length(2)
    await page.goto(`${here.url}/privacy`)
    await page.getByText('Who runs this installation has not been filled in').waitFor()
    expect(await page.locator('h1').allInnerTexts()).to.deep.equal(['Privacy'])
    expect(await page.locator('main').innerText()).to.match(/gpt-4\.1/)
    await isFine(page, 'privacy-desktop')

    await page.getByRole('button', { name: 'हिन्दी' }).click()
    await page.setViewportSize(phone)
    await page.getByRole('link', { name: 'शर्तें' }).click()
    await page.getByRole('heading', { name: 'शर्तें', level: 1 }).waitFor()
    await isFine(page, 'terms-hindi-phone')
  })

  it('has none where a reading failed', async () => {
    here.stack.provider.script([misbehave.quotaUsedUp()])
    const page = await here.arrive(desktop)
    await showPalm(page, 5)
    await page.getByRole('heading', { name: 'This reading could not be written.' }).waitFor()
    await page.locator('.side .earlier-one').getByText('Could not be written').waitFor()
    await isFine(page, 'failed-desktop')
    await page.setViewportSize(phone)
    await isFine(page, 'failed')
  })
})
