import { language } from '../ui/language.ts'
import { audit } from '../words/audit.ts'
import { desk } from '../words/desk.ts'

export const texts = desk[language]
export const auditTexts = audit[language]
