import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { findViolations, findViolationsInBoth } from './find-violations.ts'
import { desktop, fitsWidth, phone, small, takePicture } from './open-browser.ts'
import { analysisOf, password } from './show-palm.ts'
import { useService } from './use-browser.ts'

const words = {
  en: { signIn: 'Sign in', readings: 'Your readings' },
  hi: { signIn: 'साइन इन', readings: 'आपके वाचन' },
}

describe('somebody who comes back', () => {
  const here = useService()

  async function comes(size: typeof desktop, language: 'en' | 'hi'): Promise<Page> {
    const page = await here.arrive(size)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (language === 'hi') await page.getByRole('button', { name: 'हिन्दी' }).click()
    return page
  }

  for (const [name, size, language] of [
    ['desktop', desktop, 'en'],
    ['phone', phone, 'hi'],
    ['small', small, 'hi'],
  ] as const)
    it(`signs in at the beginning and finds their readings, on a ${name} in ${language}`, async () => {
      const { page: before, email } = await here.withReport()
      const id = analysisOf(before)
      await here.browser.leave()
      const says = words[language]
      const page = await comes(size, language)
      const button = page.locator('header').getByRole('button', { name: says.signIn, exact: true })
      await button.waitFor()
      await takePicture(page, `returning-${name}-1-home`)
      expect(await fitsWidth(page)).to.equal(true)
      await button.click()
      await page.locator('input[name=email]:focus').waitFor()
      await takePicture(page, `returning-${name}-2-form`)
      expect(await findViolations(page)).to.deep.equal([])
      await page.locator('input[name=email]').fill(email)
      await page.locator('input[name=password]').fill(password)
      await page.locator('form.sign-in button[type=submit]').click()
      await page.getByRole('heading', { name: says.readings }).waitFor()
      await page.locator('main .earlier-one').first().waitFor()
      await takePicture(page, `returning-${name}-3-readings`)
      expect(await findViolations(page)).to.deep.equal([])
      expect(await fitsWidth(page)).to.equal(true)
      await page.locator('main .earlier-one').first().click()
      await page.locator('.section.guidance').waitFor()
      expect(analysisOf(page)).to.equal(id)
    })

  for (const [name, size] of Object.entries({ desktop, phone }))
    it(`comes to an address where nothing is, on a ${name}, and finds the way in`, async () => {
      const page = await here.arrive(size)
      here.browser.allowComplaints(/404/)
      await page.goto(`${here.url}/no/such/place`)
      await page.getByRole('heading', { name: 'This page was not found.' }).waitFor()
      expect(await findViolationsInBoth(page, `nothing-here-${name}`)).to.deep.equal([])
      expect(await fitsWidth(page)).to.equal(true)
      await page.getByRole('link', { name: 'Sign in' }).click()
      await page.locator('input[name=email]').waitFor()
      expect(new URL(page.url()).pathname).to.equal('/')
    })
})
