import { language } from '../ui/language.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { talk } from '../words/talk.ts'

/** The texts of the page and the chat. */
export const texts = { ...pageTexts, ...talk[language] }
