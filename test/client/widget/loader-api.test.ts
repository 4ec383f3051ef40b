import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { phone, takePicture } from '../browser/open-browser.ts'
import { useBrowser } from '../browser/use-browser.ts'
import { startFrames } from './start-frames.ts'
import { useHost } from './start-host.ts'
import { until } from './until.ts'

const site = '0193a1b2-0000-7000-8000-00000000000a'
const second = '0193a1b2-0000-7000-8000-00000000000b'
/** A site whose frame never says `loaded`. */
const silent = '0193a1b2-0000-7000-8000-00000000000f'
const user = { id: '42', name: 'Asha', expires: 1_900_000_000, signature: 'ab'.repeat(32) }

describe('the loader', () => {
  const browser = useBrowser()
  const host = useHost()
  let frames: Awaited<ReturnType<typeof startFrames>>
  before(async () => {
    frames = await startFrames()
  })
  after(() => frames?.stop())

  const line = (more = '', of = site) =>
    `<script async src="${frames.origin}/embed.js" data-site="${of}" ${more}></script>`
  const launchers = (page: Page) => page.locator('rekha-chat[panel] > button')
  const panels = (page: Page) => page.locator('rekha-chat[panel] > dialog')
  const types = async (frame: Awaited<ReturnType<typeof frames.frameOf>>) =>
    (await frames.told(frame)).map(({ type }) => type)
  async function arrive(given: Parameters<typeof host.serve>[0] = {}, size?: typeof phone): Promise<Page> {
    const page = await browser.visit(host.serve({ head: line(), ...given }), size)
    await until(page, 'typeof window.Rekha?.open === "function"')
    return page
  }

  it('keeps what is asked of it until the frame is there, and says it again to a frame that comes anew', async () => {
    const page = await arrive({
      head: `<script>
        (window.Rekha = window.Rekha || []).push((chat) => {
          chat.setTheme('dark'); chat.identify(${JSON.stringify(user)})
        })
        Rekha.push((chat) => { chat.ask('What of my work?'); chat.ask('And then?'); chat.setLanguage('hi') })
      </script>${line('data-language="en"')}`,
    })
    const frame = await frames.frameOf(page, site)
    await until(frame, 'told.length === 5')
    const from = host.origin
    const hello = { rekha: 1, type: 'hello', site, mode: 'panel', language: 'hi', theme: 'dark', from }
    const shown = { rekha: 1, type: 'shown', isOpen: true, isNarrow: false, from }
    expect(await frames.told(frame)).to.deep.equal([
      hello,
      shown,
      { rekha: 1, type: 'identify', ...user, from },
      { rekha: 1, type: 'ask', text: 'What of my work?', from },
      { rekha: 1, type: 'ask', text: 'And then?', from },
    ])
    await frame.evaluate('location.reload()').catch(() => {})
    const again = await frames.frameOf(page, site)
    await until(again, 'told.length === 3')
    expect(await frames.told(again)).to.deep.equal([hello, shown, { rekha: 1, type: 'identify', ...user, from }])
    await page.evaluate('Rekha.setTheme("light"); Rekha.close(); Rekha.ask("More")')
    await until(again, 'told.length === 7')
    expect(await types(again)).to.deep.equal(['hello', 'shown', 'identify', 'theme', 'shown', 'shown', 'ask'])
  })

  it('passes on what the frame says, and counts on the launcher what is unread', async () => {
    const page = await arrive()
    await page.evaluate(`
      heard = []
      for (const event of ['ready', 'opened', 'closed', 'reading', 'message', 'unread', 'problem'])
        Rekha.on(event, (detail) => heard.push([event, detail?.status ?? detail?.count ?? detail?.name ?? detail?.code]))
      Rekha.on('closed', () => { throw new Error('of the page') })
      Rekha.on('ready', () => heard.push('never'))()
      Rekha.open()
    `)
    const frame = await frames.frameOf(page, site)
    await frames.tell(frame, { type: 'ready', site, name: 'A shop', placement: null })
    await frames.tell(frame, { type: 'reading', status: 'started' })
    await frames.tell(frame, { type: 'close' })
    await panels(page).waitFor({ state: 'hidden' })
    expect(await types(frame)).to.deep.equal(['hello', 'shown', 'shown'])
    await frames.tell(frame, { type: 'message', role: 'assistant', status: 'done' })
    await frames.tell(frame, { type: 'unread', count: 3 })
    await page.getByRole('button', { name: 'Palm reading 3', exact: true }).waitFor()
    await frames.tell(frame, { type: 'unread', count: 120 })
    await launchers(page).getByText('99+', { exact: true }).waitFor()
    await takePicture(page, 'widget-badge', { whole: false })
    await frames.tell(frame, { type: 'unread', count: 0 })
    await page.getByRole('button', { name: 'Palm reading', exact: true }).waitFor()
    await frames.tell(frame, { type: 'problem', code: 'busy', message: 'Later.' })
    await until(page, 'heard.length === 9')
    expect(await page.evaluate('heard')).to.deep.equal([
      ['opened', undefined],
      ['ready', 'A shop'],
      ['reading', 'started'],
      ['closed', undefined],
      ['message', 'done'],
      ['unread', 3],
      ['unread', 120],
      ['unread', 0],
      ['problem', 'busy'],
    ])
    expect(await panels(page).locator('iframe').count(), 'stays loaded').to.equal(1)
    await browser.expectComplaint(/^of the page$/)
  })

  it('believes neither the page, nor another frame, nor half a message', async () => {
    const page = await arrive()
    await page.evaluate(`heard = []; Rekha.on('unread', ({ count }) => heard.push(count)); Rekha.open()`)
    const frame = await frames.frameOf(page, site)
    const forged = JSON.stringify({ rekha: 1, type: 'unread', count: 66 })
    await page.evaluate(`postMessage(${forged}, '*')`)
    await page.evaluate(`{
      const other = document.createElement('iframe')
      other.src = '${frames.origin}/widget/${second}'
      document.body.append(other)
    }`)
    // Windows inside a shadow root do not count.
    await until(page, 'frames.length === 1')
    const other = (await (await page.waitForSelector('body > iframe')).contentFrame())!
    await until(other, 'typeof tell === "function"')
    await frames.tell(other, { type: 'unread', count: 77 })
    await frame.evaluate(`{
      const inner = document.createElement('iframe')
      document.body.append(inner)
      inner.contentWindow.eval('top.postMessage(' + ${JSON.stringify(forged)} + ', "*")')
    }`)
    for (const wrong of [{ rekha: 2, count: 1 }, { count: '1' }, { count: -1 }, { count: 1.5 }, {}])
      await frames.tell(frame, { type: 'unread', ...wrong })
    await frame.evaluate('parent.postMessage("close", "*"); parent.postMessage(null, "*")')
    // Messages from one window arrive in order.
    await frames.tell(frame, { type: 'unread', count: 5 })
    await until(page, 'heard.length > 0')
    expect(await page.evaluate('heard')).to.deep.equal([5])
    expect(await panels(page).isVisible()).to.equal(true)
  })

  it('says what to pass when it is given something else', async () => {
    const page = await arrive()
    for (const [call, advice] of [
      ['ask("")', 'text:.{1,4000}'],
      [`ask('x'.repeat(4001))`, 'text:.{1,4000}'],
      ['setLanguage("fr")', 'language:en|hi'],
      ['setTheme()', 'theme:auto|light|dark'],
      ['identify(null)', 'id:.{1,200} name:.{0,100} expires:# signature:[\\da-f]{64}'],
      ['identify({ id: 7, expires: 1, signature: "" })', 'id:.{1,200}'],
      ['on("opens", () => {})', 'event:ready|opened|closed|reading|message|unread|problem'],
      ['on("opened")', 'listener:function'],
      ['push({})', 'use:function'],
    ]) {
      const said = await page.evaluate(
        `{ try { Rekha.${call}; '' } catch (error) { error.name + ' ' + error.message } }`,
      )
      expect(said, call).to.match(/^TypeError Rekha: pass /)
      expect(said, call).to.contain(advice)
    }
    await page.evaluate(`Rekha.ask('x'.repeat(4000)); Rekha.ask('line\\nline')`)
    expect(await page.locator('iframe').count()).to.equal(1)
  })

  it('puts two sites on one page, and each once, however often its line is there', async () => {
    const page = await arrive({ head: line() + line() + line('data-accent="#f0a637"', second) + line() })
    await launchers(page).nth(1).waitFor()
    expect(await launchers(page).count()).to.equal(2)
    await page.evaluate(`Rekha.for('${site}').open(); Rekha.for('${second}').open()`)
    const [one, two] = [await frames.frameOf(page, site), await frames.frameOf(page, second)]
    expect([(await frames.told(one))[0]?.['site'], (await frames.told(two))[0]?.['site']]).to.deep.equal([site, second])
    await frames.tell(two, { type: 'unread', count: 2 })
    // The browser chooses which of two async scripts runs first.
    const of = (id: string) => page.locator(`rekha-chat[site="${id}"] > button`)
    await of(second).getByText('2').waitFor()
    expect(await of(site).textContent()).to.equal('')
    const boxes = await Promise.all([0, 1].map(async (at) => (await panels(page).nth(at).boundingBox())!))
    expect(boxes[1]!.x + boxes[1]!.width, 'side by side').to.be.at.most(boxes[0]!.x)
    await takePicture(page, 'widget-two', { whole: false })
    expect(await page.evaluate(`Rekha.for('${silent}')`)).to.equal(null)
  })

  it('stays, with its chat, when the page replaces its body, and comes back when everything is thrown away', async () => {
    const page = await arrive()
    const before = await page.evaluate('history.length')
    await page.evaluate('Rekha.open()')
    const frame = await frames.frameOf(page, site)
    await page.evaluate(`history.pushState({}, '', '/elsewhere'); document.body = document.createElement('body')`)
    await frames.tell(frame, { type: 'unread', count: 4 })
    await launchers(page).getByText('4').waitFor()
    await page.evaluate(`document.documentElement.replaceChildren(document.createElement('body'))`)
    await launchers(page).waitFor()
    await frames.frameOf(page, site)
    await page.evaluate('Rekha.close()')
    await panels(page).waitFor({ state: 'hidden' })
    expect(await page.evaluate('history.length')).to.equal((before as number) + 1)
  })

  it('is gone, with its frame and its listeners, once it is destroyed, and can come again', async () => {
    const page = await arrive()
    await page.evaluate(
      'heard = []; chat = null; Rekha.push((one) => { chat = one; one.on("opened", () => heard.push(1)) })',
    )
    await until(page, 'chat !== null')
    await page.evaluate('chat.open()')
    await frames.frameOf(page, site)
    await page.evaluate('chat.destroy(); chat.open(); chat.ask("Anybody?"); new Promise(requestAnimationFrame)')
    await page.evaluate('new Promise(requestAnimationFrame)')
    expect(await page.locator('rekha-chat, iframe').count()).to.equal(0)
    expect(await page.evaluate('heard')).to.deep.equal([1])
    await page.addScriptTag({
      content: `{ const again = document.createElement('script'); again.src = '${frames.origin}/embed.js'
      again.dataset.site = '${site}'; document.head.append(again) }`,
    })
    await launchers(page).waitFor()
    await page.evaluate('Rekha.open()')
    await frames.frameOf(page, site)
  })

  it('looks as it should whatever the page says of everything', async () => {
    for (const hostile of [
      '* { all: unset !important }',
      'html * { display: none !important }',
      'html *, iframe, button, dialog { width: 1px !important; position: static !important; opacity: 0.1 !important; transform: scale(0.1) !important; visibility: hidden !important; pointer-events: none !important }',
      'html { visibility: hidden; font: 40px serif; filter: none } rekha-chat, div { display: none; color: red; font-size: 99px; z-index: -1 !important }',
    ]) {
      const page = await arrive({ head: `<style>${hostile}</style>${line()}` })
      await launchers(page).click()
      const frame = await frames.frameOf(page, site)
      await frame.getByRole('button', { name: 'In the frame' }).waitFor()
      expect(await launchers(page).boundingBox(), hostile).to.include({ width: 60, height: 60 })
      expect(await panels(page).boundingBox(), hostile).to.include({ width: 400, height: 640 })
      expect(await page.locator('iframe').boundingBox(), hostile).to.include({ width: 400, height: 640 })
      await takePicture(page, 'widget-hostile', { whole: false })
      await browser.leave()
    }
  })

  it('stands where lines end, or where it is put', async () => {
    const sideOf = async (given: Parameters<typeof host.serve>[0]) => {
      const page = await arrive(given)
      const [button, panel] = [launchers(page), panels(page)]
      await button.click()
      const middle = page.viewportSize()!.width / 2
      const boxes = [await button.boundingBox(), await panel.boundingBox()]
      return boxes.map((box) => (box!.x > middle ? 'right' : box!.x === 20 ? 'left' : box!.x))
    }
    expect(await sideOf({})).to.deep.equal(['right', 'right'])
    expect(await sideOf({ html: 'lang="ar" dir="rtl"' })).to.deep.equal(['left', 'left'])
    expect(await sideOf({ head: line('data-placement="left"') })).to.deep.equal(['left', 'left'])
    expect(await sideOf({ html: 'lang="ar" dir="rtl"', head: line('data-placement="right"') })).to.deep.equal([
      'right',
      'right',
    ])
  })

  it('speaks the language of the page or of its line, in a colour that can be read', async () => {
    const hindi = await arrive({ html: 'lang="hi-IN"', head: line('data-accent="#f0a637"') })
    await hindi.getByRole('button', { name: 'हस्तरेखा', exact: true }).waitFor()
    expect(await launchers(hindi).getAttribute('style')).to.equal('background: rgb(240, 166, 55); color: rgb(0, 0, 0);')
    const named = await arrive({
      html: 'lang="hi"',
      head: line('data-language="en" data-label="Ask your palm" data-accent="x"'),
    })
    await named.getByRole('button', { name: 'Ask your palm', exact: true }).waitFor()
    await takePicture(named, 'widget-label', { whole: false })
    expect(await launchers(named).getAttribute('style')).to.contain('color: rgb(255, 255, 255)')
  })

  it('fills a narrow screen, keeps what lies behind out of reach, and says when that changes', async () => {
    const page = await arrive(
      { head: `<meta name="viewport" content="width=device-width">${line()}`, body: '<button>Buy</button>' },
      phone,
    )
    await launchers(page).click()
    const frame = await frames.frameOf(page, site)
    expect(await panels(page).boundingBox()).to.deep.equal({ x: 0, y: 0, ...phone })
    await page.getByRole('button', { name: 'Buy' }).waitFor({ state: 'attached' })
    // Elements behind a modal dialog are inert and take no focus.
    await page.evaluate(`document.querySelector('button').focus()`)
    expect(await page.evaluate('document.activeElement.tagName')).to.equal('REKHA-CHAT')
    await page.setViewportSize({ width: 844, height: 390 })
    await until(
      page,
      `document.querySelector('rekha-chat').shadowRoot.querySelector('dialog').getBoundingClientRect().width === 844`,
    )
    await page.setViewportSize({ width: 1280, height: 860 })
    await until(frame, 'told.length === 3')
    expect(await panels(page).boundingBox()).to.include({ width: 400, height: 640 })
    await page.setViewportSize(phone)
    await until(frame, 'told.length === 4')
    await until(page, focusedFrame)
    expect((await frames.told(frame)).map(({ isNarrow }) => isNarrow)).to.deep.equal([undefined, true, false, true])
    await frames.tell(frame, { type: 'close' })
    await panels(page).waitFor({ state: 'hidden' })
    await launchers(page).waitFor()
  })

  it('says after ten seconds what is wrong with a frame that nothing is heard of, and tries again', async () => {
    // Chromium itself logs each frame that it blocks.
    const blocked = /^Framing .* violates the following Content Security Policy/
    const csp = `default-src 'none'; script-src ${frames.origin}; img-src data:`
    const page = await browser.visit('about:blank')
    await page.clock.install()
    await page.goto(host.serve({ csp, head: line('data-language="hi"') }))
    await launchers(page).click()
    await page.clock.runFor(10_000)
    await page.getByRole('status').getByText('फिर खोलिए।').waitFor()
    await takePicture(page, 'widget-late', { whole: false })
    await browser.expectComplaint(new RegExp(`CSP: frame-src ${frames.origin}`))
    await browser.expectComplaint(blocked)
    await page.getByRole('button', { name: 'OK' }).click()
    await panels(page).waitFor({ state: 'hidden' })
    await launchers(page).click()
    await page.locator('iframe').waitFor({ state: 'attached' })
    await browser.expectComplaint(blocked)
  })

  it('gives an element its methods, its box and its own chat, also when it moves', async () => {
    const page = await arrive({
      head: `<script async src="${frames.origin}/embed.js"></script>`,
      body: `<div id="one" style="height: 500px"><rekha-chat site="${site}" theme="light" style="height: 100%"></rekha-chat></div><div id="two"></div>`,
    })
    const frame = await frames.frameOf(page, site)
    expect((await frames.told(frame))[0]).to.include({ mode: 'inline', theme: 'light', language: null })
    expect((await frames.told(frame))[1]).to.include({ isOpen: true, isNarrow: false })
    expect((await page.locator('iframe').boundingBox())?.height).to.equal(500)
    expect(await page.getByRole('button').count(), 'no launcher').to.equal(0)
    await page.evaluate(`two.append(document.querySelector('rekha-chat'))`)
    const moved = await frames.frameOf(page, site)
    await page.evaluate(`document.querySelector('rekha-chat').ask('Still there?')`)
    await until(moved, `told.some(({ text }) => text === 'Still there?')`)
    expect((await page.locator('iframe').boundingBox())?.height, 'where its box has no height').to.equal(480)
  })
})

const focusedFrame = "document.activeElement.shadowRoot?.activeElement?.tagName === 'IFRAME'"
