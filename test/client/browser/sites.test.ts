import { expect } from 'chai'
import { Site } from '../../../db/models/site.ts'
import { User } from '../../../db/models/user.ts'
import { findViolations } from './find-violations.ts'
import { desktop, fitsWidth, phone, takePicture } from './open-browser.ts'
import { password } from './show-palm.ts'
import { useService } from './use-browser.ts'

describe('the sites’ page', () => {
  const here = useService({ workers: 0 })
  const email = 'owner@example.org'
  async function signIn(size = desktop) {
    const page = await here.browser.visit(`${here.url}/admin/sites`, size)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.locator('.sign-in button[type=submit]').click()
    return page
  }

  it('is for admins', async () => {
    const owner = await here.stack.visitor()
    await owner.register(email, password)
    const page = await signIn()
    await page.getByText('This page is for support and admins.').waitFor()
    expect(await page.getByRole('button', { name: 'Add a site' }).count()).to.equal(0)
    await User.setRole(email, 'admin')
  })

  it('adds a site, says what to paste, tries addresses, changes it, shows its use and removes it', async () => {
    const page = await signIn()
    await page.getByText('No sites yet.').waitFor()
    await page.getByRole('button', { name: 'Add a site' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Shanti Yoga')
    await page.getByLabel('Allowed origins').fill('https://shanti.example/start')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be an origin such as https://example.org').waitFor()
    await page.getByLabel('Allowed origins').fill('https://shanti.example\nhttps://www.shanti.example')
    await page.getByLabel('Custom colour').check()
    await page.getByLabel('Colour', { exact: true }).fill('#0a7d6b')
    await page.getByLabel('Budget, US dollars per day').fill('2.5')
    await page.getByLabel('Share the summary with a link').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Shanti Yoga' }).waitFor()
    const site = await Site.query().findOne({ name: 'Shanti Yoga' }).throwIfNotFound()
    expect(site).to.deep.include({
      origins: ['https://shanti.example', 'https://www.shanti.example'],
      budget: 2.5,
      accent: '#0a7d6b',
      features: ['talk', 'camera', 'sign-in', 'continue'],
      greeting: null,
      language: null,
    })

    await page.getByText('Put it on a page').click()
    expect(await page.locator('.code code').first().textContent()).to.contain(`data-site="${site.id}"`)
    await page.getByLabel('Try an address').fill('http://shanti.example/offers')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('Add http://shanti.example to allow it.').waitFor()
    await page.getByText('Usage and cost').click()
    await page.getByText('This month: 0 readings and 0 replies.').waitFor()
    await page.getByText('Settings').click()
    await page.getByLabel('Greeting').fill('What do your hands say?')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect((await Site.query().findById(site.id))?.greeting).to.equal('What do your hands say?')
    await page.getByRole('button', { name: 'Show the secret' }).click()
    await page.getByText(site.secret).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate('scrollTo(0, 0)')
      await takePicture(page, `sites-${colorScheme}`)
      expect(await findViolations(page), colorScheme).to.deep.equal([])
      expect(await fitsWidth(page)).to.equal(true)
    }

    await page.getByRole('button', { name: 'Remove this site' }).click()
    await page.getByRole('button', { name: 'Remove it: its chats close at once' }).click()
    await page.getByText('Shanti Yoga was removed.').waitFor()
    expect(await Site.query().resultSize()).to.equal(0)
  })

  it('fits a phone', async () => {
    const page = await signIn(phone)
    await page.getByRole('button', { name: 'Add a site' }).click()
    await page.getByLabel('Allowed origins').first().waitFor()
    await takePicture(page, 'sites-phone')
    expect(await fitsWidth(page)).to.equal(true)
  })
})
