import { expect } from 'chai'
import { Analysis } from '../../../db/models/analysis.ts'
import { AuditEntry } from '../../../db/models/audit-entry.ts'
import { Site } from '../../../db/models/site.ts'
import { User } from '../../../db/models/user.ts'
import { findViolations, findViolationsInBoth } from './find-violations.ts'
import { desktop, fitsWidth, phone, takePicture } from './open-browser.ts'
import { seedDesk } from './seed-desk.ts'
import { password } from './show-palm.ts'
import { useService } from './use-browser.ts'

/** What tells that a section is there; lists of rows else. */
const shownIn: Record<string, string> = {
  '/ratings': '.desk table',
  '/usage': '.desk .figure',
  '/health': '.desk .mark.good',
  '': '.desk .figure',
}

describe('the desk', () => {
  const here = useService({ workers: 0 })
  const email = 'owner@example.org'
  async function signIn(size = desktop, path = '/admin/sites') {
    const page = await here.browser.visit(here.url + path, size)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.locator('.sign-in button[type=submit]').click()
    return page
  }

  it('is for support and admins', async () => {
    const owner = await here.stack.visitor()
    await owner.register(email, password)
    const page = await signIn()
    await page.getByText('This page is for support and admins.').waitFor()
    expect(await page.getByRole('button', { name: 'Add a site' }).count()).to.equal(0)
  })

  it('makes who opens the link in the log, and signs in, the first admin', async () => {
    const [server] = here.stack.servers
    const { link } = await server!.logged('nobody is an admin yet: sign in and open this link to be the first')
    const page = await signIn(desktop, `/admin${new URL(String(link)).hash}`)
    await page.getByText('You are the first admin now.').waitFor()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    expect(page.url()).to.equal(`${here.url}/admin`)
    expect((await User.staff()).map(({ role }) => role)).to.deep.equal(['admin'])
    // Opened again it is void.
    await page.goto(`${here.url}/#`)
    await page.goto(`${here.url}/admin${new URL(String(link)).hash}`)
    await page.getByText('This link was used already').waitFor()
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
    await page.evaluate('scrollTo(0, 0)')
    expect(await findViolationsInBoth(page, 'sites')).to.deep.equal([])
    expect(await fitsWidth(page)).to.equal(true)

    await page.getByRole('button', { name: 'Remove this site' }).click()
    await page.getByRole('button', { name: 'Remove it: its chats close at once' }).click()
    await page.getByText('Shanti Yoga was removed.').waitFor()
    expect(await Site.query().resultSize()).to.equal(0)
  })

  it('finds whom somebody seeks before everybody has been listed', async () => {
    await User.register({ email: 'leela@example.org', passwordHash: '', name: 'Leela' })
    const page = await signIn(desktop, '/admin')
    await page.getByRole('link', { name: 'People', exact: true }).waitFor()
    // Sought in the turn in which the field appears, while the first page of everybody is on its way.
    await page.evaluate(`new MutationObserver((_, observer) => {
      const field = document.querySelector('input[name=query]')
      if (!field) return
      observer.disconnect()
      field.value = 'leela'
      setTimeout(() => field.form.requestSubmit())
    }).observe(document.body, { childList: true, subtree: true })`)
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByText('1 account found.').waitFor()
    await page.getByRole('link', { name: /Leela/ }).waitFor()
  })

  it('leads from what happened to whom it happened, and acts on that', async () => {
    const { failed } = await seedDesk(here.stack.redis.url)
    const page = await signIn(desktop, '/admin')
    await page.getByRole('img', { name: /^Readings by day; highest on/ }).waitFor()
    await page.getByRole('link', { name: 'People', exact: true }).click()
    await page.getByLabel('Address, name or id').fill('mira')
    await page.getByLabel('Address, name or id').press('Enter')
    await page.getByText('1 account found.').waitFor()
    await page.getByRole('link', { name: /Mira Rao/ }).click()
    await page.getByRole('heading', { name: 'Mira Rao' }).waitFor()
    await page.getByRole('button', { name: 'Disable the account' }).click()
    await page.getByRole('button', { name: 'Disable it: open pages close at once' }).click()
    await page.getByText(/^Disabled since/).waitFor()
    await page.getByLabel('Role').selectOption('Support')
    await page.getByRole('button', { name: 'Save the role' }).click()
    await page.getByText('Saved.').waitFor()
    await takePicture(page, 'desk-person')
    await page.getByRole('link', { name: 'In the audit log' }).click()
    await page.getByText('role: support').waitFor()
    await page.getByRole('link', { name: 'person-0@example.org' }).first().waitFor()
    await page.goBack()
    await page
      .getByRole('link', { name: /^Open / })
      .first()
      .click()
    await page.getByLabel('Reason').fill('They wrote that it never ended.')
    here.browser.allowComplaints(/404/)
    await page.getByRole('button', { name: 'Open the reading' }).click()
    await page
      .getByRole('heading', { name: 'What of my work?' })
      .or(page.getByText('Nothing has been written'))
      .first()
      .waitFor()
    const opened = await AuditEntry.page({ action: 'reading-opened' }, 1)
    expect(opened[0]?.details).to.deep.equal({ reason: 'They wrote that it never ended.' })
    await page.getByRole('link', { name: 'Readings', exact: true }).click()
    const [readings, replies] = [page.locator('.rows').first(), page.locator('.rows').last()]
    await readings
      .getByRole('button', { name: /^Try again / })
      .first()
      .click()
    await readings.getByText('It waits in the queue again.').waitFor()
    expect((await Analysis.byId(failed.id))?.status).to.equal('queued')
    await replies.getByRole('button', { name: /^Try again / }).click()
    await replies.getByText('It waits in the queue again.').waitFor()
    await page.getByRole('link', { name: 'Ratings', exact: true }).click()
    await page.locator('.shared-text').getByText('It will go well.').waitFor()
    expect(await page.locator('.shared-text').count()).to.equal(1)
    await page.getByText('The photo has too few pixels.').waitFor()
  })

  for (const [name, size, language] of [
    ['desktop', desktop, 'en'],
    ['phone', phone, 'hi'],
  ] as const)
    it(`shows every section whole on a ${name}, in ${language === 'en' ? 'English' : 'Hindi'}`, async () => {
      const page = await signIn(size, '/admin')
      await page.locator('.desk-sections').waitFor()
      await page.evaluate(`localStorage.setItem('rekha-language', '${language}')`)
      await page.reload()
      for (const section of ['/people', '/readings', '/ratings', '/usage', '/health', '/audit', '']) {
        await page.locator(`.desk-sections a[href="/admin${section}"]`).click()
        await page
          .locator(`${shownIn[section] ?? '.desk .rows li'}`)
          .first()
          .waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await takePicture(page, `desk${section.replace('/', '-') || '-overview'}-${name}-${colorScheme}`)
        }
        expect(await fitsWidth(page), section).to.equal(true)
        if (size === desktop) expect(await findViolations(page), section).to.deep.equal([])
      }
    })

  it('shows the settings of a site whole on a phone', async () => {
    const page = await signIn(phone)
    await page.getByRole('button', { name: 'Add a site' }).click()
    await page.getByLabel('Allowed origins').first().waitFor()
    await takePicture(page, 'sites-phone')
    expect(await fitsWidth(page)).to.equal(true)
  })
})
