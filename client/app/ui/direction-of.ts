/** Unicode blocks of Hebrew, Arabic and other right-to-left scripts. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** The direction of a text's first letter, for containers whose blocks have their own, which `dir="auto"` ignores. */
export function directionOf(markdown: string): 'ltr' | 'rtl' {
  const [first = ''] = markdown.replace(/&\w+;|<[^>]*>/g, '').match(/\p{L}/u) ?? []
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}
