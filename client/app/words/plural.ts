import type { Language } from '../../../contract/reading.ts'

const rules: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules('en'), hi: new Intl.PluralRules('hi') }

/** The form of a word that goes with a number; English and Hindi have two, and differ at 0. */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  rules[language].select(count) === 'one' ? one : other
