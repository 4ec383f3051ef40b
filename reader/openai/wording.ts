import type { Language, SectionKey } from '../../contract/reading.ts'

/** The reader's own words around a model's texts, in each language. */
export const wording: Record<Language, { titles: Record<SectionKey, string>; cautions: string[]; cut: string }> = {
  en: {
    titles: {
      temperament: 'Temperament',
      heart: 'The heart',
      mind: 'The mind',
      vitality: 'Energy and rhythm',
      work: 'Work and gifts',
      guidance: 'For reflection',
    },
    cautions: [
      'This reading follows the Indian tradition of Hast Rekha and is meant for reflection and entertainment, for adults.',
      'It says nothing about health, length of life, pregnancy, law or money, and takes the place of no professional’s advice.',
      'A language model wrote it; what it believes it saw in the photo may be wrong.',
    ],
    cut: 'This answer has reached its greatest length and is cut here. Ask me to go on.',
  },
  hi: {
    titles: {
      temperament: 'स्वभाव',
      heart: 'हृदय',
      mind: 'मन और बुद्धि',
      vitality: 'ऊर्जा और लय',
      work: 'काम और गुण',
      guidance: 'मनन के लिए',
    },
    cautions: [
      'यह पठन भारतीय हस्तरेखा परंपरा के अनुसार है और केवल वयस्कों के मनन और मनोरंजन के लिए है।',
      'यह स्वास्थ्य, आयु, गर्भ, क़ानून या धन के बारे में कुछ नहीं कहता और किसी विशेषज्ञ की सलाह का स्थान नहीं लेता।',
      'इसे एक भाषा-मॉडल ने लिखा है; फ़ोटो में उसने जो देखा, वह ग़लत हो सकता है।',
    ],
    cut: 'यह उत्तर अपनी अधिकतम लंबाई पर पहुँचकर यहीं रुक गया है। आगे पढ़ने के लिए मुझसे कहिए।',
  },
}
