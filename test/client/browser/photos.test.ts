import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { noticeVersion } from '../../../contract/notice.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { drawHand, drawnMarks, drawPart, palmAlone } from '../../reader/almanac/measure/drawn-hand.ts'
import { desktop, fitsWidth, letters, phone, takePicture } from './open-browser.ts'
import { newAddress, register, send, showPhoto } from './show-palm.ts'
import { useService } from './use-browser.ts'
import { useWire } from './use-wire.ts'

/** Lets each message reach the page only once it has drawn the one before, however busy the machine is; from the next load on. */
async function drawEachMessage(page: Page): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => {
    let drawn = Promise.resolve()
    socket.connectToServer().onMessage((message) => {
      drawn = drawn.then(async () => {
        socket.send(message)
        if (!page.isClosed()) await page.evaluate('new Promise(requestAnimationFrame)')
      })
    })
  })
}

describe('photos on the page', () => {
  const here = useService({ reader: 'almanac' })
  const { arrive } = here
  const wire = useWire(() => here.url)
  let hand: Buffer
  before(async () => {
    hand = await drawHand()
  })

  const lit = (page: Page) => page.locator('.photos .lines .lit')

  /** The lines of the palm that are drawn as highlighted ones are. */
  const bright = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll('.photo-row .lines g')]
      .filter((line) => Number.parseFloat(getComputedStyle(line.querySelector('.glow')).strokeWidth) > 2)
      .map((line) => line.dataset.line)`)

  /** Whether the lines of the palm that is shown lie on the whole of its photo, and no other. */
  const areInPlace = (page: Page) =>
    page.evaluate<boolean>(`[...document.querySelectorAll('.palm .stack')].every((photo) => {
      const [one, other] = ['img', '.lines'].map((part) => photo.querySelector(part).getBoundingClientRect())
      return ['left', 'top', 'width', 'height'].every((side) => Math.abs(one[side] - other[side]) < 1)
    })`)

  /** Whether all of the palm can be seen without scrolling. */
  const isInSight = (page: Page) =>
    page.evaluate<boolean>(`document.querySelector('.palm .check').getBoundingClientRect().bottom <= innerHeight`)

  /** On a phone the palm is in a strip, which the same button closes. */
  async function openPalm(page: Page): Promise<void> {
    if (await page.locator('.strip-button').isVisible()) await page.locator('.strip-button').click()
  }

  /** How far the palm beside the text is under the header where the page ends. */
  async function hiddenAtTheEnd(page: Page): Promise<number> {
    // The palm and its legend fill this height.
    await page.setViewportSize({ width: desktop.width, height: 600 })
    return page.evaluate(`new Promise((resolve) => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
      const edge = (selector) => document.querySelector(selector).getBoundingClientRect()
      const look = () => resolve(Math.max(0, edge('header').bottom - edge('.beside').top))
      requestAnimationFrame(() => requestAnimationFrame(look))
    })`)
  }

  const showHand = (page: Page, photo = hand) => showPhoto(page, 'right', photo)

  async function withReport(size = desktop): Promise<Page> {
    const page = await arrive(size)
    await showHand(page)
    await register(page)
    await page.locator('.section.guidance').waitFor()
    await page.locator('.talk').waitFor()
    return page
  }

  for (const [name, size] of Object.entries({ desktop, phone }))
    it(`lights the line that is pointed at, and keeps the one that is chosen, on a ${name}`, async () => {
      const page = await withReport(size)
      expect(await areInPlace(page)).to.equal(true)
      await openPalm(page)
      expect(await areInPlace(page)).to.equal(true)
      expect(await isInSight(page)).to.equal(true)
      const lines = page.locator('.photos .lines')
      await lines.waitFor()
      expect(await lines.getAttribute('aria-label')).to.match(/^Lines measured on your right palm\. .*heart line: /)
      // Where the pointer rests, a section may have come to lie.
      await page.mouse.move(0, 0)
      await lit(page).waitFor({ state: 'detached' })

      const legend = page.getByRole('button', { name: /^Head line/ })
      await legend.focus()
      await page.keyboard.press('Enter')
      await page.locator('.photos .lit[data-line=head]').waitFor({ state: 'attached' })
      expect(await legend.getAttribute('aria-pressed')).to.equal('true')
      await takePicture(page, `${name}-lines-legend`)
      for (const line of ['heart', 'life', 'head']) {
        await page.locator(`.photos .legend-line.${line}`).click()
        await page.locator(`.photos .lit[data-line=${line}]`).waitFor({ state: 'attached' })
        expect(await bright(page)).to.deep.equal([line])
      }
      await legend.press('Enter')
      expect(await legend.getAttribute('aria-pressed')).to.equal('false')
      await lit(page).waitFor({ state: 'detached' })

      await openPalm(page)
      await page.locator('.section.vitality .evidence > summary').focus()
      await page.locator('.photos .lit[data-line=life]').waitFor({ state: 'attached' })
      await page.keyboard.press('Enter')
      await page.locator('.section.vitality .show-line').first().click()
      await page.locator('.section.vitality .show-line[aria-pressed=true]').waitFor()
      expect(await lit(page).getAttribute('data-line')).to.equal('life')
      await takePicture(page, `${name}-lines-finding`)
      expect(await fitsWidth(page)).to.equal(true)
      if (size === desktop) expect(await hiddenAtTheEnd(page), 'pixels of the palm under the header').to.equal(0)
    })

  it('lights each line while the section about it is being written', async () => {
    const visitor = await here.stack.visitor()
    await visitor.register(newAddress())
    const page = await arrive(desktop, { cookies: [visitor.cookie, visitor.device] })
    await drawEachMessage(page)
    await page.reload()
    // Recorded inside the page: a line may be lit for less time than a query from here takes.
    await page.evaluate(`
      window.seen = []
      const look = () => {
        const line = document.querySelector('.photos .lines .lit')?.dataset.line
        if (line && seen.at(-1) !== line) seen.push(line)
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
    `)
    await showHand(page)
    await page.mouse.move(0, 0)
    await page.locator('.talk').waitFor()
    expect(await page.evaluate('seen')).to.deep.equal(['heart', 'head', 'life'])
    await lit(page).waitFor({ state: 'detached' })
  })

  for (const way of ['tapping', 'keyboard'] as const)
    it(`reads a palm that could not be found once it is marked by ${way}`, async () => {
      const page = await arrive(way === 'tapping' ? phone : desktop)
      await showHand(page, await drawPart(palmAlone))
      await page.getByText('No open hand could be made out').waitFor()
      await page.getByRole('img', { name: /^A good photo/ }).waitFor()
      await takePicture(page, `refused-${way}`)
      await page.getByRole('button', { name: 'Show me where your palm is' }).click()
      const photo = page.locator('.mark-photo')
      await photo.locator('img').evaluate('image => image.decode()')
      const { valleys, wrist } = drawnMarks(palmAlone)
      const points = [...valleys, wrist].map(([x, y]): [number, number] => [clamp(x), clamp(y)])
      for (const [index, [x, y]] of points.entries()) {
        if (way === 'tapping') {
          const box = (await photo.boundingBox())!
          await photo.click({ position: { x: x * box.width, y: y * box.height }, force: true })
        } else {
          await page.getByRole('button', { name: `Set point ${index + 1} without tapping` }).press('Enter')
          const mark = page.getByRole('button', { name: new RegExp(`^Point ${index + 1},`) })
          await mark.and(page.locator(':focus')).waitFor()
          await steer(page, x, y)
        }
        await photo.locator('.mark').nth(index).waitFor()
      }
      await takePicture(page, `marked-${way}`)
      expect(await fitsWidth(page)).to.equal(true)
      await page.getByRole('button', { name: 'Read from these points' }).click()
      await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
    })

  it('says what is wrong with points that cannot be a palm', async () => {
    const page = await arrive()
    await showHand(page, await drawPart(palmAlone))
    await page.getByRole('button', { name: 'Show me where your palm is' }).click()
    for (const number of [1, 2, 3, 4]) {
      await page.getByRole('button', { name: `Set point ${number} without tapping` }).click()
      await page
        .locator('.mark')
        .nth(number - 1)
        .waitFor()
    }
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.mark').nth(3).waitFor({ state: 'detached' })
    const box = (await page.locator('.mark-photo').boundingBox())!
    await page.locator('.mark-photo').click({ position: { x: box.width * 0.3, y: box.height * 0.46 } })
    await page.getByRole('button', { name: 'Read from these points' }).click()
    await page.getByText('The wrist point must be well away').waitFor()
  })

  it('sends a photo shrunk to an upright JPEG without metadata', async () => {
    const page = await here.browser.visit(wire.url)
    const large = await sharp(hand)
      .resize(2400, 3200)
      .withExif({ IFD3: { GPSLatitude: '19/1 4/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer()
    await page.setInputFiles('#photos', { name: 'Palm.PNG', mimeType: 'image/png', buffer: large })
    await send(page)
    await page.locator('.photos').waitFor()
    expect(wire.sent().toString('latin1')).to.include(`name="consent"\r\n\r\n${noticeVersion}\r\n`)
    const { name, bytes } = photoIn(wire.sent())
    expect(name).to.equal('Palm.jpg')
    expect(bytes.length).to.be.below(large.length)
    const { format, width, height, exif, orientation } = await sharp(bytes).metadata()
    expect({ format, width, height, exif, orientation }).to.deep.equal({
      format: 'jpeg',
      width: 2048,
      height: 1536,
      exif: undefined,
      orientation: undefined,
    })
    await page.locator('.gate').waitFor()
    const size = (await page.evaluate(`(async () => {
      const full = new Image()
      full.src = document.querySelector('.photos img').src.split('?')[0]
      await full.decode()
      return [full.naturalWidth, full.naturalHeight]
    })()`)) as number[]
    expect(Math.max(...size)).to.equal(2048)
  })

  it('takes a photo with the camera, and lets the camera go', async () => {
    const page = await arrive(phone)
    const answer = await page.request.get(page.url())
    expect(answer.headers()['permissions-policy']).to.match(/camera=\(self\)/)
    await page.getByRole('button', { name: 'Take a photo' }).click()
    const dialog = page.getByRole('dialog', { name: 'Photograph your palm' })
    await dialog.getByText(/Come closer|Hold still|More light|Good/).waitFor()
    await takePicture(page, 'phone-camera')
    await page.evaluate("window.track = document.querySelector('.camera video').srcObject.getVideoTracks()[0]")
    await dialog.getByRole('button', { name: 'Take the photo' }).click()
    await dialog.getByRole('img', { name: 'The photo you took' }).waitFor()
    expect(await page.evaluate('window.track.readyState')).to.equal('ended')
    await dialog.getByRole('button', { name: 'Retake it' }).click()
    await dialog.getByText(/Come closer|Hold still|More light|Good/).waitFor()
    await dialog.getByRole('button', { name: 'Take the photo' }).click()
    await dialog.getByRole('button', { name: 'Use this photo' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('img', { name: 'Your photo 1' }).waitFor()

    await page.getByRole('button', { name: 'Take a photo' }).click()
    await page.getByRole('dialog').getByRole('status').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('reads the drawn palm of who has no hand to show', async () => {
    const page = await arrive(phone)
    await page.getByRole('button', { name: 'Try with a drawn palm' }).click()
    await page.getByRole('img', { name: 'Your right palm' }).waitFor()
    await takePicture(page, 'phone-drawn-palm')
    await page.evaluate(`
      window.early = 0
      new MutationObserver(() => {
        if (document.querySelector('.jump:not(.spare)') && !document.querySelector('.growing')) early += 1
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    `)
    await send(page)
    await page.locator('.gate').waitFor()
    expect(await page.evaluate('early'), 'buttons to jump to text before there is any').to.equal(0)
    await register(page)
    await page.locator('.section.guidance').waitFor()
    const heading = await page.getByRole('heading', { name: 'Your full report', exact: true }).boundingBox()
    const strip = await page.locator('.strip').boundingBox()
    expect(heading?.y, 'the report begins under the strip').to.be.within(strip!.y + strip!.height, phone.height / 3)
    await openPalm(page)
    await page.getByRole('button', { name: /^Life line/ }).waitFor()
    await page.getByText('Right palm', { exact: true }).waitFor()
  })

  it('takes photos by their content, whatever their type and name', async () => {
    const page = await arrive()
    const [png, webp] = [await sharp(hand).png().toBuffer(), await sharp(hand).webp().toBuffer()]
    for (const [name, mimeType, buffer] of [
      ['palm.jpg', 'image/jpg', hand],
      ['palm.jpg', 'image/pjpeg', hand],
      ['1000012345', '', hand],
      ['हथेली.bin', 'application/octet-stream', png],
      ['palm.gif', 'image/gif', webp],
      ['palm.heic', 'image/heic', hand],
      ['cut.jpg', 'image/jpeg', hand.subarray(0, -2)],
    ] as const) {
      await page.setInputFiles('#photos', { name, mimeType, buffer })
      await page.getByRole('img', { name: 'Your photo 1' }).waitFor()
      await page.getByRole('button', { name: 'Remove (Your photo 1)' }).click()
    }
    await page.setInputFiles('#photos', { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: hand.subarray(0, -2) })
    await send(page)
    await page.locator('.photos').waitFor()
  })

  /** Drops so many photos on an element; returns whether the page keeps the browser from opening them. */
  const drop = (page: Page, on: string, count = 1) =>
    page.evaluate(`(async () => {
      const bytes = await (await fetch('/drawn-palm.jpg')).blob()
      const dataTransfer = new DataTransfer()
      for (let n = 0; n < ${count}; n++) dataTransfer.items.add(new File([bytes], 'palm.jpg', { type: 'image/jpeg' }))
      const happens = (name) => new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer })
      const events = ['dragover', 'drop'].map(happens)
      for (const event of events) document.querySelector('${on}').dispatchEvent(event)
      return events.every((event) => event.defaultPrevented)
    })()`)

  it('takes a photo that is dropped anywhere, and stays where it is on every page', async () => {
    const page = await arrive()
    await page.locator('.place').waitFor()
    expect(await drop(page, 'header')).to.equal(true)
    await page.getByRole('img', { name: 'Your photo 1' }).waitFor()
    for (const path of ['/reset', '/s/018f0000-0000-7000-8000-000000000001', '/admin/sites']) {
      await page.goto(new URL(path, here.url).href)
      await page.locator('h1, h2').first().waitFor()
      expect(await drop(page, 'body'), path).to.equal(true)
    }
    await here.browser.allowComplaints(/status of 40[134]/)
  })

  it('takes two photos that are dropped together, and says so of more', async () => {
    const page = await arrive()
    await page.locator('.place').waitFor()
    await drop(page, '.place', 3)
    for (const number of [1, 2]) await page.getByRole('img', { name: `Your photo ${number}` }).waitFor()
    await page.getByRole('alert').getByText('At most two photos').waitFor()
    await page.getByLabel('Which hand photo 1 shows').selectOption('right')
    await page.getByLabel('Which hand photo 2 shows').selectOption('right')
    await page.getByRole('img', { name: 'Your left palm' }).waitFor()
  })

  it('asks about a right hand that was given as the left one, and reads it as what it is', async () => {
    const page = await arrive()
    await showPhoto(page, 'left', hand)
    await page.getByText('the thumb says that it is the right one').waitFor()
    await takePicture(page, 'desktop-side-question')
    await page.getByRole('button', { name: 'Read it as my right hand' }).click()
    await page.locator('figcaption').getByText('Right palm').waitFor()
    await page.getByRole('heading', { name: 'Your full report is ready to open' }).waitFor()
    expect(await page.getByText('the thumb says').count()).to.equal(0)
  })

  it('draws the lines, then writes at reading speed, and shows all at once to who presses Escape', async () => {
    const page = await arrive()
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.evaluate(`
      window.captions = new Set()
      new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('.ceremony figcaption')) captions.add(textContent.trim())
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    `)
    // Nobody says which hand it is.
    const goOn = await here.stack.pauseWorkers()
    await page.locator('#photos').setInputFiles({ name: 'palm.jpg', mimeType: 'image/jpeg', buffer: hand })
    await send(page)
    await page.locator('.ceremony .stack:not(.loading)').waitFor()
    const photo = (await page.locator('.ceremony .stack').boundingBox())!
    const progress = (await page.locator('.ceremony .progress .said').boundingBox())!
    expect(progress.width).to.be.within(300, 420)
    expect(progress.x + progress.width / 2, 'in the middle').to.be.closeTo(photo.x + photo.width / 2, 1)
    goOn()
    await page.locator('.ceremony .drawing [data-line=life]').waitFor({ state: 'attached' })
    expect(await page.locator('.line-names').innerText()).to.match(/Heart line · हृदय रेखा/)
    expect(await page.evaluate('[...captions]')).to.have.members(['', 'Right palm'])
    await takePicture(page, 'desktop-ceremony', { whole: false })
    const summary = page.locator('[data-part=summary]')
    await summary.filter({ hasText: /.{20}/s }).waitFor()
    const early = letters(await summary.textContent())
    expect(await page.getByRole('button', { name: 'Show it all at once' }).isVisible()).to.equal(true)
    expect(await page.locator('.gate').count()).to.equal(0)
    await page.keyboard.press('Escape')
    await page.locator('.section.heart').waitFor()
    await page.locator('.gate').waitFor()
    const whole = letters(await summary.textContent())
    expect(whole.startsWith(early)).to.equal(true)
    expect(whole.length).to.be.greaterThan(early.length)
    expect(await page.locator('.hurry').count()).to.equal(0)
  })

  it('takes a HEIC photo that this browser cannot show, and says so with its name', async () => {
    const page = await arrive(phone)
    const buffer = await readFile('test/server/samples/turned.heic')
    await page.setInputFiles('#photos', { name: 'IMG_0815.HEIC', mimeType: '', buffer })
    await page.locator('.no-preview').getByText('IMG_0815.HEIC').waitFor()
    await page.getByText('I will try to read it').waitFor()
    expect(await page.locator('.chosen img').count()).to.equal(0)
    await takePicture(page, 'phone-heic')
    await send(page)
    // It arrives as a photo, though of no hand.
    await page.getByText('No open hand could be made out').waitFor()
    const size = await page.evaluate(`(async () => {
      const image = document.querySelector('.photos img, .strip img')
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })()`)
    expect(size).to.deep.equal([240, 320])
  })

  it('says which of two photos was bad', async () => {
    const page = await arrive()
    const broken = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(200)])
    await page.setInputFiles('#photos', [
      { name: 'good.jpg', mimeType: 'image/jpeg', buffer: hand },
      { name: 'broken.jpg', mimeType: 'image/jpeg', buffer: broken },
    ])
    await page.getByLabel('Which hand photo 2 shows').waitFor()
    await send(page)
    await page.getByRole('alert').getByText('Your photo 2: This photo').waitFor()
    await takePicture(page, 'desktop-second-photo-bad')
    await page.getByLabel('Which hand photo 2 shows').selectOption('left')
    await send(page)
    await page.getByRole('alert').getByText('Your left palm: This photo').waitFor()
    await here.browser.expectComplaint(/status of 422/, 2)
  })

  it('cancels what it is sending, and what the server is looking at, and can send it anew', async () => {
    const page = await arrive()
    const readings = () => Analysis.query().resultSize()
    const before = await readings()
    await page.setInputFiles('#photos', { name: 'palm.jpg', mimeType: 'image/jpeg', buffer: hand })
    for (const isAnswered of [false, true]) {
      const sent = page.waitForRequest('**/api/v1/analyses')
      const held = new Promise<void>((resolve) => {
        // Its answer is lost: the server may have made a reading, but the page does not know.
        void page.route('**/api/v1/analyses', async (route) => {
          if (isAnswered) await route.fetch()
          resolve()
        })
      })
      await send(page)
      await Promise.all([sent, held])
      expect(await readings()).to.equal(before + (isAnswered ? 1 : 0))
      await takePicture(page, `desktop-uploading`)
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByText('Cancelled. None of it was kept').waitFor()
      expect(await readings()).to.equal(before)
      await page.unroute('**/api/v1/analyses')
    }
    await takePicture(page, 'desktop-cancelled')
    await send(page)
    await page.locator('.photos').waitFor()
    expect(await readings()).to.equal(before + 1)
    expect(await drop(page, 'main'), 'a reading stays when a file is dropped on it').to.equal(true)
  })

  it('stops sending when nothing has moved for 30 s, and says what to do', async () => {
    const page = await arrive(phone, { clock: true })
    await page.setInputFiles('#photos', { name: 'palm.jpg', mimeType: 'image/jpeg', buffer: hand })
    await page.route('**/api/v1/analyses', () => {})
    const sent = page.waitForRequest('**/api/v1/analyses')
    await send(page)
    await sent
    await page.clock.fastForward(29_000)
    expect(await page.getByRole('button', { name: 'Cancel' }).isVisible()).to.equal(true)
    await page.clock.fastForward(1_500)
    await page.getByRole('alert').getByText('Nothing has moved for 30 seconds').waitFor()
    await takePicture(page, 'phone-stalled')
    await page.unroute('**/api/v1/analyses')
    await send(page)
    await page.locator('.photos').waitFor()
  })

  it('ends kindly for who is under 18, and sends nothing', async () => {
    const page = await arrive(phone)
    await page.setInputFiles('#photos', { name: 'palm.jpg', mimeType: 'image/jpeg', buffer: hand })
    await page.getByRole('img', { name: 'Your photo 1' }).waitFor()
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    await page.getByRole('button', { name: 'I am under 18' }).click()
    await page.locator('section:focus').getByText('Nothing was sent').waitFor()
    await takePicture(page, 'phone-under-18')
    expect(await page.locator('form, #photos, [src^="blob:"]').count()).to.equal(0)
    expect(posts).to.deep.equal([])
    await page.reload()
    await page.locator('#photos').waitFor({ state: 'attached' })
  })

  it('refuses what is not a photo, with a picture of a good one', async () => {
    const page = await arrive()
    const buffer = Buffer.from('not a photo at all')
    for (const [name, mimeType] of [
      ['a.heic', 'image/heic'],
      ['a.jpg', 'image/jpeg'],
    ] as const) {
      await page.setInputFiles('#photos', { name, mimeType, buffer })
      await page.getByText(`That is not a photo: ${name}`).waitFor()
    }
    const broken = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), buffer])
    await page.setInputFiles('#photos', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: broken })
    await send(page)
    await page.getByRole('img', { name: /^A good photo/ }).waitFor()
    await takePicture(page, 'desktop-not-a-photo')
    // Chromium itself logs the 422.
    await here.browser.expectComplaint(/status of 422/)
  })
})

const clamp = (share: number) => Math.min(0.99, Math.max(0.01, share))

/** Moves the focused point with the arrow keys to a position given as fractions of the photo. */
async function steer(page: Page, x: number, y: number): Promise<void> {
  const place = async () => {
    const style = (await page.evaluate('document.activeElement.getAttribute("style")')) as string
    return [...style.matchAll(/[\d.]+/g)].map(([number]) => Number(number) / 100)
  }
  for (const [axis, target, keys] of [
    [0, x, ['ArrowLeft', 'ArrowRight']],
    [1, y, ['ArrowUp', 'ArrowDown']],
  ] as const) {
    const way = target - (await place())[axis]!
    const key = keys[way > 0 ? 1 : 0]
    const far = Math.floor(Math.abs(way) / 0.04)
    for (let n = 0; n < far; n++) await page.keyboard.press(`Shift+${key}`)
    for (let n = 0; n < Math.round((Math.abs(way) - far * 0.04) / 0.005); n++) await page.keyboard.press(key)
  }
}

/** The first photo of a form as sent over the wire: its file name and bytes. */
function photoIn(sent: Buffer): { name: string; bytes: Buffer } {
  const text = sent.toString('latin1')
  const head =
    /(--[^\r\n]+)\r\nContent-Disposition: form-data; name="\w+_image"; filename="([^"]*)"\r\n[\s\S]*?\r\n\r\n/.exec(
      text,
    )
  if (!head) throw new Error('no photo was sent')
  const [whole, boundary = '', name = ''] = head
  const from = head.index + whole.length
  return { name, bytes: sent.subarray(from, text.indexOf(`\r\n${boundary}`, from)) }
}
