import type { Hand, Line, LineName } from '../../../contract/features.ts'
import type { Language } from '../../../contract/reading.ts'
import type { Same } from './same.ts'

type Bands = Pick<Line, 'lengthBand' | 'depthBand' | 'curvatureBand'>

const en = {
  greeting: 'Namaste. Show me your palms.',
  greetingMore:
    'I read the lines of the hand the way Hast Rekha Shastra does. Give me a photo of one palm or of both; I write your reading while you watch, and then we talk about it.',
  photoAdvice: 'Open hand, fingers a little apart, daylight, the whole palm in the picture.',
  hands: { left: 'Left palm', right: 'Right palm' } satisfies Record<Hand, string>,
  choose: 'Choose a photo',
  dropOrPaste: 'or drop or paste one here',
  remove: 'Remove',
  swap: 'It is the other hand',
  swapBoth: 'Swap the hands',
  noPreview: 'No preview of this kind of photo',
  notAPhoto: 'That is not a photo. Please choose a JPEG, PNG or WebP picture.',
  notConverted:
    'This browser cannot open HEIC photos. On an iPhone choose Settings, Camera, Formats, Most Compatible, or send it as a JPEG.',
  useCamera: 'Use the camera',
  noHand: 'No hand to show?',
  tryDrawn: 'Try with a drawn palm',
  consent:
    'I am 18 or over and agree that my palm photos are analysed for this reading. It is for reflection and entertainment.',
  consentMore:
    'Only the reader that writes here sees them: a program of this site or, where its name is shown, a model’s provider. Photos and readings of guests are deleted after a day. You can delete yours at any moment.',
  language: 'Language of the reading',
  languages: { en: 'English', hi: 'हिन्दी' } satisfies Record<Language, string>,
  begin: 'Read my palm',
  beginBoth: 'Read my palms',
  uploading: (percent: number) => (percent < 100 ? `Sending your photos… ${percent} %` : 'Looking at your photos…'),
  needsPhoto: 'Please choose at least one photo.',
  needsConsent: 'Please say that you agree.',
  photoOf: (hand: Hand) => `Your ${hand} palm`,
  overlayOf: (hand: Hand) => `Lines measured on your ${hand} palm`,
  showLines: 'Show the measured lines',
  lines: { heart: 'Heart line', head: 'Head line', life: 'Life line' } satisfies Record<LineName, string>,
  bands: ({ lengthBand, depthBand, curvatureBand }: Bands) =>
    `${lengthBand}, ${depthBand}, ${curvatureBand === 'straight' ? 'straight' : `${curvatureBand} bend`}`,
  legend: 'Lines that were measured',
  sides: { left: 'Left', right: 'Right' } satisfies Record<Hand, string>,
  measured: (lines: Line[]): string =>
    lines.length === 0
      ? 'The outline of the hand; no line was measured surely enough.'
      : `The outline of the hand and ${lines
          .map((line) => `${line.name} line: ${en.bands(line)}, confidence ${Math.round(line.confidence * 100)} %`)
          .join('; ')}.`,
  noLines: 'No line was measured surely enough on this photo.',
  showLine: (line: LineName): string => `Show the ${line} line`,
  showPalm: 'Show me where your palm is',
  showPalmOf: (hand: Hand) => `Show me where your ${hand} palm is`,
  showPalmWhy: 'Is your palm on the photo all the same? Four taps show me where it is.',
  unmeasured: (hand: Hand) =>
    `I could not make out your ${hand} palm on its photo, so this reading is without it. If you show me where it is, I measure it and write your reading anew.`,
  goodPhoto: 'A good photo: an open right hand, fingers spread, wrist and all fingers in the picture, evenly lit',
  goodPhotoAdvice: 'Like this: the whole open hand, fingers spread, even light, a plain background.',
  notLoaded: 'This part of the page could not be loaded. Check the connection and load the page again.',
  newVersion: 'There is a newer version of this page. What you have entered here is lost when you load it.',
  loadAgain: 'Load the page again',
  sideDiffers: (hand: Hand) =>
    `On the photo of the ${hand} hand the thumb lies where it would on the other one. If the hands were mixed up, show them again the other way round.`,
  poorPhoto: (hand: Hand) =>
    `The photo of the ${hand} hand is hard to measure; a brighter, sharper one would tell more.`,
}

const side: Record<Hand, string> = { left: 'बाईं', right: 'दाईं' }
const lineNames: Record<LineName, string> = { heart: 'हृदय रेखा', head: 'मस्तिष्क रेखा', life: 'जीवन रेखा' }
const lengths: Record<Line['lengthBand'], string> = { short: 'छोटी', medium: 'मध्यम', long: 'लंबी' }
const depths: Record<Line['depthBand'], string> = { faint: 'हल्की', clear: 'स्पष्ट', deep: 'गहरी' }
const bends: Record<Line['curvatureBand'], string> = { straight: 'सीधी', gentle: 'हल्के मोड़ वाली', strong: 'अधिक मुड़ी' }

const hi: Same<typeof en> = {
  greeting: 'नमस्ते। अपनी हथेलियाँ दिखाइए।',
  greetingMore:
    'मैं हाथ की रेखाएँ हस्त रेखा शास्त्र की रीति से पढ़ता हूँ। एक या दोनों हथेलियों की फ़ोटो दीजिए; आपके देखते-देखते वाचन लिखा जाएगा, फिर हम उस पर बात करेंगे।',
  photoAdvice: 'खुला हाथ, उँगलियाँ थोड़ी अलग, दिन की रोशनी, पूरी हथेली फ़ोटो में।',
  hands: { left: 'बाईं हथेली', right: 'दाईं हथेली' },
  choose: 'फ़ोटो चुनिए',
  dropOrPaste: 'या यहाँ छोड़िए या चिपकाइए',
  remove: 'हटाइए',
  swap: 'यह दूसरा हाथ है',
  swapBoth: 'हाथ बदलिए',
  noPreview: 'इस तरह की फ़ोटो यहाँ नहीं दिखाई जा सकती',
  notAPhoto: 'यह फ़ोटो नहीं है। कृपया JPEG, PNG या WebP चुनिए।',
  notConverted: 'यह ब्राउज़र HEIC फ़ोटो नहीं खोल सकता। iPhone पर सेटिंग्स, कैमरा, फ़ॉर्मैट में "सबसे संगत" चुनिए, या फ़ोटो JPEG में भेजिए।',
  useCamera: 'कैमरे से लीजिए',
  noHand: 'दिखाने को हाथ नहीं है?',
  tryDrawn: 'बनी हुई हथेली से आज़माइए',
  consent:
    'मेरी आयु 18 वर्ष या अधिक है, और मैं सहमत हूँ कि मेरी हथेलियों की फ़ोटो इस वाचन के लिए देखी जाएँ। यह चिंतन और मनोरंजन के लिए है।',
  consentMore:
    'इन्हें केवल वही देखता है जो यहाँ वाचन लिखता है: इस साइट का प्रोग्राम, या जहाँ उसका नाम लिखा हो, मॉडल चलाने वाली सेवा। अतिथियों की फ़ोटो और वाचन एक दिन बाद मिटा दिए जाते हैं। आप अपना कभी भी मिटा सकते हैं।',
  language: 'वाचन की भाषा',
  languages: { en: 'English', hi: 'हिन्दी' },
  begin: 'मेरी हथेली पढ़िए',
  beginBoth: 'मेरी हथेलियाँ पढ़िए',
  uploading: (percent) => (percent < 100 ? `फ़ोटो भेजी जा रही हैं… ${percent} %` : 'फ़ोटो देखी जा रही हैं…'),
  needsPhoto: 'कृपया कम से कम एक फ़ोटो चुनिए।',
  needsConsent: 'कृपया सहमति दीजिए।',
  photoOf: (hand) => `आपकी ${side[hand]} हथेली`,
  overlayOf: (hand) => `आपकी ${side[hand]} हथेली पर मापी गई रेखाएँ`,
  showLines: 'मापी गई रेखाएँ दिखाइए',
  lines: lineNames,
  bands: ({ lengthBand, depthBand, curvatureBand }) =>
    `${lengths[lengthBand]}, ${depths[depthBand]}, ${bends[curvatureBand]}`,
  legend: 'मापी गई रेखाएँ',
  sides: side,
  measured: (lines) =>
    lines.length === 0
      ? 'हाथ की रूपरेखा; कोई रेखा पर्याप्त भरोसे से नहीं मापी जा सकी।'
      : `हाथ की रूपरेखा और ${lines
          .map((line) => `${lineNames[line.name]}: ${hi.bands(line)}, ${Math.round(line.confidence * 100)} % भरोसा`)
          .join('; ')}।`,
  noLines: 'इस फ़ोटो पर कोई रेखा पर्याप्त भरोसे से नहीं मापी जा सकी।',
  showLine: (line) => `${lineNames[line]} दिखाइए`,
  showPalm: 'दिखाइए कि हथेली कहाँ है',
  showPalmOf: (hand) => `दिखाइए कि ${side[hand]} हथेली कहाँ है`,
  showPalmWhy: 'क्या फ़ोटो में आपकी हथेली है? चार बार छूकर बता सकते हैं कि वह कहाँ है।',
  unmeasured: (hand) =>
    `फ़ोटो में आपकी ${side[hand]} हथेली पहचानी नहीं जा सकी, इसलिए यह वाचन उसके बिना है। यदि आप दिखा दें कि वह कहाँ है, तो उसे मापकर वाचन फिर से लिखा जाएगा।`,
  goodPhoto: 'एक अच्छी फ़ोटो: खुला दायाँ हाथ, उँगलियाँ फैली हुईं, कलाई और सारी उँगलियाँ फ़ोटो में, समान रोशनी',
  goodPhotoAdvice: 'ऐसी: पूरा खुला हाथ, उँगलियाँ फैली हुईं, समान रोशनी, सादी पृष्ठभूमि।',
  notLoaded: 'पेज का यह भाग नहीं खुल सका। कनेक्शन देखिए और पेज फिर खोलिए।',
  newVersion: 'इस पेज का नया रूप आ गया है। उसे खोलने पर यहाँ भरी हुई बातें नहीं रहेंगी।',
  loadAgain: 'पेज फिर खोलिए',
  sideDiffers: (hand) =>
    `${side[hand]} हथेली की फ़ोटो में अँगूठा वहाँ है जहाँ दूसरे हाथ का होता। यदि हाथ बदल गए हों तो उन्हें अदल-बदल कर फिर दिखाइए।`,
  poorPhoto: (hand) => `${side[hand]} हथेली की फ़ोटो मापना कठिन है; अधिक उजली और साफ़ फ़ोटो अधिक बताएगी।`,
}

/** Words of the beginning: photos, consent, upload, and what was measured on them. */
export const photos = { en, hi }
