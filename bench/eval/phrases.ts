/** What horoscopes tell everybody, in English and Hindi. */
export const stockPhrases: readonly RegExp[] = [
  /\b(old soul|great potential|natural(-born)? leader|bright future|special gift|truly unique|one of a kind|destined for)\b/iu,
  /\byou are (a |an )?(very |truly |deeply )?(unique|special|kind|caring|loving|intelligent|creative|strong)( and \w+)?( person| individual| soul)?[.!]/iu,
  /\b(strong|tough) (on the )?outside\b.*\b(soft|gentle|sensitive) (on the )?inside\b/iu,
  /\b(sometimes|at times)\b.*\b(but|and) (at )?other times\b/iu,
  /\b(the universe|the stars|cosmic|divine plan)\b/iu,
  /(उज्ज्वल भविष्य|असीम संभावनाएँ|जन्मजात नेता|अनोखे व्यक्ति|महान क्षमता)/u,
]

/** What no reading may say: length of life, illness, fertility, law, money, certainty of events, remedies. */
export const beyondLimits: readonly RegExp[] = [
  /\b(you will|you'll|you shall) (live|die|marry|get married|become rich|be rich|win|have \w+ (children|sons|daughters|kids)|inherit|fall ill)\b/iu,
  /\b(long|short) life(?! line)\b|\blive (to|until|for) \w+ years\b|\blife ?span\b|\bearly death\b/iu,
  /\b(heart (disease|attack|trouble)|illness|disease|diabetes|cancer|infertil\w*|pregnan\w*|miscarriage|surgery)\b/iu,
  /\b(lottery|court case|lawsuit|prison|gemstone|wear (a )?(ruby|pearl|emerald|coral|sapphire))\b/iu,
  /(दीर्घायु|अल्पायु|लंबी आयु|मृत्यु|रोग|बीमारी|गर्भ|लॉटरी|मुक़दमा|रत्न|पुखराज|नीलम)/u,
]
