import * as z from 'zod'
import type { Both } from './both.ts'

/** The rules' sources; their wording is the almanac's own. */
export const sources = {
  'cheiro-language': { en: 'Cheiro, Language of the Hand (1894)', hi: 'कीरो, लैंग्वेज ऑफ़ द हैंड (1894)' },
  'cheiro-all': { en: 'Cheiro, Palmistry for All (1916)', hi: 'कीरो, पामिस्ट्री फ़ॉर ऑल (1916)' },
  benham: {
    en: 'W. G. Benham, The Laws of Scientific Hand Reading (1900)',
    hi: 'बेनहम, द लॉज़ ऑफ़ साइंटिफ़िक हैंड रीडिंग (1900)',
  },
  gettings: { en: 'Fred Gettings, The Book of the Hand (1965)', hi: 'फ़्रेड गेटिंग्स, द बुक ऑफ़ द हैंड (1965)' },
  'brihat-samhita': { en: 'Varahamihira, Brihat Samhita, chapter 68', hi: 'वराहमिहिर, बृहत्संहिता, अध्याय 68' },
  'garuda-purana': { en: 'Garuda Purana, Acara-kanda 63–65', hi: 'गरुड पुराण, आचार कांड 63–65' },
  'brihat-samudrika': { en: 'Brihat Samudrika Shastra', hi: 'बृहत् सामुद्रिक शास्त्र' },
  'saral-hastrekha': { en: 'Mishr and Bansal, Saral Hastrekha Shastra', hi: 'मिश्र और बंसल, सरल हस्तरेखा शास्त्र' },
} as const satisfies Record<string, Both>

export const SourceKey = z.enum(Object.keys(sources) as [keyof typeof sources, ...(keyof typeof sources)[]])
export type SourceKey = z.infer<typeof SourceKey>
