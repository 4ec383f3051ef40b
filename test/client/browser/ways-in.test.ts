import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { account } from '../../../client/app/words/account.ts'
import { accountView } from '../../../client/app/words/account-view.ts'
import { page as pageWords } from '../../../client/app/words/page.ts'
import { ui } from '../../../client/app/words/ui.ts'
import { waysIn } from '../../../client/app/words/ways-in.ts'
import { createLog } from '../../../platform/log.ts'
import { connectRedis } from '../../../platform/redis.ts'
import { type OpenidProvider, startOpenidProvider } from '../../stack/start-openid-provider.ts'
import { findViolationsInBoth } from './find-violations.ts'
import { desktop, fitsWidth, phone } from './open-browser.ts'
import { password } from './show-palm.ts'
import { useService } from './use-browser.ts'

describe('ways to sign in, in a browser', () => {
  let provider: OpenidProvider
  const here = useService(async () => {
    provider = await startOpenidProvider()
    return { workers: 0, settings: { OPENID_PROVIDERS: JSON.stringify([provider.setting()]) } }
  })
  after(() => provider.stop())
  const { browser } = here

  const wordsIn = (language: 'en' | 'hi') => ({
    ...{ ...ui[language], ...pageWords[language], ...account[language] },
    ...{ ...accountView[language], ...waysIn[language] },
  })
  const newAddress = () => `${randomUUID()}@example.org`
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
  async function openAccount(page: Page, words: ReturnType<typeof wordsIn>) {
    await page.locator('button.account').click()
    await button(page, words.accountTitle).click()
    await page.locator('.ways li').first().waitFor()
  }
  async function shown(page: Page, name: string) {
    expect(await findViolationsInBoth(page, `${name}`)).to.deep.equal([])
    expect(await fitsWidth(page)).to.equal(true)
  }
  /** An authenticator inside the browser, whose owner agrees to everything. */
  async function holdAuthenticator(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    })
  }
  /** Makes the page's sign-in eleven minutes old. */
  async function age(page: Page): Promise<void> {
    const cookies = await page.context().cookies(here.url)
    const { value = '' } = cookies.find(({ name }) => name === 'rekha') ?? {}
    const key = `session:${decodeURIComponent(value).match(/s:([^.]+)/)?.[1]}`
    const redis = connectRedis(here.stack.redis.url, createLog('test', 'error'))
    try {
      const session = JSON.parse((await redis.get(key)) ?? '{}') as { startedAt: number }
      await redis.set(key, JSON.stringify({ ...session, startedAt: session.startedAt - 660_000 }))
    } finally {
      redis.disconnect()
    }
  }

  it('begin with a provider, go on to a passkey and a password, and leave any of them but the last', async () => {
    const words = wordsIn('en')
    provider.who = { sub: randomUUID(), email: 'asha@example.org', email_verified: true, name: 'Asha' }
    const page = await browser.visit(here.url, desktop)
    await holdAuthenticator(page)
    await button(page, words.login).click()
    await button(page, words.continueWith('Example')).waitFor()
    await shown(page, 'ways-sign-in-desktop')
    await button(page, words.continueWith('Example')).click()
    await openAccount(page, words)
    await page.getByText(words.onlyWay).waitFor()
    expect(await page.locator('.ways').getByRole('button', { name: words.remove }).count()).to.equal(0)
    await shown(page, 'ways-only-desktop')

    await button(page, words.addPasskey).click()
    await page.getByText(/^Added: Chrome, /).waitFor()
    await button(page, /^Rename/).click()
    await page.getByLabel(words.newName, { exact: true }).fill('My laptop')
    await page.keyboard.press('Enter')
    await page.locator('.ways b', { hasText: 'My laptop' }).waitFor()
    await button(page, words.setPassword).click()
    await page.getByLabel(words.newPassword).fill(password)
    await page.keyboard.press('Enter')
    await page.getByText(words.passwordChanged).waitFor()
    await page.getByRole('heading', { name: /^Usage in \w/ }).waitFor()
    await page.locator('.ways li').getByText(words.passwordSet, { exact: true }).waitFor()
    await shown(page, 'ways-all-desktop')

    await age(page)
    const example = page.locator('.ways li', { hasText: 'Example' })
    await example.getByRole('button', { name: words.remove }).click()
    await example.getByRole('button', { name: words.removeSure }).click()
    await browser.expectComplaint(/status of 403/)
    await page.getByLabel(words.confirmPassword).fill(password)
    await shown(page, 'ways-again-desktop')
    await page.keyboard.press('Enter')
    await page.getByText(words.confirmed).waitFor()
    await example.getByRole('button', { name: words.removeSure }).click()
    await example.waitFor({ state: 'detached' })

    await page.keyboard.press('Escape')
    await page.locator('button.account').click()
    await button(page, words.signOut).click()
    await button(page, words.login).click()
    await button(page, words.usePasskey).click()
    await page.locator('button.account', { hasText: 'Asha' }).waitFor()
  })

  it('are joined to an account with the same address after its password, on a phone in Hindi', async () => {
    const words = wordsIn('hi')
    const email = newAddress()
    await (await here.stack.visitor()).register(email)
    provider.who = null
    const page = await browser.visit(here.url, phone, { locale: 'hi-IN' })
    await button(page, words.login).click()
    await button(page, words.continueWith('Example')).click()
    await page.getByRole('alert').getByText('रद्द').waitFor()
    await shown(page, 'ways-denied-phone')
    provider.who = { sub: randomUUID(), email, email_verified: true }
    await button(page, words.continueWith('Example')).click()
    await page.getByText(words.joining('Example')).waitFor()
    expect(await page.getByLabel(words.emailLabel).inputValue()).to.equal(email)
    await shown(page, 'ways-joining-phone')
    await page.getByLabel(words.passwordLabel).fill(password)
    await page.keyboard.press('Enter')
    await openAccount(page, words)
    await page.locator('.ways li', { hasText: 'Example' }).waitFor()
    await shown(page, 'ways-joined-phone')
  })
})
