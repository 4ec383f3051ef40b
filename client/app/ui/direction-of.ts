/** Hebrew, Arabic and what else is written from right to left: their blocks in Unicode. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** By the first letter of a text. For what holds blocks with directions of their own, at which `dir="auto"` does not look. */
export function directionOf(markdown: string): 'ltr' | 'rtl' {
  const [first = ''] = markdown.replace(/&\w+;|<[^>]*>/g, '').match(/\p{L}/u) ?? []
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}
