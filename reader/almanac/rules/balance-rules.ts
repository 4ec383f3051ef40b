import type { Rule } from './rule.ts'

/** How the lines relate: where head and life line begin, and which of the three is deepest. */
export const balanceRules: readonly Rule[] = [
  {
    id: 'origin-joined',
    subject: 'head',
    section: 'temperament',
    when: { aspect: 'headLifeOrigin', is: 'joined' },
    gist: { en: 'care before each step', hi: 'हर कदम से पहले की सावधानी' },
    observation: {
      en: 'On {hand} the head line and the life line begin joined.',
      hi: '{hand} में मस्तिष्क रेखा और जीवन रेखा जुड़ी हुई शुरू होती हैं।',
    },
    meaning: {
      en: 'The joined start is read as caution and closeness to family: one looks before one steps.',
      hi: 'जुड़े आरंभ को सावधानी और परिवार से निकटता माना जाता है: कदम रखने से पहले देख लेना।',
    },
    advice: {
      en: 'Try one small thing without asking anyone’s opinion first.',
      hi: 'कोई एक छोटी बात बिना किसी से पूछे आज़माकर देखिए।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'origin-slightly-apart',
    subject: 'head',
    section: 'temperament',
    when: { aspect: 'headLifeOrigin', is: 'slightly-apart' },
    gist: { en: 'independence with a sense of proportion', hi: 'संतुलित स्वतंत्रता' },
    observation: {
      en: 'On {hand} the head line and the life line begin a little apart.',
      hi: '{hand} में मस्तिष्क रेखा और जीवन रेखा थोड़ी दूरी पर शुरू होती हैं।',
    },
    meaning: {
      en: 'A small space is read as independence: advice is heard, the decision stays one’s own.',
      hi: 'थोड़ी दूरी को स्वतंत्रता माना जाता है: सलाह सुनी जाती है, निर्णय अपना रहता है।',
    },
    advice: {
      en: 'Tell those around you why you decided as you did; they will follow more gladly.',
      hi: 'अपनों को बताइए कि आपने ऐसा निर्णय क्यों लिया; वे और प्रसन्नता से साथ देंगे।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    id: 'origin-apart',
    subject: 'head',
    section: 'temperament',
    when: { aspect: 'headLifeOrigin', is: 'apart' },
    gist: { en: 'boldness', hi: 'निर्भीकता' },
    observation: {
      en: 'On {hand} the head line and the life line begin well apart.',
      hi: '{hand} में मस्तिष्क रेखा और जीवन रेखा काफ़ी दूरी पर शुरू होती हैं।',
    },
    meaning: {
      en: 'A wide space is read as boldness, quick to start and at times impulsive.',
      hi: 'अधिक दूरी को निर्भीकता माना जाता है, जो जल्दी शुरू करती है और कभी-कभी उतावली होती है।',
    },
    advice: {
      en: 'Sleep once on what you are about to promise.',
      hi: 'जो वचन देने जा रहे हैं, उस पर एक रात विचार कीजिए।',
    },
    sources: ['cheiro-language'],
  },
  {
    id: 'deepest-heart',
    subject: 'heart',
    section: 'temperament',
    when: { aspect: 'lines.deepest', is: 'heart' },
    gist: { en: 'a life led by the heart', hi: 'हृदय से चलने वाले स्वभाव' },
    observation: {
      en: 'Of the three great lines of {hand}, the heart line is the deepest.',
      hi: '{hand} की तीन मुख्य रेखाओं में हृदय रेखा सबसे गहरी है।',
    },
    meaning: {
      en: 'The tradition reads a nature that listens to the heart first.',
      hi: 'परंपरा इसे ऐसा स्वभाव मानती है जो पहले हृदय की सुनता है।',
    },
    sources: ['benham'],
  },
  {
    id: 'deepest-head',
    subject: 'head',
    section: 'temperament',
    when: { aspect: 'lines.deepest', is: 'head' },
    gist: { en: 'a life led by thought', hi: 'विचार से चलने वाले स्वभाव' },
    observation: {
      en: 'Of the three great lines of {hand}, the head line is the deepest.',
      hi: '{hand} की तीन मुख्य रेखाओं में मस्तिष्क रेखा सबसे गहरी है।',
    },
    meaning: {
      en: 'The tradition reads a nature that wants to understand before it acts or feels.',
      hi: 'परंपरा इसे ऐसा स्वभाव मानती है जो करने या महसूस करने से पहले समझना चाहता है।',
    },
    sources: ['benham'],
  },
  {
    id: 'deepest-life',
    subject: 'life',
    section: 'temperament',
    when: { aspect: 'lines.deepest', is: 'life' },
    gist: { en: 'a life led by action', hi: 'कर्म से चलने वाले स्वभाव' },
    observation: {
      en: 'Of the three great lines of {hand}, the life line is the deepest.',
      hi: '{hand} की तीन मुख्य रेखाओं में जीवन रेखा सबसे गहरी है।',
    },
    meaning: {
      en: 'The tradition reads a nature that learns by doing.',
      hi: 'परंपरा इसे ऐसा स्वभाव मानती है जो करके सीखता है।',
    },
    sources: ['benham'],
  },
  {
    id: 'deepest-none',
    subject: 'hand-type',
    section: 'temperament',
    when: { aspect: 'lines.deepest', is: 'balanced' },
    gist: { en: 'a balance of feeling, thought and action', hi: 'भाव, विचार और कर्म के संतुलन' },
    observation: {
      en: 'None of the three great lines of {hand} is plainly deeper than the others.',
      hi: '{hand} की तीन मुख्य रेखाओं में कोई भी औरों से स्पष्ट रूप से अधिक गहरी नहीं है।',
    },
    meaning: {
      en: 'The tradition reads a balance: feeling, thought and action each get their turn.',
      hi: 'परंपरा इसे संतुलन मानती है: भाव, विचार और कर्म, तीनों को बारी मिलती है।',
    },
    sources: ['benham'],
  },
]
