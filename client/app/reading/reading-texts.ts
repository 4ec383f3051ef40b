import { language } from '../ui/language.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { readingView } from '../words/reading-view.ts'

/** The page's texts and those of an open reading. */
export const texts = { ...pageTexts, ...readingView[language] }
