import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { account } from '../../../client/app/words/account.ts'
import { reset } from '../../../client/app/words/reset.ts'
import { verify } from '../../../client/app/words/verify.ts'
import { AccountExport } from '../../../contract/views.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { User } from '../../../db/models/user.ts'
import { Charge } from '../../../db/money/charge.ts'
import { addToDay, dayOf, nothing, takeFromDay, today } from '../../../db/money/day-total.ts'
import { userPurse } from '../../../db/money/purse.ts'
import { drawHand } from '../../reader/almanac/measure/drawn-hand.ts'
import { until } from '../../stack/until.ts'
import { findViolations, findViolationsInBoth } from './find-violations.ts'
import { desktop, fitsWidth, phone, small, takePicture, undoWithin } from './open-browser.ts'
import { analysisOf, ask, password, register, replied, showPalm, showPhoto } from './show-palm.ts'
import { useService } from './use-browser.ts'

describe('the account in a browser', () => {
  const here = useService({ settings: { BUDGET_USER: '2' } })
  const { browser } = here

  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Account' })
  const menu = (page: Page) => page.getByRole('button', { name: /Menu/ })

  async function withReport(size = desktop, more?: { clock: boolean }) {
    const { page, email } = await here.withReport(size, more)
    const user = await User.byEmail(email)
    return { page, email, user: user! }
  }

  const door = (page: Page) => page.getByRole('button', { name: 'Account', exact: true })

  async function openAccount(page: Page) {
    await menu(page).click()
    await door(page).click()
    await dialog(page).waitFor()
    await dialog(page).locator('.sessions li').first().waitFor()
  }

  async function spendOn(user: User, day: number, cost: number) {
    const at = new Date()
    at.setUTCDate(day)
    const createdAt = at.toISOString()
    const usage = {
      inputTokens: 1200,
      outputTokens: 800,
      cost,
      estimated: false,
      model: 'gpt-4.1',
      settledAt: createdAt,
    }
    await addToDay({ purse: userPurse(user.id, null), amount: { ...nothing, cost } }, dayOf(createdAt), Charge.knex())
    await Charge.query().insert({
      ...usage,
      userId: user.id,
      guestId: null,
      subjectId: user.id,
      kind: 'reply',
      createdAt,
    })
  }

  /** Signs in on another device; returns its page. */
  async function elsewhere(email: string, address = here.url): Promise<Page> {
    const page = await browser.visit(address, phone)
    if (await page.getByRole('button', { name: 'I have an account' }).isVisible())
      await page.getByRole('button', { name: 'I have an account' }).click()
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    return page
  }

  for (const [name, size] of Object.entries({ desktop, phone, small })) {
    it(`shows what there is of a person on a ${name}, and closes to where one was`, async () => {
      const { page, user, email } = await withReport(size)
      for (let day = 1; day < new Date().getUTCDate(); day += 2) await spendOn(user, day, 0.004 * day)
      await openAccount(page)
      const account = dialog(page)
      await account.getByText(email).waitFor()
      await account.getByText(/^\$.* of \$.* left today/).waitFor()
      expect(await account.getByLabel('Your name').inputValue()).to.equal('Asha')
      expect(await account.getByRole('img').getAttribute('aria-label')).to.match(/^Usage by day/)
      await account.getByText('As a table').click()
      expect(await account.getByRole('row').count()).to.be.greaterThan(1)
      await account.getByText('As a table').click()
      expect(await findViolationsInBoth(page, `account-${name}`)).to.deep.equal([])
      expect(await fitsWidth(page)).to.equal(true)
      expect(await account.evaluate((element) => element.scrollWidth <= element.clientWidth)).to.equal(true)
      await page.keyboard.press('Escape')
      await account.waitFor({ state: 'detached' })
      expect(await menu(page).evaluate((element) => element.matches(':focus'))).to.equal(true)
    })
  }

  for (const [name, size] of Object.entries({ desktop, phone }))
    it(`forgets the photo of a reading on a ${name}, and draws its lines on the own hand`, async () => {
      const page = await here.arrive(size)
      await showPhoto(page, 'left', await drawHand({ thumb: 'left' }))
      await register(page)
      await page.locator('.section.guidance').waitFor()
      const kept = page.locator('.kept-for')
      const press = (label: string) => kept.getByRole('button', { name: label }).click()
      await press('Change this')
      await press('Forget my photos')
      await press('Delete the photos for good')
      await kept.getByText('being deleted').waitFor()
      await Analysis.query()
        .patch({ touchedAt: new Date(Date.now() - 60_000).toISOString() })
        .where({ id: analysisOf(page) })
      await kept.getByText(/^The photos were deleted on/).waitFor()
      if (size === phone) await page.locator('.strip-button').click()
      await page.locator('.palm .drawn .lines .stroke').first().waitFor()
      await page.locator('.section .drawn .lines .stroke').first().waitFor()
      await page.locator('img[src*="/images/"]').first().waitFor({ state: 'detached' })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await takePicture(page, `forgotten-${name}-${colorScheme}`)
      }
      expect(await findViolations(page)).to.deep.equal([])
      expect(await fitsWidth(page)).to.equal(true)
      await page.emulateMedia({ media: 'print', colorScheme: 'light' })
      await takePicture(page, `forgotten-${name}-print`)
    })

  it('keeps readings for some days if that is chosen, and says so, in Hindi too', async () => {
    const { page } = await withReport(phone)
    const kept = page.locator('.kept-for')
    await kept.getByText('kept until you delete them').waitFor()
    await openAccount(page)
    const choices = page.locator('.retention')
    await choices.getByLabel(/^Delete everything after 30 days/).check()
    await choices.getByLabel(/^The readings I already have/).check()
    await choices.getByText('counted from today').waitFor()
    await takePicture(page, 'retention')
    await choices.getByRole('button', { name: 'Apply' }).click()
    await choices.getByText('also for the 1 reading you have').waitFor()
    await page.keyboard.press('Escape')
    await kept.getByText('will be deleted in 30 days').waitFor()

    await page.getByRole('button', { name: 'हिन्दी' }).click()
    await kept.getByText(/30 दिन में मिटा दिया जाएगा/).waitFor()
    await kept.getByRole('button', { name: 'इसे बदलिए' }).click()
    await kept.getByRole('button', { name: 'जब तक मैं न मिटाऊँ, रखिए' }).waitFor()
    await takePicture(page, 'retention-hindi')
    expect(await findViolations(page)).to.deep.equal([])
    await kept.getByRole('button', { name: 'जब तक मैं न मिटाऊँ, रखिए' }).click()
    await kept.getByText('तब तक रखी जाएँगी').waitFor()
  })

  it('keeps everything in the menu where it is while the earlier readings are loaded', async () => {
    const { page } = await withReport()
    // In the turn of the click, before anything can have been answered.
    const place = await menu(page).evaluate(async (button) => {
      button.click()
      await Promise.resolve()
      const all = [...button.ownerDocument.querySelectorAll('#menu > button')]
      return all.find(({ textContent }) => textContent === 'Account')?.getBoundingClientRect().top
    })
    await page.locator('#menu .earlier-row').first().waitFor()
    await page
      .locator('#menu')
      .getByText(/ left today/)
      .waitFor()
    expect(await door(page).evaluate((button) => button.getBoundingClientRect().top)).to.equal(place)
    await takePicture(page, 'menu')
  })

  for (const [what, leave] of Object.entries({
    'signed out': async (page: Page) => {
      await menu(page).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Namaste' }).waitFor()
    },
    'deleted the reading': async (page: Page) => {
      const id = analysisOf(page)
      await Analysis.query().deleteById(id)
    },
  }))
    it(`leaves no photo behind in the browser for who comes after somebody who has ${what}`, async () => {
      const { page } = await withReport()
      const path = `/api/v1/analyses/${analysisOf(page)}/images/left`
      const read = () =>
        page.evaluate(`fetch('${path}?size=full', { cache: 'force-cache' }).then(({ status }) => status)`)
      expect(await read()).to.equal(200)
      const photo = page.locator(`img[src^="${path}"]`).first()
      await photo.waitFor({ state: 'attached' })
      const shown = await photo.getAttribute('src')
      await leave(page)
      here.browser.allowComplaints(/40[14]/)
      expect(await read()).to.be.oneOf([401, 404])
      const again = page.evaluate(`fetch('${shown}', { cache: 'force-cache' }).then(({ status }) => status)`)
      expect(await again).to.be.oneOf([401, 404])
      const kept = (await page.evaluate(
        '(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())()',
      )) as string[]
      expect(kept.filter((url) => url.includes('/api/'))).to.deep.equal([])
    })

  it('is used by the keyboard alone, and Esc closes it without stopping a reply', async () => {
    const { page } = await withReport()
    const gate = here.stack.provider.gate()
    await ask(page, 'What of my work?')
    await gate.release(10)
    await page.locator('.reply').filter({ hasText: /.{30}/s }).waitFor()
    await menu(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Account', exact: true }).focus()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor()
    const places: string[] = []
    for (let index = 0; index < 20; index += 1) {
      await page.keyboard.press('Tab')
      const place = await page.evaluate('document.activeElement.closest("dialog, body").tagName')
      const isOnPage = await page.evaluate('document.activeElement !== document.body')
      if (isOnPage) places.push(String(place))
    }
    expect(new Set(places), 'where the focus was').to.deep.equal(new Set(['DIALOG']))
    // Tab has led out of the page for a moment, or a click beside the fields has taken the focus.
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()).to.equal(true)
    gate.open()
    await replied(page)
  })

  it('changes the name and the password', async () => {
    const { page, user, email } = await withReport(phone)
    await openAccount(page)
    await dialog(page).getByLabel('Your name').fill('Asha Rao')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).getByText('Saved.').waitFor()
    expect((await User.query().findById(user.id))?.name).to.equal('Asha Rao')

    await dialog(page).getByRole('button', { name: 'Change password' }).click()
    await dialog(page).getByLabel('Current password').fill('something else')
    await dialog(page).getByLabel('New password').fill('another good password')
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('alert').getByText('not your current password').waitFor()
    const current = dialog(page).getByLabel('Current password')
    await current.and(page.locator(':focus')).waitFor()
    await takePicture(page, 'account-password-wrong')
    // Chromium itself logs each refusal.
    await browser.expectComplaint(/status of 400/)
    await dialog(page).getByLabel('Current password').fill(password)
    await page.keyboard.press('Enter')
    await dialog(page).getByText('Password changed.').waitFor()
    await page.keyboard.press('Escape')
    await ask(page, 'What of my work?')
    await replied(page)
    const other = await elsewhere(email, page.url())
    await other.getByText('do not match').waitFor()
    await browser.expectComplaint(/status of 4/)
  })

  /** The link in the latest mail, which is kept here instead of sent. */
  async function mailedLink(email: string, path: '/reset' | '/verify' = '/reset'): Promise<string> {
    let token: string | undefined
    await until(async () => {
      const shown = await (await fetch(`${here.url}/dev/mail`)).text()
      const letter = shown.split('<article>').find((one) => one.includes(email) && one.includes(`${path}#`))
      token = letter?.match(/#([\w-]{43})/)?.[1]
      return token !== undefined
    }, `mail to ${email}`)
    return `${here.url}${path}#${token}`
  }

  for (const [name, size, locale] of [
    ['desktop', desktop, 'en-US'],
    ['phone', phone, 'hi-IN'],
  ] as const)
    it(`has a forgotten password replaced by a mailed link, on a ${name} in ${locale}`, async () => {
      const { page: owner, email } = await withReport(phone)
      const page = await browser.visit(`${here.url}/#sign-in`, size, { locale })
      const words = locale === 'hi-IN' ? { ...account.hi, ...reset.hi } : { ...account.en, ...reset.en }
      const button = (label: string) => page.getByRole('button', { name: label, exact: true })
      const shown = async (state: string) => {
        expect(await findViolationsInBoth(page, `reset-${state}-${name}`)).to.deep.equal([])
        expect(await fitsWidth(page)).to.equal(true)
      }
      await page.getByRole('link', { name: words.forgotPassword }).click()
      await page.getByLabel(words.emailLabel).fill(email)
      await shown('ask')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: words.sentTitle }).waitFor()
      await shown('sent')

      const link = await mailedLink(email)
      await page.goto(link)
      await page.getByLabel(words.newPassword).fill('password123')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await browser.expectComplaint(/status of 400/)
      await page.getByLabel(words.newPassword).fill('another good password')
      await shown('choose')
      await button(words.choose).click()
      await page.getByRole('heading', { name: words.doneTitle }).waitFor()
      await shown('done')
      expect(page.url()).to.equal(`${here.url}/reset`)
      await owner.getByRole('heading', { name: 'Your password was changed' }).waitFor()

      await page.goto(link)
      await page.getByLabel(words.newPassword).fill('yet another password')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await browser.expectComplaint(/status of 404/)
      await shown('void')
      await button(words.askForAnother).click()
      await page.getByRole('heading', { name: words.askTitle }).waitFor()
    })

  it('has its address confirmed, and moved to another, by mailed links', async () => {
    const { page, email } = await withReport(phone)
    const shown = async (where: Page, state: string) => {
      expect(await findViolationsInBoth(where, `address-${state}`)).to.deep.equal([])
      expect(await fitsWidth(where)).to.equal(true)
    }
    await openAccount(page)
    await dialog(page).getByText('not confirmed yet').waitFor()
    await dialog(page).getByRole('button', { name: 'Send me a link to confirm it' }).click()
    await dialog(page).getByText('A link is on its way').waitFor()
    await shown(page, 'sent')
    const link = await mailedLink(email, '/verify')
    const other = await browser.visit(link, desktop, { locale: 'hi-IN' })
    await other.getByText(verify.hi.signInFirst).waitFor()
    await other.getByLabel(account.hi.emailLabel).fill(email)
    await other.getByLabel(account.hi.passwordLabel).fill(password)
    await shown(other, 'sign-in')
    await other.keyboard.press('Enter')
    await other.getByRole('button', { name: verify.hi.verify, exact: true }).waitFor()
    await shown(other, 'confirm')
    await other.getByRole('button', { name: verify.hi.verify, exact: true }).click()
    await other.getByText(email).waitFor()
    await shown(other, 'confirmed')

    const moved = `new-${email}`
    await page.reload()
    await page.locator('.section.guidance').waitFor()
    await openAccount(page)
    await dialog(page).getByText('(confirmed)').waitFor()
    await dialog(page).getByRole('button', { name: 'Change address' }).click()
    await dialog(page).getByLabel('New address').fill(moved)
    await dialog(page).getByLabel('Current password').fill(password)
    await shown(page, 'change')
    await page.keyboard.press('Enter')
    await dialog(page).getByText(`on its way to ${moved}`).waitFor()
    await other.goto(await mailedLink(moved, '/verify'))
    // The same page with another token after the # is not loaded anew.
    await other.getByRole('button', { name: verify.hi.verify, exact: true }).click()
    await other.getByText(moved).waitFor()
    // Where programs that keep passwords lead to change one: signing in comes first.
    const back = await elsewhere(moved, `${here.url}/.well-known/change-password`)
    await dialog(back).getByText(moved).first().waitFor()
  })

  it('signs out a session elsewhere, whose page says so', async () => {
    const { page, email } = await withReport()
    const other = await elsewhere(email, page.url())
    await other.locator('.section.guidance').waitFor()
    await openAccount(page)
    await dialog(page).locator('.sessions li').nth(1).waitFor()
    await takePicture(page, 'account-sessions')
    await dialog(page)
      .getByRole('button', { name: /^Sign out/ })
      .click()
    await dialog(page)
      .getByText(/^Signed out: Chrome/)
      .waitFor()
    expect(await dialog(page).locator('.sessions li').count()).to.equal(1)
    await other.getByRole('heading', { name: 'You have been signed out.' }).waitFor()
    expect(await other.locator('.section').count()).to.equal(0)
  })

  it('gives all data as a file', async () => {
    const { page, email } = await withReport()
    await openAccount(page)
    const download = page.waitForEvent('download')
    await dialog(page).getByRole('link', { name: 'Download my data' }).click()
    const file = await download
    expect(file.suggestedFilename()).to.match(/^rekha-.*\.json$/)
    const data = AccountExport.parse(JSON.parse(await readFile(await file.path(), 'utf8')))
    expect(data.user.email).to.equal(email)
    expect(data.analyses.map(({ id }) => id)).to.deep.equal([analysisOf(page)])
  })

  for (const [name, size] of Object.entries({ desktop, phone })) {
    it(`deletes the account, on every page of it, on a ${name}`, async () => {
      const { page, user, email } = await withReport(size)
      const id = analysisOf(page)
      const other = await elsewhere(email, page.url())
      await other.locator('.section.guidance').waitFor()
      await openAccount(page)
      await dialog(page).getByRole('button', { name: 'Delete my account…' }).click()
      const field = dialog(page).getByLabel('Confirm with your password')
      expect(await field.evaluate((element) => element.matches(':focus'))).to.equal(true)
      await field.fill('not this one')
      await page.keyboard.press('Enter')
      await dialog(page).getByRole('alert').getByText('Nothing was deleted').waitFor()
      await page.emulateMedia({ colorScheme: 'dark' })
      await takePicture(page, `account-delete-${name}`)
      expect(await findViolations(page)).to.deep.equal([])
      await browser.expectComplaint(/status of 4/)
      // What was asked for just before is refused.
      browser.allowComplaints(/status of 401/)
      await field.fill(password)
      await dialog(page).getByRole('button', { name: 'Delete everything for good' }).click()
      await dialog(page).getByRole('heading', { name: 'Your account has been deleted.' }).waitFor()
      await takePicture(page, `account-deleted-${name}`)
      expect(await findViolations(page)).to.deep.equal([])
      expect(await User.query().findById(user.id)).to.equal(undefined)
      expect(await Analysis.query().findById(id)).to.equal(undefined)
      await page.keyboard.press('Enter')
      await dialog(page).waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: 'Namaste' }).waitFor()
      expect(await page.getByRole('button', { name: /Menu/ }).count()).to.equal(0)

      await other.getByRole('heading', { name: 'Your account has been deleted.' }).waitFor()
      await takePicture(other, 'account-deleted-elsewhere')
      await other.getByRole('button', { name: 'Start over' }).click()
      await other.getByRole('heading', { name: 'Namaste' }).waitFor()
      await showPalm(other, 3)
      await other.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
    })
  }

  it('speaks Hindi', async () => {
    const { page } = await withReport(phone)
    await page.getByRole('button', { name: 'हिन्दी' }).click()
    await page.getByRole('button', { name: /मेनू/ }).click()
    await page.getByRole('button', { name: 'खाता', exact: true }).click()
    await page.getByRole('dialog', { name: 'खाता' }).locator('.sessions li').first().waitFor()
    await page.getByRole('button', { name: 'मेरा खाता मिटाइए…' }).click()
    await takePicture(page, 'account-hindi')
    expect(await findViolations(page)).to.deep.equal([])
    expect(await fitsWidth(page)).to.equal(true)
  })

  it('says calmly that the budget is used up and when it returns; drafts can be written on', async () => {
    const { page, user } = await withReport(phone)
    await spendOn(user, new Date().getUTCDate(), 1000)
    await ask(page, 'What of my work?')
    const note = page.locator('.unsent .calm')
    await note.getByText('Today’s budget is used up.').waitFor()
    expect(await note.textContent()).to.match(/It resets at .+, in .+\./)
    expect(await page.locator('.problem').count()).to.equal(0)
    const box = page.getByLabel('Your question')
    await box.fill('A draft for tomorrow')
    expect(await box.inputValue()).to.equal('A draft for tomorrow')
    await note.scrollIntoViewIfNeeded()
    await takePicture(page, 'budget-talk')
    expect(await findViolations(page)).to.deep.equal([])
    await Charge.query().delete().where({ userId: user.id, cost: 1000 })
    await takeFromDay(userPurse(user.id, null).payer, today(), { ...nothing, cost: 1000 }, Charge.knex())
    await page.getByRole('button', { name: 'Send again' }).click()
    await replied(page)

    await spendOn(user, new Date().getUTCDate(), 1000)
    await menu(page).click()
    await page.getByRole('button', { name: 'New reading' }).click()
    await showPalm(page, 2)
    await page.locator('.photo-form .calm').getByText('Today’s budget is used up.').waitFor()
    expect(await findViolationsInBoth(page, 'budget-upload')).to.deep.equal([])
    // Chromium itself logs the 429.
    await browser.expectComplaint(/status of 429/)
  })

  it('counts down the last hour of a guest’s photos, and says when they have expired', async () => {
    const page = await here.arrive(phone)
    await showPalm(page)
    await page.getByText(/deleted in 24 hours/).waitFor()
    const id = analysisOf(page)
    const expire = (ms: number) =>
      Analysis.query()
        .patch({ expiresAt: new Date(Date.now() + ms).toISOString() })
        .where({ id })
    await expire(20 * 60_000)
    await page.reload()
    const timer = page.getByRole('timer')
    await timer.getByText(/^19:5\d$/).waitFor()
    const before = await timer.textContent()
    await timer.filter({ hasNotText: before ?? '' }).waitFor()
    await takePicture(page, 'guest-countdown')
    expect(await findViolations(page)).to.deep.equal([])
    await expire(2000)
    await page.reload()
    await page.getByRole('heading', { name: 'Your photos have expired.' }).waitFor()
    await takePicture(page, 'guest-expired')
    expect(await findViolations(page)).to.deep.equal([])
    expect(await page.locator('.photos').count()).to.equal(0)
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByRole('heading', { name: 'Namaste' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Your photos have expired.' }).count()).to.equal(0)
  })

  it('says plainly what was deleted on another page', async () => {
    const { page } = await withReport(desktop, { clock: true })
    await ask(page, 'What of my work?')
    await replied(page)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.locator('.reply').waitFor()
    await page.bringToFront()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    await page.clock.fastForward(undoWithin)
    await other.bringToFront()
    await other.getByText('This conversation was deleted on another page or device.').waitFor()
    await takePicture(other, 'conversation-deleted-elsewhere')
    expect(await page.getByText('on another page').count()).to.equal(0)
    expect(await Conversation.query().where({ analysisId: analysisOf(page) })).to.deep.equal([])
    await ask(other, 'And of my heart?')
    await replied(other)
    expect(await other.getByText('on another page').count()).to.equal(0)

    await page.getByRole('button', { name: 'Delete this reading' }).click()
    await page.getByRole('button', { name: /for good/ }).click()
    await other.getByRole('heading', { name: 'This reading was deleted.' }).waitFor()
    await takePicture(other, 'reading-deleted-elsewhere')
    expect(await findViolations(other)).to.deep.equal([])
    await page.getByRole('heading', { name: 'Namaste' }).waitFor()
    expect(await page.getByRole('heading', { name: 'This reading was deleted.' }).count()).to.equal(0)
    await other.getByRole('button', { name: 'Start over' }).click()
    await other.getByRole('heading', { name: 'Namaste' }).waitFor()
  })
})
