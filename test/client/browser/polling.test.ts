import { expect } from 'chai'
import { addSite } from '../../stack/site-visitor.ts'
import { useHost } from '../widget/start-host.ts'
import { until } from '../widget/until.ts'
import { ask, createAccount, lastReply, showPalm } from './show-palm.ts'
import { useService } from './use-browser.ts'

/** As on a network that blocks WebSockets. */
const noWebSockets = `window.WebSocket = class extends EventTarget {
  readyState = 0
  constructor() {
    super()
    setTimeout(() => {
      this.readyState = 3
      this.onerror?.(new Event('error'))
      this.onclose?.(new CloseEvent('close'))
    })
  }
  close() {}
}`

describe('a network without WebSockets', () => {
  const here = useService({ settings: { SOCKET_TRANSPORTS: 'websocket,polling', WIDGET_SESSIONS_PER_MINUTE: '1000' } })
  const host = useHost()
  // Signing in closes the guest's socket; Chromium logs a last poll that arrives after that.
  beforeEach(() => here.browser.allowComplaints(/status of 400/))

  it('lets a reading be written and talked about on our page', async () => {
    const page = await here.browser.visit('about:blank')
    await page.addInitScript(noWebSockets)
    await page.goto(here.url)
    await showPalm(page)
    await createAccount(page)
    await page.locator('.section.guidance').waitFor()
    await ask(page, 'What of my work?')
    await lastReply(page).locator('[data-status=done]').waitFor({ state: 'attached' })
    expect(await page.locator('.connection p').count()).to.equal(0)
  })

  it('lets it be done in the widget too', async () => {
    const site = await addSite({ name: 'Shanti Yoga', origins: [host.origin] })
    const page = await here.browser.visit('about:blank')
    await page.addInitScript(noWebSockets)
    await page.goto(host.serve({ head: `<script async src="${here.url}/embed.js" data-site="${site.id}"></script>` }))
    await until(page, "typeof window.Rekha?.open === 'function'")
    await page.evaluate('Rekha.open()')
    const frame = page.frameLocator('rekha-chat iframe')
    await showPalm(frame)
    await frame.locator('[data-part=summary]').waitFor()
    await createAccount(frame)
    await ask(frame, 'What of my work?')
    await lastReply(frame).locator('[data-status=done]').waitFor({ state: 'attached' })
  })
})
