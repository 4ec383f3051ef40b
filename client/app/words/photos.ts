import type { Language } from '../../../contract/reading.ts'
import type { Same } from './same.ts'

const en = {
  onePalmOrBoth: 'One palm or both',
  otherHand: 'Add the other hand, if you like',
  photoAdvice: 'Open hand, fingers a little apart, daylight.',
  choose: 'Choose photos',
  dropOrPaste: 'or drop or paste them here',
  photoNumber: (number: number) => `Your photo ${number}`,
  whichHand: (number: number) => `Which hand photo ${number} shows`,
  handFound: 'I’ll find out',
  remove: 'Remove',
  noPreview: 'This browser cannot show it. I will try to read it.',
  notAPhoto: (name: string) =>
    `That is not a photo${name && `: ${name}`}. Please choose a JPEG, HEIC, PNG, WebP or AVIF picture.`,
  twoAtMost: 'At most two photos, one of each hand: the first two were taken.',
  useCamera: 'Take a photo',
  tryDrawn: 'Try with a drawn palm',
  consent: 'I am 18 or over and agree that my palm photos are analysed, for reflection and entertainment.',
  consentAbout: 'What happens to my photos',
  consentMore:
    'Only the reader that writes here sees them: a program of this site or, where its name is shown, a model’s provider. Guests’ photos and readings are deleted after a day. You can delete yours at any time.',
  language: 'Language of the reading',
  languages: { en: 'English', hi: 'हिन्दी' } satisfies Record<Language, string>,
  begin: 'Read my palm',
  beginBoth: 'Read my palms',
  uploading: (percent: number) => (percent < 100 ? `Sending your photos… ${percent} %` : 'Looking at your photos…'),
  cancelling: 'Cancelling…',
  cancelled: 'Cancelled. None of it was kept; your photos are still here on this page.',
  needsPhoto: 'Please choose at least one photo.',
  needsConsent: 'Please confirm that you agree.',
  goodPhoto: 'A good photo: an open right hand, fingers spread, wrist and all fingers in the picture, evenly lit',
  goodPhotoAdvice: 'Like this: the whole open hand, fingers spread, even light, a plain background.',
}

const hi: Same<typeof en> = {
  onePalmOrBoth: 'एक हथेली या दोनों',
  otherHand: 'चाहें तो दूसरा हाथ भी दिखाइए',
  photoAdvice: 'खुला हाथ, उँगलियाँ थोड़ी अलग, दिन की रोशनी।',
  choose: 'फ़ोटो चुनिए',
  dropOrPaste: 'या यहाँ छोड़िए या चिपकाइए',
  photoNumber: (number) => `आपकी फ़ोटो ${number}`,
  whichHand: (number) => `फ़ोटो ${number} किस हाथ की है`,
  handFound: 'मैं देख लूँगी',
  remove: 'हटाइए',
  noPreview: 'यह ब्राउज़र इसे दिखा नहीं सकता। मैं इसे पढ़ने की कोशिश करूँगी।',
  notAPhoto: (name) => `यह फ़ोटो नहीं है${name && `: ${name}`}। कृपया JPEG, HEIC, PNG, WebP या AVIF चुनिए।`,
  twoAtMost: 'अधिक से अधिक दो फ़ोटो, हर हाथ की एक: पहली दो ली गई हैं।',
  useCamera: 'फ़ोटो लीजिए',
  tryDrawn: 'बनी हुई हथेली से आज़माइए',
  consent: 'मेरी आयु 18 वर्ष या अधिक है, और मैं सहमत हूँ कि चिंतन और मनोरंजन के लिए मेरी हथेलियों की फ़ोटो देखी जाएँ।',
  consentAbout: 'मेरी फ़ोटो का क्या होता है',
  consentMore:
    'इन्हें केवल वही देखता है जो यहाँ वाचन लिखता है: इस साइट का प्रोग्राम, या जहाँ उसका नाम लिखा हो, मॉडल चलाने वाली सेवा। अतिथियों की फ़ोटो और वाचन एक दिन बाद मिटा दिए जाते हैं। आप अपना कभी भी मिटा सकते हैं।',
  language: 'वाचन की भाषा',
  languages: { en: 'English', hi: 'हिन्दी' },
  begin: 'मेरी हथेली पढ़िए',
  beginBoth: 'मेरी हथेलियाँ पढ़िए',
  uploading: (percent) => (percent < 100 ? `फ़ोटो भेजी जा रही हैं… ${percent} %` : 'फ़ोटो देखी जा रही हैं…'),
  cancelling: 'रोका जा रहा है…',
  cancelled: 'रोक दिया गया। हमारे पास कुछ नहीं रखा गया; आपकी फ़ोटो इस पन्ने पर अभी हैं।',
  needsPhoto: 'कृपया कम से कम एक फ़ोटो चुनिए।',
  needsConsent: 'कृपया सहमति दीजिए।',
  goodPhoto: 'एक अच्छी फ़ोटो: खुला दायाँ हाथ, उँगलियाँ फैली हुईं, कलाई और सारी उँगलियाँ फ़ोटो में, समान रोशनी',
  goodPhotoAdvice: 'ऐसी: पूरा खुला हाथ, उँगलियाँ फैली हुईं, समान रोशनी, सादी पृष्ठभूमि।',
}

export const photos = { en, hi }
