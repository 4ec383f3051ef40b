import { language } from '../ui/language.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { reset } from '../words/reset.ts'

/** The texts of the page, and of replacing a forgotten password. */
export const texts = { ...pageTexts, ...reset[language] }
