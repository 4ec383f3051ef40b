import type { Language } from '../contract/reading.ts'

/** Common Hindi words in Latin script; two of them make a question Hindi. */
const romanised =
  /(?<![a-z])(kya|kyon|kyun|kaise|kaisi|kaisa|mera|meri|mere|mujhe|mujhko|hai|hain|hu|hun|hoon|hoga|hogi|batao|bataiye|bare|mein|mai|nahi|nahin|nhi|aur|kab|ab|bhi|koi|kuch|haath|hath|ka|ki|ko|se|kar|karu|karna|raha|rahi|gaya|gayi|apni|apne|khud|chahta|chahti|chahiye|wale|usse|kitn[aei]|kahan|kaun|hot[aei]|kaht[aei]|keht[aei]|honge|dikhao|dikhaiye|mileg[aei]|ban(?:unga|ungi)|hongi|main|sha+di(?:yan|yon)?|lu|lun|loon|du|dun|mann|zindagi|jindagi)(?![a-z])/gi

/** Whether a text is romanised Hindi: contains at least this many of those words. */
export const isRomanised = (text: string, atLeast = 2): boolean =>
  !/\p{Script=Devanagari}/u.test(text) && (text.match(romanised)?.length ?? 0) >= atLeast

/** Further words of questions in romanised Hindi, and its future tense. */
const asked = /(?<![a-z])(pais[ae]|naukri|kaam|pya+r|videsh|swabhav|\w{2,}eg[ai]|\w{2,}un+g[ai])(?![a-z])/gi

/** Whether it has two romanised Hindi words, of which one may be common in questions only. */
const isAskedRomanised = (text: string): boolean => isRomanised(text, Math.max(0, 2 - (text.match(asked)?.length ?? 0)))

/** The language of a question; `otherwise` if its script does not tell. */
export function detectLanguage(question: string, otherwise: Language): Language {
  if (/\p{Script=Devanagari}/u.test(question)) return 'hi'
  if (isAskedRomanised(question)) return 'hi'
  return /[a-z]{2}/i.test(question) ? 'en' : otherwise
}
