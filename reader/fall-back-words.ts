import type { Language } from '../contract/reading.ts'

/** Why the almanac has written something, told to the person. */
export const fallBackWords = {
  en: {
    overBudget: 'Today’s budget for the model is used up, so the almanac has written this.',
    away: 'The model cannot be reached at the moment, so the almanac has written this.',
  },
  hi: {
    overBudget: 'मॉडल के लिए आज का बजट पूरा हो गया, इसलिए यह पंजिका ने लिखा है।',
    away: 'मॉडल से इस समय संपर्क नहीं हो पा रहा, इसलिए यह पंजिका ने लिखा है।',
  },
} satisfies Record<Language, Record<string, string>>
