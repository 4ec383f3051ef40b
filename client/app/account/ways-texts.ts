import { language } from '../ui/language.ts'
import { waysIn } from '../words/ways-in.ts'
import { texts as accountTexts } from './account-texts.ts'

/** The texts of the account, and of the ways to sign in. */
export const texts = { ...accountTexts, ...waysIn[language] }
