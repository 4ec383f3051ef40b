import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { drawPhoto } from '../../stack/draw-photo.ts'
import type { Node } from '../../stack/stack.ts'
import { until } from '../../stack/until.ts'
import { firstHeading, makeVersion, nextHeading } from './make-version.ts'
import { away, desktop, phone, takePicture } from './open-browser.ts'
import { ask, register, replied, send, showPalm } from './show-palm.ts'
import { useService } from './use-browser.ts'
import { useFront } from './use-front.ts'
import { useListener } from './use-listener.ts'

const greets = (page: Page, heading: string) => page.getByRole('heading', { name: heading }).waitFor()
const composer = (page: Page) => page.getByLabel('Your question', { exact: true })
/** Clicks without scrolling to the buttons. */
async function openAccount(page: Page) {
  await page.getByRole('button', { name: /Menu/ }).dispatchEvent('click')
  await page.getByRole('button', { name: 'Account', exact: true }).dispatchEvent('click')
}
/** Evaluated in the page: whether its service worker was installed or discarded. */
const stateOfWorker = `navigator.serviceWorker.register('/sw.js').then(
  ({ installing }) => installing && new Promise((resolve) => {
    installing.onstatechange = () => resolve(installing.state)
  }),
)`
/** Polls an expression in the page. */
const untilSo = (page: Page, isSo: string) => until(() => page.evaluate<boolean>(isSo), isSo)

/**
 * Evaluated in the page: whether the parts inside the menu, loaded ahead for who signs in, have come.
 * One that is missing when the menu opens loads the page anew just then.
 */
const isMenuWhole = `['usage-today', 'earlier-readings'].every((part) =>
  performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes(part) && responseEnd > 0))`

/** A mark on the page that is gone after a reload. */
const mark = (page: Page) => page.evaluate('window.isMarked = true')
const isMarked = (page: Page) => page.evaluate('window.isMarked === true')

/** A service behind one address whose servers can switch to the next version of the page. */
function useDeployment() {
  const here = useService()
  const front = useFront()
  let folder: string
  let next: Node
  before(async () => {
    folder = await makeVersion()
    next = await here.stack.addServer({ PAGE_FOLDER: folder })
  })
  after(() => rm(folder, { recursive: true }))
  beforeEach(() => front.send(() => here.url))
  return {
    here,
    front,
    get folder() {
      return folder
    },
    arrive: (size = desktop) => here.browser.visit(front.url, size),
    async withReport(size = desktop) {
      const page = await here.browser.visit(front.url, size)
      await showPalm(page)
      await register(page)
      await composer(page).waitFor()
      await untilSo(page, isMenuWhole)
      return page
    },
    /** Sends everybody to the next version from now on, including those with an open socket. */
    deploy(choose: Parameters<typeof front.send>[0] = () => next.url) {
      front.send(choose)
      front.cut()
    },
    get next() {
      return next
    },
  }
}

/** Serves the first service worker ever released, which used one fixed cache name and was never updated. */
function useFirstWorker() {
  const server = createServer(async (_request, response) => {
    response.setHeader('content-type', 'text/javascript')
    response.end(await readFile('test/client/browser/first-worker.js'))
  })
  return useListener(server)
}

describe('a new version of the page', () => {
  const deployment = useDeployment()
  const firstWorker = useFirstWorker()

  it('takes no part away from those who have the one before open', async () => {
    const page = await deployment.arrive()
    await greets(page, firstHeading)
    await mark(page)
    // A socket that is just being opened goes with the version before.
    deployment.here.browser.allowComplaints(away)
    deployment.deploy()
    await showPalm(page)
    await register(page)
    await ask(page, 'What of my work?')
    await replied(page)
    await openAccount(page)
    await page.getByRole('dialog', { name: 'Account' }).waitFor()
    expect(await isMarked(page)).to.equal(true)
    // Including parts nobody has opened yet.
    for (const name of await readdir('dist/client/assets')) {
      const answer = await page.request.get(`${deployment.front.url}/assets/${name}`)
      expect(answer.status(), name).to.equal(200)
      expect((await answer.body()).equals(await readFile(join('dist/client/assets', name))), name).to.equal(true)
      expect(answer.headers()['cache-control']).to.include('immutable')
    }
  })

  it('opens whole although servers of the one before answer for its parts', async () => {
    deployment.deploy((path) => (path.startsWith('/assets/') ? deployment.here.url : deployment.next.url))
    const page = await deployment.arrive()
    await greets(page, nextHeading)
    await showPalm(page)
    await register(page)
  })

  it('takes the place of the one before when nobody looks, and keeps the draft', async () => {
    const page = await deployment.withReport()
    await composer(page).fill('And when will I')
    await mark(page)
    await page.evaluate("Object.defineProperty(document, 'hidden', { get: () => true })")
    const renewed = page.waitForEvent('load')
    deployment.deploy()
    await renewed
    expect(await isMarked(page)).to.equal(false)
    await composer(page).waitFor()
    expect(await composer(page).inputValue()).to.equal('And when will I')
  })

  it('is not kept by halves where a server of the one before gave the page to its worker', async () => {
    deployment.deploy((path, { headers }) => {
      const isWorkers = path === '/' && headers['sec-fetch-mode'] !== 'navigate'
      return isWorkers ? deployment.here.url : deployment.next.url
    })
    const page = await deployment.arrive()
    await greets(page, nextHeading)
    expect(await page.evaluate(stateOfWorker)).to.equal('redundant')
    expect(await page.evaluate('caches.keys()')).to.deep.equal([])
  })

  it('is kept in place of the one that was kept a month ago, and opens without a connection', async () => {
    deployment.front.send((path) => (path === '/sw.js' ? firstWorker.url : deployment.here.url))
    const page = await deployment.arrive(phone)
    await greets(page, firstHeading)
    await untilSo(page, "caches.match('/hand.svg').then((kept) => kept !== undefined)")

    deployment.deploy()
    await page.reload()
    await greets(page, nextHeading)
    // The browser looks for another worker with each visit, unless it is too busy just then.
    await untilSo(
      page,
      `navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {})
        .then(() => caches.keys()).then((names) => names.length === 1 && !names.includes('rekha-page-1'))`,
    )
    deployment.here.browser.allowComplaints(away)
    deployment.front.send(() => 'http://localhost:1')
    deployment.front.cut()
    await page.reload()
    await greets(page, nextHeading)
    await page.getByText('No connection. Trying again…').waitFor()
  })
})

describe('a page whose parts are kept no longer', () => {
  const deployment = useDeployment()
  const { here } = deployment

  beforeEach(() => {
    // Chromium itself logs what is missing.
    here.browser.allowComplaints(/status of 404|Refused to apply style/)
  })

  async function deploy() {
    await rm(join(here.stack.folder, 'photos/page-assets'), { recursive: true, force: true })
    deployment.deploy()
  }

  it('is loaded anew once, and comes back with the draft and the place in the talk', async () => {
    const page = await deployment.withReport(phone)
    for (const [number, question] of ['What of my work?', 'And of my heart?', 'And of my health?'].entries()) {
      await ask(page, question)
      await page.locator('.reply [data-status=done]').nth(number).waitFor({ state: 'attached' })
    }
    await composer(page).fill('And when will I')
    const read = page.locator('.you .plain').getByText('And of my heart?')
    await read.evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView())
    const place = async () => Math.round((await read.boundingBox())?.y ?? Number.NaN)
    const before = await place()
    const address = page.url()
    await mark(page)

    await deploy()
    const renewed = page.waitForEvent('load')
    await openAccount(page)
    await renewed
    expect(await isMarked(page)).to.equal(false)
    await composer(page).waitFor()
    expect(page.url()).to.equal(address)
    expect(await composer(page).inputValue()).to.equal('And when will I')
    await until(async () => Math.abs((await place()) - before) < 5, 'what was being read is where it was')
    await openAccount(page)
    await page.getByRole('dialog', { name: 'Account' }).waitFor()
  })

  it('is loaded anew no more than once where that does not help', async () => {
    const page = await deployment.withReport()
    // As if only old servers served the page, and only new ones the rest.
    deployment.deploy((path, { headers }) => {
      if (path.includes('/account-dialog')) return ''
      return headers['sec-fetch-mode'] === 'navigate' ? here.url : deployment.next.url
    })
    const renewed = page.waitForEvent('load')
    await openAccount(page)
    await renewed
    await composer(page).waitFor()
    await mark(page)
    await openAccount(page)
    await page.getByText('The account could not be loaded.').waitFor()
    expect(await isMarked(page)).to.equal(true)
  })

  it('has its style when that came only the second time', async () => {
    const page = await here.browser.visit(deployment.front.url, desktop, { clock: true })
    let asked = 0
    deployment.front.send((path) => {
      if (/camera-[^/]+css$/.test(path)) asked += 1
      return asked === 1 && path.endsWith('.css') ? '' : here.url
    })
    await page.getByRole('button', { name: 'Take a photo' }).first().click()
    await page.getByText('This part of the page could not be loaded.').waitFor()
    await page.clock.runFor(4_000)
    await page.getByRole('dialog').waitFor()
    // A style that failed to load counts as one without rules.
    const isStyled = "({ href, cssRules }) => href?.includes('/assets/camera-') && cssRules.length > 0"
    await untilSo(page, `[...document.styleSheets].some(${isStyled})`)
  })

  it('stays while a chosen photo would be lost, offers to be loaded anew, and is once the photo is sent', async () => {
    const page = await deployment.arrive()
    await greets(page, firstHeading)
    const file = { name: 'left.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(1) }
    await page.locator('#photos').setInputFiles(file)
    await page.getByAltText('Your photo 1').waitFor()
    await mark(page)
    await deploy()
    await page.getByRole('button', { name: 'Take a photo' }).click()
    await page.getByRole('button', { name: 'Reload the page' }).waitFor()
    await takePicture(page, 'deploy-photo-chosen')
    expect(await isMarked(page)).to.equal(true)
    const renewed = page.waitForEvent('load')
    await send(page)
    await renewed
    await page.getByRole('button', { name: 'Create an account' }).waitFor()
  })
})
