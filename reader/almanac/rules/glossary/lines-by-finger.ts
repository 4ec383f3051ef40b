/** The lines that people mean by the finger they stand under, by the id of their term. */
export const linesByFinger: readonly { term: string; finger: string }[] = [
  { term: 'girdle', finger: 'index finger|pointer|first finger|तर्जनी|tarjani' },
  { term: 'fate-line', finger: 'middle finger|second finger|मध्यमा|बीच की उँगली|बीच की उंगली|madhyama' },
  { term: 'sun-line', finger: 'ring finger|third finger|अनामिका|anamika' },
  {
    term: 'marriage-line',
    finger: 'little finger|pinky|pinkie|small finger|कनिष्ठा|कनिष्ठिका|छोटी उँगली|छोटी उंगली|kanishth?a',
  },
]
