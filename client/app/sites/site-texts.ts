import { language } from '../language.ts'
import { sites } from '../words/sites.ts'

export const texts = sites[language]
