import { expect } from 'chai'
import { type Stack, startStack } from '../../stack/stack.ts'
import { openBrowser, phone, takePicture } from './open-browser.ts'

describe('the page without a connection', function () {
  this.timeout(60_000)
  let stack: Stack
  let browser: Awaited<ReturnType<typeof openBrowser>>
  before(async () => {
    stack = await startStack({ workers: 0 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await stack?.stop()
  })

  it('opens all the same, says that there is none, and can be installed', async () => {
    const page = await browser.visit(stack.servers[0]!.url, phone)
    await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
    // Nothing is known of the page until it has been kept whole.
    await page.waitForFunction("caches.match('/hand.svg').then((kept) => kept !== undefined)")
    const manifest = await page.request.get(`${stack.servers[0]!.url}/manifest.webmanifest`)
    const { icons, start_url } = (await manifest.json()) as { icons: { src: string }[]; start_url: string }
    expect(start_url).to.equal('/')
    for (const { src } of icons)
      expect((await page.request.get(stack.servers[0]!.url + src)).status(), src).to.equal(200)

    await stack.servers[0]!.end('SIGKILL')
    await page.reload()
    await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
    await page.getByText('No connection. Trying again…').waitFor()
    await takePicture(page, 'offline-phone')
  })
})
