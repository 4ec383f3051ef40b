import { expect } from 'chai'
import { until } from '../../stack/until.ts'
import { away, phone, takePicture } from './open-browser.ts'
import { useService } from './use-browser.ts'

describe('the page without a connection', () => {
  // Its own: a server of it is killed.
  const here = useService(async () => ({ workers: 0 }))

  it('is connected when the network is back after a reload without one', async () => {
    const page = await here.arrive(phone)
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    // Chromium itself logs failed connections.
    here.browser.allowComplaints(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText('No connection. Trying again…').waitFor()
    await page.context().setOffline(false)
    await page.locator('.connection[data-told="back"]').waitFor()
    await page.locator('.connection p').waitFor({ state: 'detached' })
    await page.locator('.photo-form [type=submit]:enabled').waitFor()
    expect(await page.locator('.connection p').count()).to.equal(0)
  })

  for (const [name, language] of [
    ['English', 'English'],
    ['Hindi', 'हिन्दी'],
  ] as const)
    it(`says at once when the network is gone, below the header, whatever its height, in ${name}`, async () => {
      const page = await here.arrive(phone)
      if (language === 'हिन्दी') await page.getByRole('button', { name: language }).click()
      await page.locator('.photo-form [type=submit]:enabled').waitFor()
      here.browser.allowComplaints(/ERR_INTERNET_DISCONNECTED/)
      await page.evaluate("void (document.documentElement.style.fontSize = '150%')")
      await page.context().setOffline(true)
      const note = page.locator('.connection[data-told="offline"] p')
      await note.waitFor({ timeout: 1_000 })
      const [header, told] = [await page.locator('header.top').boundingBox(), await note.boundingBox()]
      expect(told!.y).to.be.at.least(header!.y + header!.height)
      await takePicture(page, `offline-note-${name}`, { whole: false })
      await page.context().setOffline(false)
      await page.locator('.connection[data-told="back"]').waitFor()
    })

  it('opens all the same, says that there is none, and can be installed', async () => {
    const page = await here.arrive(phone)
    await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
    // The page is only cached once all of it is there.
    const isKept = () => page.evaluate<boolean>("caches.match('/').then((kept) => kept !== undefined)")
    await until(isKept, 'the page is kept')
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    const manifest = await page.request.get(`${here.url}/manifest.webmanifest`)
    const { icons, start_url } = (await manifest.json()) as { icons: { src: string }[]; start_url: string }
    expect(start_url).to.equal('/')
    for (const { src } of icons) expect((await page.request.get(here.url + src)).status(), src).to.equal(200)

    // Chromium itself logs failed connections.
    here.browser.allowComplaints(away)
    await here.stack.servers[0]!.end('SIGKILL')
    await page.reload()
    await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
    await page.getByText('No connection. Trying again…').waitFor()
    await takePicture(page, 'offline-phone')
  })
})
