import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openSection } from '../../../contract/reading.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { Message } from '../../../db/models/message.ts'
import { misbehave } from '../../double/behaviour.ts'
import { until } from '../../stack/until.ts'
import { away, desktop, fitsWidth, letters, phone, small, takePicture } from './open-browser.ts'
import { analysisOf, ask, lastReply, register, showPalm } from './show-palm.ts'
import { useService } from './use-browser.ts'

const words = (page: Page) => lastReply(page).locator('[data-message]')

describe('the journey in a browser', () => {
  const here = useService()

  /** The database row of the last reply on the page. */
  async function storedReply(page: Page): Promise<Message> {
    const id = await words(page).getAttribute('data-message')
    return Message.query()
      .findById(id ?? '')
      .throwIfNotFound()
  }
  const ended = (page: Page, status: string) =>
    lastReply(page).locator(`[data-message][data-status=${status}]`).waitFor({ state: 'attached' })

  for (const [name, size] of Object.entries({ desktop, phone })) {
    it(`goes from a photo to a talk on a ${name}`, async () => {
      const page = await here.arrive(size)
      await page.getByRole('heading', { name: 'Namaste' }).waitFor()
      await takePicture(page, `${name}-1-greeting`)
      await showPalm(page)
      await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
      const id = analysisOf(page)
      const row = await Analysis.query().findById(id).throwIfNotFound()
      expect(letters(await page.locator('[data-part=summary]').textContent())).to.equal(letters(row.summary))
      // A guest reads one section whole.
      expect(await page.locator('.section').count()).to.equal(1)
      const open = row.report?.sections.find(({ key }) => key === openSection)
      expect(letters(await page.locator('.section.heart [data-part]').textContent())).to.equal(letters(open?.text))
      // What was before stands beside it on a wide screen, for a guest as for others.
      const before = page.locator('.side .earlier-one')
      if (name === 'desktop') await before.filter({ hasText: row.summary?.slice(0, 20) ?? '' }).waitFor()
      else expect(await before.count()).to.equal(0)
      await takePicture(page, `${name}-2-gate`)

      await register(page)
      if (name === 'desktop') await before.waitFor()
      expect(analysisOf(page)).to.equal(id)
      await page.locator('.section.guidance').waitFor()
      for (const { key, text } of row.report?.sections ?? [])
        expect(letters(await page.locator(`[data-part=${key}]`).textContent())).to.equal(letters(text))
      await page.getByText('What this is based on').first().click()
      await page.locator('.finding summary').getByText('Length: long; ').waitFor()
      await takePicture(page, `${name}-3-report`)

      await page.getByRole('button', { name: 'What does my heart line say?' }).click()
      await ended(page, 'done')
      await lastReply(page).getByRole('button', { name: 'Copy' }).click()
      expect(await page.evaluate('navigator.clipboard.readText()')).to.equal((await storedReply(page)).text)
      await takePicture(page, `${name}-4-talk`)
      expect(await fitsWidth(page)).to.equal(true)
    })
  }

  it('never leaves the keyboard without a place: drawn palm, submit, sign-up, refusal', async () => {
    const page = await here.arrive()
    const focused = (what: string, test: string) =>
      until(() => page.evaluate<boolean>(`(() => { const at = document.activeElement; return ${test} })()`), what)
    await page.locator('.photo-form [type=submit]:enabled').waitFor()
    await page.getByRole('button', { name: 'Try with a drawn palm' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'Your right palm' }).waitFor()
    await focused('the place for another photo', "at.closest('.place') !== null")
    await page.getByRole('button', { name: /^Remove/ }).focus()
    await page.keyboard.press('Enter')
    await focused('the place for photos', "at.closest('.place') !== null")
    await page.getByRole('button', { name: 'Try with a drawn palm' }).press('Enter')
    await page.getByRole('img', { name: 'Your right palm' }).waitFor()
    await page.getByRole('checkbox', { name: /18 or over/ }).check()
    await page.getByRole('button', { name: 'Read my palm' }).press('Enter')
    await focused('the heading of the reading', "at.tagName === 'H1' && at.textContent === 'Your reading'")
    await page.getByLabel('Your name').fill('Asha')
    await page.getByLabel('Email').fill('keyboard@example.org')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Create an account' }).press('Enter')
    await page.getByRole('alert').waitFor()
    await focused('the button again', "at.type === 'submit'")
    await here.browser.expectComplaint(/status of 4/)
    await page.getByLabel('Password').fill('correct horse battery')
    await page.getByLabel('Password').press('Enter')
    await focused('the heading of the report', "at.tagName === 'H2' && at.textContent.trim() === 'Your full report'")
    // A click on the background moves the focus away on purpose.
    await page.mouse.click(5, 400)
    await page.locator('.section.guidance').waitFor()
    expect(await page.evaluate('document.activeElement.outerHTML.slice(0, 300)')).to.match(/^<body/)
  })

  it('comes back to the same words when the page is loaded again in the middle of a reply, and can stop it', async () => {
    const { page } = await here.withReport()
    const gate = here.stack.provider.gate()
    await ask(page, 'What of my work?')
    await gate.release(10)
    await words(page).filter({ hasText: /.{30}/s }).waitFor()
    const before = letters(await words(page).textContent())

    await page.reload()
    await words(page).filter({ hasText: /.{30}/s }).waitFor()
    expect(letters(await words(page).textContent()).startsWith(before)).to.equal(true)
    await gate.release(10)
    await words(page).filter({ hasText: /.{60}/s }).waitFor()
    await page.keyboard.press('Escape')
    await ended(page, 'stopped')
    const stored = await storedReply(page)
    expect(stored.status).to.equal('stopped')
    expect(stored.text).not.to.equal('')
    await lastReply(page).getByRole('button', { name: 'Copy' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(stored.text)
  })

  it('answers again, answers an edited question, and keeps a rating', async () => {
    const { page } = await here.withReport()
    await ask(page, 'What of my work?')
    await ended(page, 'done')
    const first = (await storedReply(page)).text
    await lastReply(page).getByRole('button', { name: 'Answer again' }).click()
    await page
      .locator('.reply.done')
      .filter({ hasNotText: first.slice(0, 30) })
      .waitFor()
    expect((await storedReply(page)).attempt).to.equal(2)

    const second = (await storedReply(page)).text
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('Your edited question').fill('What of my heart?')
    await page.getByRole('button', { name: 'Ask this instead' }).click()
    await page.locator('.you').getByText('What of my heart?').waitFor()
    await page
      .locator('.reply.done')
      .filter({ hasNotText: second.slice(0, 30) })
      .waitFor()
    expect((await storedReply(page)).attempt).to.equal(3)

    await lastReply(page).getByRole('button', { name: 'Good answer' }).click()
    await lastReply(page).locator('[aria-pressed=true]').waitFor()
    expect((await storedReply(page)).rating).to.equal('up')
    expect(await page.getByLabel(/Let the people who run this service read/).count()).to.equal(0)
    await lastReply(page).getByRole('button', { name: 'Poor answer' }).click()
    const share = lastReply(page).getByLabel(/Let the people who run this service read this answer/)
    expect(await share.isChecked()).to.equal(false)
    await takePicture(page, 'reply-rated-down')
    expect((await storedReply(page)).textShared).to.equal(false)
    await share.check()
    await until(async () => (await storedReply(page)).textShared, 'the agreement')
    await page.reload()
    expect(await share.isChecked()).to.equal(true)
  })

  it('keeps several conversations apart, and takes their names', async () => {
    const { page } = await here.withReport()
    await ask(page, 'What of my work?')
    await ended(page, 'done')
    await page.getByRole('button', { name: 'New conversation' }).click()
    await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
    await ask(page, 'What of my heart?')
    await ended(page, 'done')
    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByLabel('New title').fill('Matters of the heart')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Matters of the heart' }).waitFor()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^What of my work/ })
      .click()
    await page.locator('.you .plain').getByText('What of my work?').waitFor()
    expect(await page.locator('.you .plain').count()).to.equal(1)
  })

  it('shares the summary, nothing else, and stops sharing it', async () => {
    const { page } = await here.withReport()
    await page.getByRole('button', { name: 'Share the summary' }).click()
    const link = await page.locator('.share a').getAttribute('href')
    const stranger = await here.browser.visit(link ?? '')
    await stranger.locator('.summary').waitFor()
    expect(await stranger.locator('.section, .photos').count()).to.equal(0)
    await page.getByRole('button', { name: 'Stop sharing' }).click()
    await page.getByRole('button', { name: 'Share the summary' }).waitFor()
    await stranger.reload()
    await stranger.getByText('not shared any more').waitFor()
    // Chromium itself logs the 404.
    await here.browser.expectComplaint(/404/)
  })

  it('says why a photo cannot be read, and takes another', async () => {
    here.stack.provider.script([misbehave.seesNoPalm()])
    const page = await here.arrive(phone)
    await showPalm(page)
    await page.getByRole('heading', { name: 'This reading could not be written.' }).waitFor()
    expect(await page.locator('.failed [role=alert]').textContent()).to.have.length.greaterThan(10)
    await takePicture(page, 'phone-failed')
    await page.getByRole('button', { name: 'Take new photos' }).click()
    await showPalm(page, 2)
    await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
  })

  it('shows nothing to a stranger, and asks for a photo and consent before anything is sent', async () => {
    const { page } = await here.withReport()
    const stranger = await here.browser.visit(page.url())
    await stranger.getByRole('heading', { name: 'This reading is not available.' }).waitFor()
    await stranger.getByRole('button', { name: 'New reading' }).last().click()
    await stranger.getByRole('button', { name: 'Read my palm' }).click()
    await stranger.getByText('Please choose at least one photo.').waitFor()
  })

  it('lists earlier readings, opens them, and signs out on every page', async () => {
    const { page } = await here.withReport()
    const id = analysisOf(page)
    const other = await page.context().newPage()
    await other.goto(here.url)
    await other.getByRole('button', { name: /Asha/ }).click()
    await other.locator('#menu .earlier-one').click()
    await other.locator('.section.guidance').waitFor()
    expect(analysisOf(other)).to.equal(id)
    await page.getByRole('button', { name: /Asha/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Namaste' }).waitFor()
    await other.getByRole('heading', { name: 'You have been signed out.' }).waitFor()
    expect(await other.locator('.section').count()).to.equal(0)
  })

  it('deletes a reading with everything, after asking once more', async () => {
    const { page } = await here.withReport()
    const id = analysisOf(page)
    await page.getByRole('button', { name: 'Delete this reading' }).click()
    await page.getByRole('button', { name: /for good/ }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await Analysis.query().findById(id)).to.equal(undefined)
  })

  it('goes on by itself, nothing lost, when the server is killed in the middle of a reply and comes back', async () => {
    const { page } = await here.withReport()
    const gate = here.stack.provider.gate()
    await ask(page, 'What of my work?')
    await gate.release(10)
    await words(page).filter({ hasText: /.{30}/s }).waitFor()
    const [server] = here.stack.servers
    // Chromium itself logs failed connections.
    here.browser.allowComplaints(away)
    await server!.end('SIGKILL')
    await page.getByText('No connection').waitFor()
    await gate.release(10)
    await here.stack.addServer({ PORT: new URL(server!.url).port })
    gate.open()
    await page.getByText('Connected again.').waitFor()
    await ended(page, 'done')
    expect(letters(await words(page).textContent())).to.equal(letters((await storedReply(page)).text))
  })

  it('fits a small phone', async () => {
    const { page } = await here.withReport(small)
    await ask(page, 'What of my work?')
    await ended(page, 'done')
    expect(await fitsWidth(page)).to.equal(true)
    await page.goto(here.url)
    await page.getByRole('heading', { name: 'Namaste' }).waitFor()
    expect(await fitsWidth(page)).to.equal(true)
    await takePicture(page, 'small-greeting')
  })
})
