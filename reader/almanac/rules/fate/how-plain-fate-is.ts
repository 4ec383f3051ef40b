import type { Rule } from '../rule.ts'
import { fate } from './fate.ts'

/** How plainly the fate line is drawn: how firm the direction is. */
export const howPlainFateIs: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-faint',
    when: { aspect: 'line.fate.depthBand', is: 'faint' },
    gist: { en: 'room to change course', hi: 'राह बदलने की गुंजाइश' },
    observation: [
      {
        en: 'The fate line of {hand} is finely drawn.',
        hi: '{hand} की भाग्य रेखा महीन है।',
      },
      {
        en: 'Only lightly is the fate line of {hand} sketched in.',
        hi: '{hand} की भाग्य रेखा बस हल्की-सी खिंची है।',
      },
    ],
    meaning: [
      {
        en: 'You have a direction, and leave yourself room to change it.',
        hi: 'दिशा आपके पास है, और उसे बदलने की जगह भी।',
      },
      {
        en: 'A plan is a pencil line to you, and you carry the rubber too.',
        hi: 'योजना आपके लिए पेंसिल की रेखा है, और रबर भी आपके पास है।',
      },
    ],
    sources: ['benham'],
  },
  {
    ...fate,
    id: 'fate-deep',
    when: { aspect: 'line.fate.depthBand', is: 'deep' },
    gist: { en: 'a strong sense of duty', hi: 'कर्तव्य का गहरा भाव' },
    observation: [
      {
        en: 'The fate line of {hand} is cut as deep as the main lines.',
        hi: '{hand} की भाग्य रेखा मुख्य रेखाओं जितनी गहरी है।',
      },
    ],
    meaning: [
      {
        en: 'Work gives your days their shape, and you feel odd on the second day of a holiday.',
        hi: 'काम आपके दिनों को ढाँचा देता है, और छुट्टी के दूसरे दिन आपको अटपटा लगता है।',
      },
      {
        en: 'You say yes to a duty before you have heard how long it will take.',
        hi: 'कितना समय लगेगा, यह सुनने से पहले आप कर्तव्य के लिए हाँ कह देते हैं।',
      },
    ],
    advice: {
      en: 'Keep one evening a week that belongs to no duty.',
      hi: 'सप्ताह में एक शाम ऐसी रखिए जो किसी कर्तव्य की न हो।',
    },
    sources: ['cheiro-language', 'benham'],
  },
]
