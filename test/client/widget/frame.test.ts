import { createHmac } from 'node:crypto'
import { expect } from 'chai'
import type { FrameLocator, Page } from 'playwright-core'
import type { SiteSettings } from '../../../contract/site.ts'
import { Message } from '../../../db/models/message.ts'
import type { Site } from '../../../db/models/site.ts'
import { User } from '../../../db/models/user.ts'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { addSite } from '../../stack/site-visitor.ts'
import { useStack } from '../../stack/use-stack.ts'
import { findViolations } from '../browser/find-violations.ts'
import { desktop, letters, phone, takePicture } from '../browser/open-browser.ts'
import { ask, createAccount, password, showPalm as sendPalm } from '../browser/show-palm.ts'
import { useBrowser } from '../browser/use-browser.ts'
import { useHost } from './start-host.ts'
import { until } from './until.ts'

/** Lifetime of a bearer token in seconds: it expires during a slow reply. */
const tokenSeconds = 6

describe('the widget’s frame, on somebody’s page', () => {
  const host = useHost()
  const stack = useStack(async () => {
    // Links need an address known in advance.
    const port = await findFreePort()
    return {
      settings: {
        PORT: String(port),
        PUBLIC_URL: `http://localhost:${port}`,
        WIDGET_TOKEN_SECONDS: String(tokenSeconds),
        WIDGET_SESSIONS_PER_MINUTE: '1000',
      },
    }
  })
  // As in browsers that block third-party cookies.
  const browser = useBrowser(['--test-third-party-cookie-phaseout'])

  const rekha = () => stack().servers[0]!.url
  const siteHere = (settings: Partial<SiteSettings> = {}) =>
    addSite({ name: 'Shanti Yoga', origins: [host.origin], ...settings })
  const line = (site: Site) => `<script async src="${rekha()}/embed.js" data-site="${site.id}"></script>`
  const strict = () => `default-src 'none'; script-src ${rekha()}; frame-src ${rekha()}; img-src data:`

  /** A page with the widget open. */
  async function open(site: Site, size = desktop, page?: Page): Promise<{ page: Page; frame: FrameLocator }> {
    const address = host.serve({
      csp: strict(),
      head: `<meta name="viewport" content="width=device-width, initial-scale=1">${line(site)}`,
    })
    const opened = page ?? (await browser.visit('about:blank', size))
    await opened.emulateMedia({ reducedMotion: 'reduce' })
    await opened.goto(address)
    await until(opened, "typeof window.Rekha?.open === 'function'")
    await opened.evaluate('Rekha.open()')
    return { page: opened, frame: opened.frameLocator(`rekha-chat[site="${site.id}"] iframe`) }
  }
  async function showPalm(frame: FrameLocator): Promise<void> {
    await sendPalm(frame)
    await frame.locator('[data-part=summary]').waitFor()
  }
  async function register(frame: FrameLocator): Promise<void> {
    await createAccount(frame)
    await frame.getByLabel('Your question').waitFor()
  }
  const lastReply = (frame: FrameLocator) => frame.locator('.reply [data-message]').last()
  async function finished(frame: FrameLocator): Promise<{ shown: string; row: Message }> {
    await frame.locator('.reply [data-status=done]').last().waitFor({ state: 'attached' })
    const id = await lastReply(frame).getAttribute('data-message')
    const row = await Message.query()
      .findById(id ?? '')
      .throwIfNotFound()
    return { shown: letters(await lastReply(frame).textContent()), row }
  }
  const events = (page: Page) =>
    page.evaluate('window.heard') as Promise<[string, { role?: string; status?: string } | null][]>
  const hear = (page: Page) =>
    page.evaluate(
      `window.heard = []; for (const name of ['ready', 'opened', 'closed', 'reading', 'message', 'unread', 'problem'])
        Rekha.on(name, (content) => heard.push([name, content]))`,
    )

  it('signs in in a window of ours, with whatever one signs in with there, and keeps the reading', async () => {
    const email = 'window@example.org'
    await (await stack().visitor()).register(email)
    const { page, frame } = await open(await siteHere())
    await showPalm(frame)
    const opened = page.waitForEvent('popup')
    await frame.getByRole('button', { name: 'Other ways to sign in' }).click()
    const window = await opened
    await window.getByLabel('Email').fill(email)
    await window.getByLabel('Password').fill(password)
    await window.keyboard.press('Enter')
    const goOn = window.getByRole('button', { name: `Go on as ${email}` })
    await goOn.waitFor()
    await takePicture(window, 'widget-window')
    expect(await findViolations(window)).to.deep.equal([])
    await Promise.all([window.waitForEvent('close'), goOn.click()])
    await frame.getByLabel('Your question').waitFor()
    await takePicture(page, 'widget-after-window', { whole: false })
  })

  it('goes from a photo to a talk without a cookie, and is where it was on the next page', async () => {
    const site = await siteHere()
    const { page, frame } = await open(site)
    await hear(page)
    await showPalm(frame)
    // A photo is fetched with the bearer token, which an img cannot send.
    expect(await frame.locator('.photos img').first().getAttribute('src')).to.match(/^blob:/)
    await register(frame)
    await ask(frame, 'What of my work?')
    const { shown, row } = await finished(frame)
    expect(shown).to.equal(letters(row.text))
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    const cookie = "document.cookie = 'seen=1; SameSite=None; Secure'; document.cookie"
    expect(await inFrame.evaluate(cookie), 'third-party cookies are not blocked here').not.to.contain('seen')
    // The only cookies are partitioned ones the frame set for itself on this site.
    const cookies = (await page.context().cookies(`${rekha()}/widget/`)) as { name: string; partitionKey?: string }[]
    expect(cookies.filter(({ name, partitionKey }) => !partitionKey || !name.startsWith('rekha-widget'))).to.deep.equal(
      [],
    )
    expect(await page.context().cookies(`${rekha()}/api/v1/auth/me`)).to.deep.equal([])
    const heard = await events(page)
    expect(
      heard.map(([name, content]) => `${name} ${content?.role ?? ''} ${content?.status ?? ''}`),
    ).to.include.members(['reading  completed', 'message assistant done'])
    // Events say that something happened, but contain none of the text.
    expect(JSON.stringify(heard)).not.to.contain('heart')

    const next = await open(site, desktop, page)
    await next.frame.locator('.reply').last().waitFor()
    expect(letters(await lastReply(next.frame).textContent())).to.equal(shown)
    expect(page.url()).not.to.contain(row.id)
    const again = page.frames().find((one) => one.url().startsWith(rekha()))!
    await again.evaluate(
      'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
    )
    const below = 'document.documentElement.scrollHeight - innerHeight - scrollY'
    await until(again, `document.querySelector('.photos img')?.complete && ${below} <= 2`)
    await again.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    expect(await again.evaluate(below), 'at the newest message').to.be.at.most(2)
    await takePicture(page, 'widget-opened-again', { whole: false })
  })

  it('loses no word when its bearer runs out and its connection breaks in the middle of a reply', async () => {
    const site = await siteHere()
    const { page, frame } = await open(site)
    await showPalm(frame)
    await register(frame)
    stack().provider.script([{ tokens: 60 }])
    const gate = stack().provider.gate()
    await ask(frame, 'Tell me slowly.')
    await gate.release(20)
    await lastReply(frame).waitFor()
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    const bearer = 'JSON.parse(decodeURIComponent(document.cookie.match(/-bearer=([^;]*)/)[1]))'
    const before = (await inFrame.evaluate(bearer)) as { token: string; expiresAt: string }
    await until(inFrame, `Date.now() > ${Date.parse(before.expiresAt) + 500}`)
    // Editing a site closes its sockets, so they come back with an expired bearer token.
    const admin = await stack().visitor()
    const { id } = await admin.register()
    await User.query().patch({ role: 'admin' }).where({ id })
    await admin.connect()
    await admin.ask('site:edit', { siteId: site.id, greeting: 'Changed meanwhile' })
    await until(inFrame, `${bearer}.token !== '${before.token}'`)
    // A row that says so was fetched with the new token; the first event says queued.
    await frame.locator('.reply [data-status=streaming]').waitFor({ state: 'attached' })
    gate.open()
    const { shown, row } = await finished(frame)
    expect(row.status).to.equal('done')
    expect(shown).to.equal(letters(row.text))
  })

  it('says when the site’s budget is used up, and keeps what was chosen', async () => {
    const { frame } = await open(await siteHere({ budget: 0.01 }))
    await sendPalm(frame)
    await frame.getByText('Today’s budget is used up.').waitFor()
    expect(await frame.locator('.chosen').count()).to.equal(1)
    // Chromium itself logs the 429.
    await browser.expectComplaint(/status of 429/)
  })

  it('offers only what its site offers', async () => {
    const site = await siteHere({ features: ['continue'], greeting: 'What do your hands say?', accent: '#0a7d6b' })
    const { page, frame } = await open(site)
    await frame.getByRole('heading', { name: 'What do your hands say?' }).waitFor()
    expect(await frame.getByRole('button', { name: 'Take a photo' }).count()).to.equal(0)
    await showPalm(frame)
    await frame.getByRole('button', { name: 'Continue on Rekha' }).click()
    expect(await frame.getByLabel('Password').count()).to.equal(0)
    const opening = page.context().waitForEvent('page')
    await frame.getByRole('link', { name: 'Open it at Rekha' }).click()
    const own = await opening
    await own.locator('[data-part=summary]').waitFor()
    expect(new URL(own.url()).pathname).to.match(/^\/a\//)
    // It has moved there, so it is gone here.
    await frame.getByText('This reading was deleted.').waitFor()
    const again = await page.context().newPage()
    await again.goto(own.url())
    await again.locator('[data-part=summary]').waitFor()
  })

  it('holds two sites at once apart', async () => {
    const [one, other] = [await siteHere({ name: 'One' }), await siteHere({ name: 'Other' })]
    const page = await browser.visit(host.serve({ csp: strict(), head: line(one) + line(other) }))
    await until(page, `window.Rekha?.for?.('${one.id}') && Rekha.for('${other.id}')`)
    await page.evaluate(`Rekha.for('${one.id}').open()`)
    const frames = [one, other].map((site) => page.frameLocator(`rekha-chat[site="${site.id}"] iframe`))
    await showPalm(frames[0]!)
    await page.evaluate(`Rekha.for('${one.id}').close(); Rekha.for('${other.id}').open()`)
    await frames[1]!.locator('#photos').waitFor({ state: 'attached' })
    expect(await frames[1]!.locator('.brand').textContent()).to.contain('Other')
    const button = await frames[1]!.getByRole('button', { name: 'Read my palm' }).boundingBox()
    const panel = await page.locator(`rekha-chat[site="${other.id}"] iframe`).boundingBox()
    expect(button!.y + button!.height, 'end of the first button').to.be.at.most(panel!.y + panel!.height)
    expect(await frames[1]!.locator('[data-part=summary]').count()).to.equal(0)
  })

  it('heeds nobody but the window around it', async () => {
    const site = await siteHere()
    const { page, frame } = await open(site)
    await frame.locator('#photos').waitFor({ state: 'attached' })
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    const forged = [
      { rekha: 1, type: 'hello', site: site.id, mode: 'inline', language: 'hi', theme: 'dark' },
      { rekha: 1, type: 'language', language: 'hi' },
      { rekha: 1, type: 'theme', theme: 'purple' },
      { rekha: 2, type: 'theme', theme: 'dark' },
      { rekha: 1, type: 'constructor' },
      { rekha: 1, type: 'identify', id: 7, expires: 'soon', signature: 'x' },
      'theme',
      null,
    ]
    // From the frame itself and from another window of the page: neither is its parent.
    await inFrame.evaluate(`for (const message of ${JSON.stringify(forged)}) postMessage(message, '*')`)
    await page.evaluate(`{
      const frame = document.querySelector('rekha-chat').shadowRoot.querySelector('iframe').contentWindow
      for (const message of ${JSON.stringify(forged.slice(2))}) frame.postMessage(message, '*')
    }`)
    await page.evaluate("Rekha.setTheme('light')")
    await until(inFrame, "document.documentElement.dataset.theme === 'light'")
    expect(await inFrame.evaluate('document.documentElement.lang')).to.equal('en')
    expect(await frame.getByRole('button', { name: 'Close the chat' }).count()).to.equal(1)
  })

  it('signs in whom the page’s server vouches for, and tells the page who is refused', async () => {
    const site = await siteHere()
    const { page, frame } = await open(site)
    await hear(page)
    const expires = Math.floor(Date.now() / 1000) + 600
    const signature = createHmac('sha256', site.secret).update(`${site.id}\nc-7\nRavi\n${expires}`).digest('hex')
    await page.evaluate(`Rekha.identify(${JSON.stringify({ id: 'c-7', name: 'Eve', expires, signature })})`)
    await until(page, "heard.some(([name, c]) => name === 'problem' && c.code === 'forbidden')")
    await page.evaluate(`Rekha.identify(${JSON.stringify({ id: 'c-7', name: 'Ravi', expires, signature })})`)
    await frame.locator('.account').waitFor()
    await showPalm(frame)
    await frame.locator('.section').first().waitFor()
    await page.evaluate("Rekha.ask('What of my heart?')")
    const { row } = await finished(frame)
    expect(row.status).to.equal('done')
    // Chromium itself logs the 403.
    await browser.expectComplaint(/status of 403/)
  })

  it('counts what comes while it is closed', async () => {
    const { page, frame } = await open(await siteHere())
    await hear(page)
    await showPalm(frame)
    await register(frame)
    const gate = stack().provider.gate()
    await ask(frame, 'Slowly, please.')
    await gate.release(10)
    await lastReply(frame).waitFor()
    await frame.getByRole('button', { name: 'Close the chat' }).click()
    await until(page, "heard.some(([name]) => name === 'closed')")
    gate.open()
    await until(page, "heard.some(([name, c]) => name === 'unread' && c.count === 1)")
    await page.evaluate('Rekha.open()')
    await until(page, "heard.at(-1)[0] === 'opened' || heard.some(([name, c]) => name === 'unread' && c?.count === 0)")
  })

  it('is closed by Back on a phone, by Escape anywhere, and keeps focus inside', async () => {
    const { page, frame } = await open(await siteHere(), phone)
    await hear(page)
    await frame.locator('#photos').waitFor({ state: 'attached' })
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    const address = page.url()
    await until(inFrame, 'document.hasFocus()')
    await page.evaluate('history.back()')
    await until(page, "heard.some(([name]) => name === 'closed')")
    expect(page.url()).to.equal(address)
    await page.evaluate('heard.length = 0; Rekha.open()')
    await until(page, "heard.some(([name]) => name === 'opened')")
    const count = await inFrame.evaluate(
      `[...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary')].length`,
    )
    for (let step = 0; step <= Number(count) + 2; step += 1) {
      await page.keyboard.press('Tab')
      expect(
        await inFrame.evaluate('document.hasFocus() && document.activeElement !== document.body'),
        `${step}`,
      ).to.equal(true)
    }
    expect(
      await inFrame.evaluate(
        "Math.min(...[...document.querySelectorAll('input, select, textarea')].map((one) => parseFloat(getComputedStyle(one).fontSize)))",
      ),
    ).to.be.at.least(16)
    await page.keyboard.press('Escape')
    await until(page, "heard.some(([name]) => name === 'closed')")
  })

  it('undoes nothing of the page’s own ways when it is closed on a phone', async () => {
    const { page, frame } = await open(await siteHere(), phone)
    await hear(page)
    await frame.locator('#photos').waitFor({ state: 'attached' })
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    const stepped = "history.state?.rekha === 'open'"
    await until(inFrame, stepped)
    const before = new URL(page.url()).pathname
    for (const [way, to] of [
      ['pushState', '/cart'],
      ['replaceState', '/paid'],
    ]) {
      await page.evaluate(`heard.length = 0; history.${way}(null, '', '${to}')`)
      await frame.getByRole('button', { name: 'Close the chat' }).click()
      await until(page, "heard.some(([name]) => name === 'closed')")
      // A pending step back would arrive before this one does.
      await page.evaluate(`new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true })
        history.pushState(null, '', '/else')
        history.back()
      })`)
      expect(new URL(page.url()).pathname).to.equal(to)
      await page.evaluate('heard.length = 0; Rekha.open()')
      await until(page, "heard.some(([name]) => name === 'opened')")
    }
    await frame.getByRole('button', { name: 'Close the chat' }).click()
    // From there, going back leads to the page from before the chat was opened.
    await page.evaluate('history.back()')
    await until(page, `location.pathname === '${before}'`)
  })

  it('lets who tabs through the page out of it where it covers nothing', async () => {
    const { page, frame } = await open(await siteHere())
    await frame.locator('#photos').waitFor({ state: 'attached' })
    const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
    await until(inFrame, 'document.hasFocus()')
    for (let step = 0; step < 40 && (await inFrame.evaluate('document.hasFocus()')); step += 1)
      await page.keyboard.press('Tab')
    expect(await inFrame.evaluate('document.hasFocus()')).to.equal(false)
  })

  for (const [scheme, accent] of [
    ['light', '#ffd84d'],
    ['dark', '#123456'],
  ] as const) {
    it(`has nothing that axe finds, in ${scheme}, whatever the site’s colour`, async () => {
      const { page, frame } = await open(await siteHere({ accent, theme: scheme }))
      await frame.locator('#photos').waitFor({ state: 'attached' })
      const inFrame = page.frames().find((one) => one.url().startsWith(rekha()))!
      expect(await findViolations(inFrame), 'greeting').to.deep.equal([])
      await showPalm(frame)
      await frame.getByLabel('Your name').waitFor()
      expect(await findViolations(inFrame), 'gate').to.deep.equal([])
      await register(frame)
      await ask(frame, 'What of my work?')
      await finished(frame)
      // Otherwise the composer covers half of a button.
      await inFrame.evaluate('scrollTo(0, 0)')
      expect(await findViolations(inFrame), 'talk').to.deep.equal([])
    })
  }
})
