import { expect } from 'chai'
import type { Page, Route } from 'playwright-core'
import { User } from '../../../db/models/user.ts'
import { until } from '../../stack/until.ts'
import { phone, takePicture } from './open-browser.ts'
import { analysisOf, ask, lastReply, replied } from './show-palm.ts'
import { useService } from './use-browser.ts'

const paragraph = 'The line of the heart runs on, and the tradition has much to say of it, at length and with care.\n\n'
const tablet = { width: 1024, height: 768 }

/** CSS pixels below the visible part of the page. */
const fromEnd = (page: Page) =>
  page.evaluate<number>('Math.round(document.documentElement.scrollHeight - innerHeight - scrollY)')
/** CSS pixels between the header and the last reply. */
const firstLine = (page: Page) =>
  page.evaluate<number>(`Math.round(
    [...document.querySelectorAll('.reply')].at(-1).getBoundingClientRect().top -
      document.querySelector('.top').getBoundingClientRect().bottom)`)
const top = (page: Page) => page.evaluate<number>('Math.round(scrollY)')
/** After two frames the page has been drawn, and scroll and resize events have fired. */
const drawn = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
const longer = async (page: Page, than: number) =>
  until(async () => (await page.evaluate<number>('document.documentElement.scrollHeight')) > than, 'the page has grown')
const height = (page: Page) => page.evaluate<number>('document.documentElement.scrollHeight')

describe('where the page stands', () => {
  const here = useService()

  async function withLongTalk(size: { width: number; height: number }) {
    const { page, email } = await here.withReport(size)
    here.stack.provider.script([{ text: paragraph.repeat(12) }, { text: paragraph.repeat(12) }])
    for (const question of ['What of my work?', 'What of my heart?']) {
      const count = await page.locator('.reply').count()
      await ask(page, question)
      await page.locator('.reply').nth(count).waitFor()
      await replied(page)
    }
    return { page, email }
  }

  /** A reply that has outgrown the window, and continues when the gate is opened. */
  async function withReplyGrowing(size?: { width: number; height: number }, isSlow = false) {
    const { page } = await here.withReport(size)
    if (isSlow)
      await page.evaluate('void (window.requestAnimationFrame = (draw) => setTimeout(draw, 1_000, performance.now()))')
    here.stack.provider.script([{ text: paragraph.repeat(60) }])
    const gate = here.stack.provider.gate()
    await ask(page, 'Tell me everything')
    const before = await height(page)
    await gate.release(400)
    await longer(page, before + 600)
    await drawn(page)
    const isHeld = async () => expect(await firstLine(page), 'its first line is under the header').to.be.within(0, 24)
    await isHeld()
    const grow = async () => {
      const was = await height(page)
      await gate.release(60)
      await longer(page, was)
      await drawn(page)
    }
    await grow()
    await isHeld()
    return { page, grow, gate }
  }

  for (const [name, size] of Object.entries({ phone, tablet })) {
    it(`is at the newest message when a conversation is opened, however late the rest comes, on a ${name}`, async () => {
      const { page: first } = await withLongTalk(size)
      // A fresh browser context, with nothing stored.
      const page = await here.browser.visit('about:blank', size)
      await page.context().addCookies(await first.context().cookies())
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const hold = async (route: Route) => {
        await held
        await route.continue()
      }
      await page.route(/\/images\/|\/assets\/(analysis-turns|markdown)/, hold)
      const opened = page
        .waitForEvent('websocket')
        .then((socket) =>
          socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('What of my heart?')),
        )
      await page.goto(first.url())
      await opened
      await drawn(page)
      release()
      await lastReply(page).locator('.markdown').waitFor()
      await until(
        () => page.evaluate<boolean>("[...document.querySelectorAll('.photos img')].every((one) => one.complete)"),
        'the pictures are there',
      )
      await page.evaluate('document.fonts.ready.then(() => 0)')
      await drawn(page)
      expect(await fromEnd(page)).to.be.at.most(2)
      await takePicture(page, `scroll-opened-${name}`, { whole: false })

      await page.getByRole('button', { name: 'New conversation' }).click()
      await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
      await page.evaluate('scrollTo(0, 0)')
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /^What of my work/ })
        .click()
      await lastReply(page).locator('.markdown').waitFor()
      await drawn(page)
      expect(await fromEnd(page)).to.be.at.most(2)
    })
  }

  it('holds the first line of a reply of which much has come before it is drawn once', async () => {
    await withReplyGrowing(undefined, true)
  })

  it('is left to who goes up while a reply is written, by wheel or key, and follows again at the end', async () => {
    const { page, grow, gate } = await withReplyGrowing()
    await page.mouse.move(600, 400)
    let before = await top(page)
    for (let notch = 0; notch < 4; notch += 1) {
      await page.mouse.wheel(0, -100)
      await until(async () => (await top(page)) < before, 'it has gone up')
      before = await top(page)
      await grow()
      expect(await top(page), `after notch ${notch + 1}`).to.be.at.most(before)
      before = await top(page)
    }
    await page.getByRole('button', { name: 'Jump to the latest' }).click()
    await drawn(page)
    expect(await fromEnd(page)).to.be.at.most(2)
    await grow()
    expect(await fromEnd(page), 'follows again').to.be.at.most(2)

    await page
      .locator('#conversation')
      .evaluate((main) => (main as unknown as { focus(o: object): void }).focus({ preventScroll: true }))
    before = await top(page)
    await page.keyboard.press('ArrowUp')
    await until(async () => (await top(page)) < before, 'it has gone up')
    before = await top(page)
    await grow()
    expect(await top(page), 'after a key').to.be.at.most(before)
    await takePicture(page, 'scroll-up-desktop', { whole: false })
    await page.keyboard.press('End')
    await until(async () => (await fromEnd(page)) <= 2, 'it is at the end')
    await drawn(page)
    await grow()
    expect(await fromEnd(page), 'follows again').to.be.at.most(2)
    gate.open()
    await replied(page)
  })

  it('is left to who draws it down with a finger', async () => {
    const { page, grow, gate } = await withReplyGrowing(phone)
    const finger = await page.context().newCDPSession(page)
    const touch = (type: string, y?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: y === undefined ? [] : [{ x: 200, y }],
      })
    const before = await top(page)
    await touch('touchStart', 300)
    for (let y = 310; y <= 400; y += 10) await touch('touchMove', y)
    await until(async () => (await top(page)) < before, 'it has gone up')
    const held = await top(page)
    await grow()
    expect(await top(page), 'while the finger rests').to.be.at.most(held)
    await touch('touchEnd')
    await grow()
    expect(await top(page)).to.be.at.most(held)
    await takePicture(page, 'scroll-up-phone', { whole: false })
    gate.open()
    await replied(page)
  })

  it('stays where it is whatever becomes of what could not be sent', async () => {
    const { page, email } = await withLongTalk(phone)
    const analysisId = analysisOf(page)
    const person = (await User.query().findOne({ email }).throwIfNotFound()).id
    const conversationId = new URL(page.url()).searchParams.get('c')
    const unsent = (n: number) => ({
      ...{ clientMessageId: `018f0000-0000-4000-8000-00000000000${n}`, analysisId, conversationId, known: [] },
      ...{ text: `Question ${n}`, state: 'failed', seenAs: null, problem: { code: 'busy', message: 'Busy.' } },
    })
    const items = [1, 2].map((n) => ({ person, at: Date.now(), unsent: unsent(n) }))
    await page.evaluate(`localStorage.setItem('rekha-unsent', ${JSON.stringify(JSON.stringify({ v: 1, items }))})`)
    await page.reload()
    await page.locator('.unsent').nth(1).waitFor()
    await until(async () => (await fromEnd(page)) <= 2, 'the end is seen')
    await takePicture(page, 'scroll-unsent', { whole: false })
    await page.mouse.move(200, 300)
    await page.mouse.wheel(0, -900)
    await until(async () => (await fromEnd(page)) > 500, 'it has gone up')
    await drawn(page)
    const before = await top(page)
    await page
      .locator('.unsent')
      .first()
      .getByRole('button', { name: 'Discard' })
      .evaluate((one) => (one as unknown as { click(): void }).click())
    await until(async () => (await page.locator('.unsent').count()) === 1, 'one is left')
    await drawn(page)
    expect(await top(page)).to.equal(before)
    const replies = await page.locator('.reply').count()
    await page
      .locator('.unsent')
      .getByRole('button', { name: 'Send again' })
      .evaluate((one) => (one as unknown as { click(): void }).click())
    await page.locator('.reply').nth(replies).locator('[data-status=done]').waitFor({ state: 'attached' })
    await page.locator('.unsent').waitFor({ state: 'detached' })
    await drawn(page)
    expect(await top(page)).to.equal(before)
    // People who ask want to see the answer.
    await ask(page, 'And of my marriage?')
    await page.locator('.you .plain').getByText('And of my marriage?').waitFor()
    await page
      .locator('.reply')
      .nth(replies + 1)
      .locator('[data-status=done]')
      .waitFor({ state: 'attached' })
    await drawn(page)
    expect(await firstLine(page)).to.be.within(0, page.viewportSize()?.height ?? 0)
  })
})
