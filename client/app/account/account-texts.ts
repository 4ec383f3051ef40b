import { language } from '../ui/language.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { accountView } from '../words/account-view.ts'
import { usage } from '../words/usage.ts'

/** The texts of the page and the account. */
export const texts = { ...pageTexts, ...usage[language], ...accountView[language] }
