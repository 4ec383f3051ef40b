import type { Rule } from '../rule.ts'
import { fate } from './fate.ts'

/** What the fate line reaches: where the direction leads. */
export const whatFateReaches: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-to-shani',
    when: { aspect: 'line.fate.reaches', is: 'shani' },
    claims: ['enduring'],
    gist: { en: 'the patience to finish', hi: 'पूरा करने का धैर्य' },
    observation: [
      {
        en: 'The fate line of {hand} climbs past the heart line to the mount of Shani, under the middle finger.',
        hi: '{hand} की भाग्य रेखा हृदय रेखा पार करके मध्यमा के नीचे शनि पर्वत तक जाती है।',
      },
      {
        en: 'Up to Shani, under the middle finger, goes the fate line of {hand}, and lets no line stop it.',
        hi: '{hand} की भाग्य रेखा मध्यमा के नीचे शनि तक जाती है, और कोई रेखा उसे रोकती नहीं।',
      },
    ],
    meaning: [
      {
        en: 'What you take on, you see through, and the last tenth is done as well as the first.',
        hi: 'जो काम आप लेते हैं, उसे पूरा करते हैं, और अंतिम हिस्सा भी पहले जितना अच्छा।',
      },
      {
        en: 'You are still at the table when the others have gone for tea.',
        hi: 'और लोग चाय पीने उठ जाते हैं, आप तब भी काम पर जमे रहते हैं।',
      },
    ],
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-to-guru',
    when: { aspect: 'line.fate.reaches', is: 'guru' },
    gist: { en: 'work with a wish to lead', hi: 'आगे रहने की चाह वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} turns, at its upper end, toward the mount of Guru under the index finger.',
        hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर तर्जनी के नीचे, गुरु पर्वत की ओर मुड़ती है।',
      },
    ],
    meaning: [
      {
        en: 'You like to be asked, and you like the chair at the head of the table.',
        hi: 'आपको पूछा जाना भाता है, और मेज़ के सिरे वाली कुर्सी भी।',
      },
      {
        en: 'Give you a task and you will soon be giving tasks.',
        hi: 'आपको काम दीजिए, और जल्दी ही आप काम बाँट रहे होंगे।',
      },
    ],
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-surya',
    when: { aspect: 'line.fate.reaches', is: 'surya' },
    gist: { en: 'work that likes to be seen', hi: 'सबके सामने आने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} leans, at its upper end, toward the mount of Surya under the ring finger.',
        hi: '{hand} की भाग्य रेखा ऊपरी सिरे पर अनामिका के नीचे, सूर्य पर्वत की ओर झुकती है।',
      },
    ],
    meaning: [
      {
        en: 'Work is only finished for you once somebody has looked at it.',
        hi: 'आपके लिए काम तभी पूरा होता है जब उसे किसी ने देख लिया हो।',
      },
      {
        en: 'You do gladly in front of others what many do behind a door.',
        hi: 'बहुत-से लोग जो बंद दरवाज़े के पीछे करते हैं, वह आप सबके सामने ख़ुशी से करते हैं।',
      },
    ],
    sources: ['cheiro-language'],
  },
  {
    ...fate,
    id: 'fate-to-heart',
    when: { aspect: 'line.fate.reaches', is: 'to-heart' },
    gist: { en: 'work that listens to the heart', hi: 'मन की सुनने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} goes up to the heart line and stops there.',
        hi: '{hand} की भाग्य रेखा हृदय रेखा तक जाकर रुकती है।',
      },
      {
        en: 'At the heart line the fate line of {hand} ends its climb.',
        hi: '{hand} की भाग्य रेखा की चढ़ाई हृदय रेखा पर पूरी होती है।',
      },
    ],
    meaning: [
      {
        en: 'In the end feeling decides, also in matters of work, and you do not apologise for it.',
        hi: 'अंत में निर्णय भावना का होता है, काम में भी, और इसके लिए आप क्षमा नहीं माँगते।',
      },
      {
        en: 'You have turned down good offers because of one face in the room.',
        hi: 'कमरे के एक चेहरे के कारण आप अच्छे प्रस्ताव ठुकरा चुके हैं।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-to-head',
    when: { aspect: 'line.fate.reaches', is: 'to-head' },
    claims: ['deliberate'],
    gist: { en: 'work steered by thought', hi: 'सोच से चलने वाला काम' },
    observation: [
      {
        en: 'The fate line of {hand} goes up to the head line and stops there.',
        hi: '{hand} की भाग्य रेखा मस्तिष्क रेखा तक जाकर रुकती है।',
      },
      {
        en: 'At the head line the fate line of {hand} ends its climb.',
        hi: '{hand} की भाग्य रेखा की चढ़ाई मस्तिष्क रेखा पर पूरी होती है।',
      },
    ],
    meaning: [
      {
        en: 'You think each turn over before you take it, and once you have thought, you go.',
        hi: 'हर मोड़ से पहले आप सोचते हैं, और सोच लेने पर चल देते हैं।',
      },
      {
        en: 'You would rather change the plan on paper five times than once in the field.',
        hi: 'बीच काम में एक बार बदलने से आपको योजना काग़ज़ पर पाँच बार बदलना ठीक लगता है।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
]
