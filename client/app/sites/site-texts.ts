import { language } from '../ui/language.ts'
import { sites } from '../words/sites.ts'

export const texts = sites[language]
