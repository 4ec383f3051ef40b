import { expect } from 'chai'
import sharp from 'sharp'
import { desktop, phone, takePicture } from './open-browser.ts'
import { useService } from './use-browser.ts'

/** Devanagari texts whose width changes when the page is laid out again: they were drawn before their font had loaded. */
const leftBehind = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) if (/[\\u0900-\\u097f]/.test(walker.currentNode.data)) texts.push(walker.currentNode)
  const widthOf = (text) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return range.getBoundingClientRect().width
  }
  const before = texts.map(widthOf)
  document.body.style.display = 'none'
  document.body.offsetHeight
  document.body.style.display = ''
  return texts.filter((text, at) => Math.abs(widthOf(text) - before[at]) > 0.5).map(({ data }) => data)
})()`

describe('the page in Hindi', () => {
  const here = useService()

  it('has no boxes left where letters belong once their font has come', async () => {
    const page = await here.arrive(desktop)
    await page.getByRole('button', { name: 'हिन्दी' }).click()
    await page.getByRole('button', { name: 'साइन इन', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    await takePicture(page, 'hindi')
    expect(await page.evaluate(leftBehind)).to.deep.equal([])
  })

  for (const [language, locale, name, isDrawn] of [
    ['English', 'en-GB', 'Namaste. Show me your palms.', true],
    ['Hindi', 'hi-IN', 'नमस्ते। अपनी हथेलियाँ दिखाइए।', false],
  ] as const)
    it(`shows ${isDrawn ? 'all its text' : 'no boxes'} in ${language} while its fonts are on their way`, async () => {
      const page = await here.browser.visit('about:blank', phone, { locale })
      await page.route(/\.woff2$/, () => {})
      await page.goto(here.url, { waitUntil: 'commit' })
      const heading = page.getByRole('heading', { name })
      await heading.waitFor()
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
      const statuses = await page.evaluate<string[]>('[...document.fonts].map(({ status }) => status)')
      expect(statuses).to.include('loading').and.not.to.include('error')
      // A screenshot of Playwright's own would wait for the fonts.
      const devtools = await page.context().newCDPSession(page)
      const clip = { ...(await heading.boundingBox())!, scale: 1 }
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip })
      const { channels } = await sharp(Buffer.from(data, 'base64')).stats()
      expect(channels[0]!.min < 100, 'the heading has dark pixels').to.equal(isDrawn)
    })

  it('has its letters too on the pages that the server draws', async () => {
    const page = await here.browser.visit(`${here.url}/nowhere`, desktop, { locale: 'hi-IN' })
    await page.getByRole('heading', { name: 'यहाँ कुछ नहीं है।' }).waitFor()
    await here.browser.expectComplaint(/status of 404/)
    await takePicture(page, 'hindi-problem')
    const isThere =
      "document.fonts.load('1rem Devanagari', 'य').then((faces) => faces.some((face) => face.status === 'loaded'))"
    expect(await page.evaluate(isThere)).to.equal(true)
    expect(await page.evaluate(leftBehind)).to.deep.equal([])
  })
})
