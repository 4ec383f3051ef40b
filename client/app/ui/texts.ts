import { account } from '../words/account.ts'
import { page } from '../words/page.ts'
import { photos } from '../words/photos.ts'
import { reading } from '../words/reading.ts'
import { ui } from '../words/ui.ts'
import { language } from './language.ts'

/** What the first screen says, in the page's language; rooms that load later add their own. */
export const texts = {
  ...ui[language],
  ...page[language],
  ...photos[language],
  ...reading[language],
  ...account[language],
}
