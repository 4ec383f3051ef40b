import type { Rule } from '../rule.ts'
import { fate } from './fate.ts'

/** Where the fate line rises: who gave the direction. */
export const whereFateRises: readonly Rule[] = [
  {
    ...fate,
    id: 'fate-from-wrist',
    when: { aspect: 'line.fate.rises', is: 'from-wrist' },
    gist: { en: 'a direction found early', hi: 'जल्दी मिली दिशा' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, sets out from the wrist.',
        hi: '{hand} में भाग्य रेखा कलाई से ही चल पड़ती है।',
      },
      {
        en: 'The fate line, bhagya rekha, starts as low as it can on {hand}: at the wrist.',
        hi: '{hand} में भाग्य रेखा जितना नीचे से हो सके, उतने नीचे से उठती है: कलाई से।',
      },
    ],
    meaning: [
      {
        en: 'What you do today has roots in something you liked doing as a child.',
        hi: 'आज आप जो करते हैं, उसकी जड़ किसी बचपन के शौक़ में है।',
      },
      {
        en: 'You knew the direction before you knew the way, and have kept to it.',
        hi: 'रास्ता जानने से पहले आप दिशा जानते थे, और उसी पर टिके रहे।',
      },
    ],
    advice: {
      en: 'Ask yourself now and then whether the road you know is still the one you want.',
      hi: 'कभी-कभी अपने से पूछिए कि जाना-पहचाना रास्ता क्या अब भी मनचाहा रास्ता है।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-from-chandra',
    when: { aspect: 'line.fate.rises', is: 'from-chandra' },
    gist: { en: 'work that grows through other people', hi: 'दूसरों के सहारे बढ़ता काम' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, sets out from the mount of Chandra, on the little finger’s side.',
        hi: '{hand} में भाग्य रेखा कनिष्ठा की ओर, चंद्र पर्वत से निकलती है।',
      },
      {
        en: 'The fate line, bhagya rekha, comes up from Chandra on {hand}, from the outer edge of the palm.',
        hi: '{hand} में भाग्य रेखा हथेली के बाहरी किनारे से, चंद्र की ओर से ऊपर आती है।',
      },
    ],
    meaning: [
      {
        en: 'Your work needs other people in it: customers, listeners, somebody who opens a door.',
        hi: 'आपके काम में दूसरों का होना ज़रूरी है: ग्राहक, श्रोता, कोई द्वार खोलने वाला।',
      },
      {
        en: 'More than one turn in your work began with a stranger who happened to ask.',
        hi: 'आपके काम के एक से अधिक मोड़ किसी अनजान के पूछ लेने से आए।',
      },
    ],
    advice: {
      en: 'Thank one person this week who once helped your work along.',
      hi: 'इस सप्ताह किसी एक को धन्यवाद दीजिए, जिसने कभी आपके काम में हाथ बँटाया हो।',
    },
    sources: ['cheiro-language', 'benham'],
  },
  {
    ...fate,
    id: 'fate-from-life',
    when: { aspect: 'line.fate.rises', is: 'from-life' },
    gist: { en: 'a path made by oneself', hi: 'अपना बनाया मार्ग' },
    claims: ['home'],
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, rises out of the life line.',
        hi: '{hand} में भाग्य रेखा जीवन रेखा से निकलकर ऊपर जाती है।',
      },
      {
        en: 'Life line and fate line, bhagya rekha, share a root on {hand}.',
        hi: '{hand} में जीवन रेखा और भाग्य रेखा की जड़ एक है।',
      },
    ],
    meaning: [
      {
        en: 'What you have, you have made yourself, close to home and with your own hands.',
        hi: 'जो आपके पास है, वह आपने घर के निकट रहकर, अपने हाथों बनाया है।',
      },
      {
        en: 'You would rather build slowly than owe.',
        hi: 'उधार लेकर जल्दी बनाने से आपको अपने दम पर धीरे-धीरे बनाना भाता है।',
      },
    ],
    advice: {
      en: 'Look at what you have built without help, and call it yours.',
      hi: 'जो आपने बिना सहारे बनाया है उसे देखिए, और अपना कहिए।',
    },
    sources: ['cheiro-language', 'saral-hastrekha'],
  },
  {
    ...fate,
    id: 'fate-from-mid-palm',
    when: { aspect: 'line.fate.rises', is: 'from-mid-palm' },
    gist: { en: 'a direction found on the way', hi: 'चलते-चलते मिली दिशा' },
    observation: [
      {
        en: 'On {hand} the fate line, bhagya rekha, begins only in the middle of the palm.',
        hi: '{hand} में भाग्य रेखा हथेली के बीच से ही आरंभ होती है।',
      },
      {
        en: 'The fate line, bhagya rekha, takes its time on {hand} and sets in halfway up.',
        hi: '{hand} में भाग्य रेखा जल्दी नहीं करती, आधी ऊँचाई पर आरंभ होती है।',
      },
    ],
    meaning: [
      {
        en: 'You tried other things first, and none of them was wasted.',
        hi: 'पहले आपने और काम आज़माए, और उनमें से कोई व्यर्थ नहीं गया।',
      },
      {
        en: 'The work that suits you found you when you had stopped looking for it.',
        hi: 'जो काम आप पर जँचता है, वह तब मिला जब आपने खोजना छोड़ दिया था।',
      },
    ],
    sources: ['cheiro-language', 'benham'],
  },
]
