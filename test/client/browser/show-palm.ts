import type { Page } from 'playwright-core'
import { drawPhoto } from '../../stack/draw-photo.ts'

/** Chooses one photo, agrees and sends it. */
export async function showPalm(page: Page, seed = 1): Promise<void> {
  const buffer = await drawPhoto(seed)
  await page.setInputFiles('#photo-left', { name: 'left.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('checkbox', { name: /18 or over/ }).check()
  await page.getByRole('button', { name: 'Read my palm' }).click()
}

/** Registers in the gate below the summary. */
export async function register(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Asha')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.getByRole('heading', { name: 'Your full report', exact: true }).waitFor()
}

/** Writes a question and sends it with Enter. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your question').fill(text)
  await page.getByLabel('Your question').press('Enter')
}
