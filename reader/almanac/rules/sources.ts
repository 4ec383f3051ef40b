import * as z from 'zod'

/** The rules' sources; their wording is the almanac's own. */
export const sources = {
  'cheiro-language': 'Cheiro, Language of the Hand (1894)',
  'cheiro-all': 'Cheiro, Palmistry for All (1916)',
  benham: 'W. G. Benham, The Laws of Scientific Hand Reading (1900)',
  gettings: 'Fred Gettings, The Book of the Hand (1965)',
  'brihat-samhita': 'Varahamihira, Brihat Samhita, chapter 68',
  'garuda-purana': 'Garuda Purana, Acara-kanda 63–65',
  'brihat-samudrika': 'Brihat Samudrika Shastra',
  'saral-hastrekha': 'Mishr and Bansal, Saral Hastrekha Shastra',
} as const

export const SourceKey = z.enum(Object.keys(sources) as [keyof typeof sources, ...(keyof typeof sources)[]])
export type SourceKey = z.infer<typeof SourceKey>
