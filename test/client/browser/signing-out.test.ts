import { expect } from 'chai'
import { desktop, fitsWidth, phone, takePicture } from './open-browser.ts'
import { ask, replied } from './show-palm.ts'
import { useService } from './use-browser.ts'

describe('signing out in a browser', () => {
  const here = useService()

  for (const [name, size] of Object.entries({ desktop, phone })) {
    it(`says when it failed, is offered again, and leaves nothing of what was typed, on a ${name}`, async () => {
      const { page } = await here.withReport(size)
      await ask(page, 'What of my work?')
      await replied(page)
      await page.getByLabel('Your question').fill('Something half typed')
      const problem = { code: 'busy', message: 'Rekha cannot be reached at the moment. Please try again.' }
      await page.route('**/auth/logout', (route) => route.fulfill({ status: 503, json: { problem } }))
      await page.getByRole('button', { name: /Menu/ }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      const note = page.getByRole('alert').filter({ hasText: 'You may still be signed in on this device.' })
      await note.waitFor()
      await takePicture(page, `signing-out-failed-${name}`, { whole: false })
      expect(await fitsWidth(page)).to.equal(true)
      // The conversation is still there and continues.
      await page.locator('.reply').waitFor()
      await page.unroute('**/auth/logout')
      await note.getByRole('button', { name: 'Sign out again' }).click()
      await page.getByRole('heading', { name: 'Namaste. Show me your palms.' }).waitFor()
      await note.waitFor({ state: 'detached' })
      const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
      expect(kept).not.to.contain('half typed')
      // Chromium itself logs the 503.
      await here.browser.expectComplaint(/status of 503/)
    })
  }
})
