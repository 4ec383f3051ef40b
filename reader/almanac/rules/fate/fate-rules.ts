import type { Rule } from '../rule.ts'
import { fate } from './fate.ts'
import { howPlainFateIs } from './how-plain-fate-is.ts'
import { whatFateReaches } from './what-fate-reaches.ts'
import { whereFateRises } from './where-fate-rises.ts'

/** The fate line, bhagya rekha; urdhva rekha in the samudrik books. Read only for direction, never for events. */
export const fateRules: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-none',
    when: { aspect: 'line.fate.seen', is: 'none' },
    gist: { en: 'a freely chosen path', hi: 'स्वयं चुना मार्ग' },
    claims: ['variety'],
    observation: [
      {
        en: 'On {hand} no fate line, bhagya rekha, climbs toward the middle finger.',
        hi: '{hand} में मध्यमा की ओर चढ़ती कोई भाग्य रेखा नहीं है।',
      },
      {
        en: 'Where others carry a fate line, {hand} leaves the middle of the palm open.',
        hi: 'जहाँ औरों की भाग्य रेखा होती है, वहाँ {hand} में हथेली का बीच खुला है।',
      },
    ],
    meaning: [
      {
        en: 'Nobody laid your road out in advance: you choose your work, and may choose again.',
        hi: 'आपका रास्ता किसी ने पहले से नहीं बिछाया: काम आप चुनते हैं, और दोबारा भी चुन सकते हैं।',
      },
      {
        en: 'You have never quite understood people who knew at nine what they would be.',
        hi: 'जिन्हें नौ बरस की उम्र में पता था कि वे क्या बनेंगे, उन्हें आप कभी पूरा समझ नहीं पाए।',
      },
    ],
    advice: {
      en: 'Once a season, write down what you would begin if you were starting today.',
      hi: 'हर ऋतु में एक बार लिखिए कि आज से शुरू करना हो तो आप क्या शुरू करेंगे।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  ...whereFateRises,
  ...whatFateReaches,
  ...howPlainFateIs,
]
