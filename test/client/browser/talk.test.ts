import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { Analysis } from '../../../db/models/analysis.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { until } from '../../stack/until.ts'
import { away, desktop, fitsWidth, phone, small, takePicture, undoWithin } from './open-browser.ts'
import { analysisOf, ask, lastReply, replied, showPalm } from './show-palm.ts'
import { useService } from './use-browser.ts'

const composer = (page: Page) => page.getByLabel('Your question', { exact: true })
/** Evaluated in the page: sends what is in the box and types on, with nothing in between. */
const enterAndType = (text: string) => `(() => {
  const box = document.querySelector('.composer textarea')
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  box.value = '${text}'
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
})()`

describe('the talk in a browser', () => {
  const here = useService({ servers: 2 })

  async function withReport(size = desktop, more?: { clock: boolean }): Promise<Page> {
    const { page } = await here.withReport(size, more)
    await composer(page).waitFor()
    return page
  }
  async function withTalk(size = desktop, more?: { clock: boolean }): Promise<Page> {
    const page = await withReport(size, more)
    await ask(page, 'What of my work?')
    await replied(page)
    return page
  }
  const inHindi = (page: Page) => page.getByRole('button', { name: 'हिन्दी' }).click()
  const gone = (id: string) =>
    until(async () => (await Conversation.query().findById(id)) === undefined, `conversation ${id} is deleted`)

  it('tells what went wrong in Hindi on a page in Hindi', async () => {
    const page = await here.arrive()
    await inHindi(page)
    await page.getByRole('heading', { name: 'नमस्ते' }).waitFor()
    await page.goto(`${here.url}/a/018f0000-0000-7000-8000-000000000001`)
    await page.getByText('यह वाचन यहाँ नहीं है। हो सकता है कि इसे मिटा दिया गया हो।').waitFor()
    await page.getByLabel('ई-मेल').fill('nobody@example.org')
    await page.getByLabel('पासवर्ड').fill('wrong horse battery')
    await page.getByRole('button', { name: 'साइन इन', exact: true }).click()
    await page.getByText('ई-मेल और पासवर्ड मेल नहीं खाते। फिर कोशिश कीजिए।').waitFor()
    await takePicture(page, 'talk-hindi-problem')
    // Chromium itself logs the refused sign-in.
    await here.browser.expectComplaint(/status of 4/)
  })

  it('keeps what is typed for each conversation, over a reload and in another language, until it is sent', async () => {
    const page = await withTalk()
    await composer(page).fill('And of my')
    await page.reload()
    await until(async () => (await composer(page).inputValue()) === 'And of my', 'the draft is back')
    await page.getByRole('button', { name: 'New conversation' }).click()
    await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
    expect(await composer(page).inputValue()).to.equal('')
    await composer(page).fill('Something else')
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^What of my work/ })
      .click()
    await page.locator('.you .plain').waitFor()
    expect(await composer(page).inputValue()).to.equal('And of my')
    await inHindi(page)
    await until(async () => (await page.getByLabel('आपका प्रश्न').inputValue()) === 'And of my', 'kept in Hindi')
    await page.getByRole('button', { name: 'English' }).click()
    await until(async () => (await composer(page).inputValue()) === 'And of my', 'kept in English')
    await composer(page).press('End')
    await composer(page).pressSequentially(' heart?')
    await composer(page).press('Enter')
    await page.locator('.you .plain').getByText('And of my heart?').waitFor()
    await replied(page)
    await page.reload()
    await composer(page).waitFor()
    expect(await composer(page).inputValue()).to.equal('')
  })

  it('keeps what is typed while the first question makes its conversation', async () => {
    const page = await withReport()
    const gate = here.stack.provider.gate()
    await ask(page, 'What of my work?')
    await composer(page).pressSequentially('And then')
    await page.locator('.tab[aria-current]').waitFor()
    expect(await composer(page).inputValue()).to.equal('And then')
    gate.open()
    await replied(page)
  })

  it('keeps it, too, where the page draws only once the question has been sent', async () => {
    const page = await withReport()
    await page.evaluate('requestAnimationFrame = (draw) => setTimeout(draw, 1500)')
    await composer(page).fill('What of my work?')
    await page.evaluate(enterAndType('And then'))
    await replied(page)
    expect(await composer(page).inputValue()).to.equal('And then')
  })

  it('changes the last question from the keyboard', async () => {
    const page = await withTalk()
    // It can be edited once nothing is in progress any more.
    await page.getByRole('button', { name: 'Edit' }).waitFor()
    await composer(page).press('ArrowUp')
    const box = page.getByLabel('Your edited question')
    await box.waitFor()
    expect(await box.evaluate('document.activeElement.name')).to.equal('text')
    await takePicture(page, 'talk-edit')
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    await until(
      () => page.evaluate<boolean>("document.activeElement?.closest('.composer') !== null"),
      'the focus is there',
    )
    await page.getByRole('button', { name: 'Edit' }).press('Enter')
    await box.press('Escape')
    await until(
      () => page.evaluate<boolean>('document.activeElement?.dataset.edit !== undefined'),
      'the focus is there',
    )
    await composer(page).press('ArrowUp')
    await box.fill('What of my')
    await box.press('End')
    await box.press('Shift+Enter')
    await box.pressSequentially('heart?')
    await box.press('Enter')
    await until(
      async () => (await page.locator('.you .plain').textContent()) === 'What of my\nheart?',
      'the changed question stands there',
    )
    await until(
      () => page.evaluate<boolean>("document.activeElement?.closest('.composer') !== null"),
      'the focus is there',
    )
    await replied(page)
    await composer(page).fill('x')
    await composer(page).press('ArrowUp')
    expect(await box.count()).to.equal(0)
  })

  it('draws what somebody does before their next key, however seldom it draws', async () => {
    const page = await withTalk()
    await page.evaluate('void (window.requestAnimationFrame = (draw) => setTimeout(draw, 1_000, performance.now()))')
    await page.getByRole('button', { name: 'New conversation' }).click()
    expect(await page.locator('.talk .turn').count()).to.equal(0)
    await ask(page, 'What of my marriage?')
    expect(await composer(page).inputValue()).to.equal('')
    await replied(page)
    expect(await page.locator('.you .plain').allTextContents()).to.deep.equal(['What of my marriage?'])
  })

  for (const [name, size] of Object.entries({ desktop, phone })) {
    it(`finds what was said in any conversation and leads there on a ${name}`, async () => {
      const page = await withTalk(size)
      await page.getByRole('button', { name: 'New conversation' }).click()
      await ask(page, 'What of my marriage?')
      await replied(page)
      const field = page.getByRole('searchbox', { name: 'Search the conversations' })
      await field.fill('zebra')
      await page.getByText('Nothing found for “zebra”.').waitFor()
      await takePicture(page, `talk-${name}-search-none`)
      await field.fill('of my WORK')
      await page.locator('.found mark').first().waitFor()
      expect(await page.locator('.found mark').first().textContent()).to.equal('of my work')
      await takePicture(page, `talk-${name}-search`)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await takePicture(page, `talk-${name}-search-dark`, { whole: false })
      await page.emulateMedia({ colorScheme: 'light' })
      await field.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await field.press('Enter')
      await page.locator('.found-here').waitFor()
      expect(await page.locator('.found-here .plain').textContent()).to.equal('What of my work?')
      const box = await page.locator('.found-here').boundingBox()
      expect(box!.y).to.be.within(0, size.height)
      expect(box!.y + box!.height).to.be.within(0, size.height)
      await takePicture(page, `talk-${name}-found`, { whole: false })
      await page.locator('.found-here').waitFor({ state: 'detached' })
      expect(await fitsWidth(page)).to.equal(true)
    })
  }

  it('takes the deletion of a conversation back, and deletes it when it is not', async () => {
    const page = await withTalk(desktop, { clock: true })
    const { id } = await Conversation.query()
      .findOne({ analysisId: analysisOf(page) })
      .throwIfNotFound()
    const tab = page.getByRole('navigation').getByRole('button', { name: /^What of my work/ })
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    expect(await tab.count()).to.equal(0)
    expect(await page.locator('.side').getByRole('heading', { name: 'Conversations' }).count()).to.equal(0)
    await takePicture(page, 'talk-undo', { whole: false })
    await until(() => page.evaluate<boolean>("document.activeElement?.textContent === 'Undo'"), 'the focus is there')
    await page.keyboard.press('Enter')
    await page.locator('.you .plain').getByText('What of my work?').waitFor()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    await page.clock.fastForward(undoWithin)
    await page.getByText('Conversation deleted.').waitFor({ state: 'detached' })
    await gone(id)
  })

  it('deletes at once when the page is left before the time for it is over', async () => {
    const page = await withTalk()
    const analysisId = analysisOf(page)
    const { id } = await Conversation.query().findOne({ analysisId }).throwIfNotFound()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    await page.goto('about:blank')
    await gone(id)
    await page.goto(here.url)
    await page.getByRole('button', { name: /Asha/ }).click()
    await page
      .locator('#menu')
      .getByRole('button', { name: /^Delete the reading from/ })
      .click()
    await page.getByText('Reading deleted').waitFor()
    await takePicture(page, 'talk-undo-reading', { whole: false })
    await page.close({ runBeforeUnload: true })
    await until(async () => (await Analysis.query().findById(analysisId)) === undefined, 'the reading is deleted')
  })

  it('sends nothing while an input method is offering words, whatever order a browser tells it in', async () => {
    const page = await withTalk()
    const sentAt = (selector: string, told: object) =>
      page.evaluate(
        `(() => {
          const box = document.querySelector(${JSON.stringify(selector)})
          box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
          box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }))
          const told = { key: 'Enter', bubbles: true, cancelable: true, ...${JSON.stringify(told)} }
          return !box.dispatchEvent(new KeyboardEvent('keydown', told))
        })()`,
      )
    const inBoth = async (selector: string) => {
      expect(await sentAt(selector, { keyCode: 229 }), 'Safari').to.equal(false)
      expect(await sentAt(selector, { keyCode: 13, isComposing: true }), 'others').to.equal(false)
      expect(await sentAt(selector, { keyCode: 229, key: 'Unidentified' }), 'Android').to.equal(false)
      expect(await sentAt(selector, { keyCode: 13, shiftKey: true }), 'a new line').to.equal(false)
    }
    await composer(page).fill('ニホン')
    await inBoth('.composer textarea')
    expect(await composer(page).inputValue()).to.equal('ニホン')
    await composer(page).fill('')
    await composer(page).press('ArrowUp')
    await page.getByLabel('Your edited question').waitFor()
    await inBoth('.editing textarea')
    await page.keyboard.press('Escape')
    await page.locator('.you .plain').getByText('What of my work?').waitFor()
    expect(await page.locator('.talk .turn.you').count()).to.equal(1)
  })

  it('draws entities, line breaks, and every block in its own direction, and prints long lines whole', async () => {
    const page = await withReport()
    const text = [
      'Heart &amp; head: 5 &lt; 7,&nbsp;A&#39;s line &rarr; Guru; &notathing; `&amp;` <b>bold</b>',
      'خط القلب طويل وواضح (heart line).',
      '- العدد 3.\n- **القلب**',
      '> اقتباس',
      'हृदय रेखा।',
      '| रेखा | long |\n|---|---|\n| a<br>b | 2 |',
      `\`\`\`\n${'heart-line='.repeat(20)}\n\`\`\``,
      '- [x] done\n- [ ] not',
    ].join('\n\n')
    here.stack.provider.script([{ text }])
    await composer(page).fill('ما معنى خط القلب؟')
    expect(await page.evaluate("getComputedStyle(document.querySelector('.composer textarea')).direction")).to.equal(
      'rtl',
    )
    await composer(page).press('Enter')
    await replied(page)
    const reply = page.locator('.reply .markdown')
    expect((await reply.locator('p').first().textContent())?.replace('\u00a0', ' ')).to.equal(
      "Heart & head: 5 < 7, A's line → Guru; &notathing; &amp; <b>bold</b>",
    )
    expect(await reply.locator('td br').count()).to.equal(1)
    const directions = (selector: string) =>
      page.evaluate(
        `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one).direction).join()`,
      )
    expect(await directions('.you .plain')).to.equal('rtl')
    expect(await directions('.reply .markdown > .block > p')).to.equal('ltr,rtl,ltr')
    expect(await directions('.reply li')).to.equal('rtl,rtl,ltr,ltr')
    expect(await directions('.reply blockquote, .reply blockquote p')).to.equal('rtl,rtl')
    expect(await directions('.reply pre')).to.equal('ltr')
    await takePicture(page, 'talk-scripts')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize(phone)
    expect(await fitsWidth(page)).to.equal(true)
    await takePicture(page, 'talk-scripts-phone-dark')
    await page.setViewportSize({ width: 718, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate("document.querySelector('.reply pre').scrollWidth <= innerWidth")).to.equal(true)
    await takePicture(page, 'talk-scripts-print')
  })

  it('tells who listens who speaks, and what was said, without its marks, as often as it is said', async () => {
    const page = await withReport()
    const text = '## Heart\n\n**Long** and [deep](https://books.example/).'
    here.stack.provider.script([{ text }, { text }])
    const said = page.locator('[aria-live=polite] p')
    await ask(page, 'What of my heart?')
    await replied(page)
    await said.getByText('Rekha answered: Heart Long and deep.', { exact: true }).waitFor({ state: 'attached' })
    await page.evaluate("void (window.before = document.querySelector('[aria-live=polite] p'))")
    await ask(page, 'And again?')
    await until(
      () => page.evaluate<boolean>("document.querySelector('[aria-live=polite] p') !== window.before"),
      'it is said again',
    )
    expect(await said.textContent()).to.equal('Rekha answered: Heart Long and deep.')
    expect(await page.locator('.talk .turn > .visually-hidden').allTextContents()).to.deep.equal([
      ...['You asked:', 'Rekha says:', 'You asked:', 'Rekha says:'],
    ])
  })

  it('loses one turn and not the page when something cannot be drawn, and tells the server without a word of it', async () => {
    const page = await withReport()
    const told = page.waitForRequest(/\/api\/v1\/page-errors$/)
    await page.evaluate("void (Array.from = () => { throw new TypeError('my secret') })")
    await ask(page, 'What of my work?')
    await page.locator('.reply').getByText('Something on this page went wrong.').waitFor()
    expect(await composer(page).isVisible()).to.equal(true)
    const request = await told
    expect(request.postData()).to.include('TypeError').and.not.include('secret')
    expect((await request.response())?.status()).to.equal(204)
    await takePicture(page, 'talk-broken-turn', { whole: false })
    here.browser.allowComplaints(/my secret/)
  })

  it('copies a block and a whole reply as Markdown, and makes links of https addresses only', async () => {
    const page = await withReport()
    const text =
      'See [the book](https://books.example/hast?a=1&b=2), <https://plain.example/x>, [evil](javascript:alert(1)), ' +
      '[old](http://old.example/) and [trick](https://good.example@bad.example/).\n\n```\nheart: long\n```\n\n**Done.**'
    here.stack.provider.script([{ text }])
    const gate = here.stack.provider.gate()
    await ask(page, 'What of my work?')
    // As far as the middle of the first address.
    await gate.release(5)
    const words = lastReply(page).locator('[data-message]')
    await words.filter({ hasText: 'book' }).waitFor()
    expect(await words.textContent()).to.equal('See the book')
    gate.open()
    await replied(page)
    const links = page.locator('.reply .markdown a')
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).to.deep.equal([
      'https://books.example/hast?a=1&b=2',
      'https://plain.example/x',
    ])
    expect(await links.first().getAttribute('rel')).to.equal('noopener noreferrer nofollow')
    expect(await links.first().getAttribute('target')).to.equal('_blank')
    expect(await page.locator('.reply .host').allTextContents()).to.deep.equal([' (books.example)'])
    await page.getByRole('button', { name: 'Copy this block' }).click()
    await page.getByRole('status').getByText('Copied', { exact: true }).waitFor({ state: 'attached' })
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal('heart: long')
    await lastReply(page).getByRole('button', { name: 'Copy', exact: true }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(text)
    await takePicture(page, 'talk-code-and-links', { whole: false })
    await page.setViewportSize(small)
    expect(await fitsWidth(page)).to.equal(true)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    await takePicture(page, 'talk-undo-small-dark', { whole: false })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.tab[aria-current]').waitFor()
    await takePicture(page, 'talk-tools-small-dark', { whole: false })
  })

  it('prints what was read and said with its evidence, and nothing to press', async () => {
    const page = await withTalk()
    await page.evaluate("void (window.print = () => { window.asked = true; dispatchEvent(new Event('beforeprint')) })")
    await page.locator('.conversations').getByRole('button', { name: 'Print' }).click()
    await until(() => page.evaluate<boolean>('window.asked === true'), 'printing is asked for')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('button:visible, input:visible, textarea:visible').count()).to.equal(0)
    expect(await page.locator('details:not([open])').count()).to.equal(0)
    await page.locator('.finding').first().waitFor()
    await page.locator('.you .plain').getByText('What of my work?').waitFor()
    await takePicture(page, 'talk-print')
    await page.pdf({ path: 'test-results/talk-print.pdf', format: 'A4' })
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(await page.locator('details[open]').count()).to.equal(0)
  })

  it('is the same on two pages at two nodes: messages, rating, name, deletion', async () => {
    const page = await withTalk(desktop, { clock: true })
    const other = await page.context().newPage()
    await other.goto(`${here.stack.servers[1]!.url}${new URL(page.url()).pathname}`)
    await other.locator('.you .plain').getByText('What of my work?').waitFor()

    await ask(other, 'What of my heart?')
    await page.locator('.you .plain').getByText('What of my heart?').waitFor()
    for (const one of [page, other])
      await one.locator('.reply').nth(1).locator('[data-status=done]').waitFor({ state: 'attached' })
    const said = (of: Page) => of.locator('.talk [data-message]').allTextContents()
    expect(await said(page)).to.deep.equal(await said(other))

    // Background pages are drawn only now and then, and a click waits for that.
    await page.bringToFront()
    await lastReply(page).getByRole('button', { name: 'Good answer' }).click()
    await lastReply(page).locator('[aria-pressed=true]').waitFor()
    await lastReply(other).locator('[aria-pressed=true]').waitFor()
    await other.bringToFront()
    await other.getByRole('button', { name: 'Rename' }).click()
    await other.getByLabel('New title').fill('Work and heart')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Work and heart' }).waitFor()

    await page.bringToFront()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('Conversation deleted.').waitFor()
    await page.clock.fastForward(undoWithin)
    await other.getByRole('button', { name: 'Work and heart' }).waitFor({ state: 'detached' })
    for (const one of [page, other]) await one.locator('.talk [data-message]').first().waitFor({ state: 'detached' })
  })

  it('goes on by itself when its server is exchanged for another', async () => {
    const page = await withTalk()
    const spare = await here.stack.addServer({ PORT: '0' })
    await page.goto(`${spare.url}${new URL(page.url()).pathname}`)
    await composer(page).waitFor()
    await composer(page).fill('What of my heart?')
    // Chromium itself logs failed connections.
    here.browser.allowComplaints(away)
    await spare.end('SIGTERM')
    await here.stack.addServer({ PORT: new URL(spare.url).port })
    await composer(page).press('Enter')
    await page.locator('.reply').nth(1).locator('[data-status=done]').waitFor({ state: 'attached' })
    await page.locator('.unsent').waitFor({ state: 'detached' })
    expect(await page.locator('.you .plain').allTextContents()).to.deep.equal(['What of my work?', 'What of my heart?'])
  })
})

describe('a long queue in a browser', () => {
  const here = useService({ workers: 0 })

  it('says about how many are before, and that the page may be left', async () => {
    // Registered, because guests at one address share one queue.
    for (let count = 0; count < 7; count++) {
      const visitor = await here.stack.visitor()
      await visitor.register()
      await visitor.upload()
    }
    const page = await here.arrive(phone)
    await showPalm(page)
    await page.getByText('About 7 ahead of you.').waitFor()
    await page.getByText('You can leave this page').waitFor()
    await takePicture(page, 'talk-queue-long')
    const address = page.url()
    await page.goto('about:blank')
    await here.stack.addWorker()
    await page.goto(address)
    await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
  })
})
