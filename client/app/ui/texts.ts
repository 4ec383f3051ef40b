import { account } from '../words/account.ts'
import { page } from '../words/page.ts'
import { photos } from '../words/photos.ts'
import { reading } from '../words/reading.ts'
import { talk } from '../words/talk.ts'
import { ui } from '../words/ui.ts'
import { language } from './language.ts'

/** All texts of the page, in its language. */
export const texts = {
  ...ui[language],
  ...page[language],
  ...photos[language],
  ...reading[language],
  ...talk[language],
  ...account[language],
}
