import type { FrameLocator, Locator, Page } from 'playwright-core'
import { drawPhoto } from '../../stack/draw-photo.ts'

/** The page, or the widget's frame. */
type Where = Page | FrameLocator

export const password = 'correct horse battery'
export const lastReply = (where: Where): Locator => where.locator('.reply').last()
export const analysisOf = (page: Page): string => page.url().match(/\/a\/([0-9a-f-]{36})/)?.[1] ?? ''

let people = 0
export const newAddress = () => `asha-${++people}@example.org`

/** Agrees and uploads the chosen photos. */
export async function send(where: Where): Promise<void> {
  await where.getByRole('checkbox', { name: /18 or over/ }).check()
  await where.getByRole('button', { name: 'Read my palm' }).click()
}

/** Chooses a photo of one hand, agrees and uploads it. */
export async function showPhoto(where: Where, hand: 'left' | 'right', buffer: Buffer): Promise<void> {
  const file = { name: `${hand}.jpg`, mimeType: 'image/jpeg', buffer }
  await where.locator('#photos').setInputFiles(file)
  await where.getByLabel('Which hand photo 1 shows').selectOption(hand)
  await send(where)
}

/** Uploads a left palm, which varies with the seed. */
export async function showPalm(where: Where, seed = 1): Promise<void> {
  await showPhoto(where, 'left', await drawPhoto(seed))
}

/** Fills in and submits the form of the gate below the summary; returns the email address. */
export async function createAccount(where: Where, email = newAddress()): Promise<string> {
  await where.getByLabel('Your name').fill('Asha')
  await where.getByLabel('Email').fill(email)
  await where.getByLabel('Password').fill(password)
  await where.getByRole('button', { name: 'Create an account' }).click()
  return email
}

/** Registers on the page; returns the email address. */
export async function register(page: Page, email = newAddress()): Promise<string> {
  await createAccount(page, email)
  await page.getByRole('heading', { name: 'Your full report', exact: true }).waitFor()
  return email
}

/** Writes a question and sends it with Enter. */
export async function ask(where: Where, text: string): Promise<void> {
  await where.getByLabel('Your question').fill(text)
  await where.getByLabel('Your question').press('Enter')
}

/** Waits until the last reply on the page is done. */
export const replied = (where: Where): Promise<void> =>
  lastReply(where).locator('[data-status=done]').waitFor({ state: 'attached' })
