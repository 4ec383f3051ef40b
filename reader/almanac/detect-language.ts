import type { Language } from '../../contract/reading.ts'

/** Common words of Hindi written in Latin letters; two of them make a question Hindi. */
const romanised =
  /(?<![a-z])(kya|kyon|kyun|kaise|kaisi|kaisa|mera|meri|mere|mujhe|hai|hain|hoga|hogi|batao|bataiye|bare|mein|nahi|aur|kab|haath|hath)(?![a-z])/gi

/** The language a question is put in; `otherwise` where its letters do not tell. */
export function detectLanguage(question: string, otherwise: Language): Language {
  if (/\p{Script=Devanagari}/u.test(question)) return 'hi'
  if ((question.match(romanised)?.length ?? 0) >= 2) return 'hi'
  return /[a-z]{2}/i.test(question) ? 'en' : otherwise
}
