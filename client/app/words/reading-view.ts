import type { DrawnLine, Features, Hand, Line } from '../../../contract/features.ts'
import { otherHand } from '../../core/other-hand.ts'
import { lineNames } from './reading.ts'
import type { Same } from './same.ts'

type Bands = Pick<Line, 'lengthBand' | 'depthBand' | 'curvatureBand'>

const side: Record<Hand, string> = { left: 'बाईं', right: 'दाईं' }

const lengths: Record<Line['lengthBand'], string> = { short: 'छोटी', medium: 'मध्यम', long: 'लंबी' }

const depths: Record<Line['depthBand'], string> = { faint: 'हल्की', clear: 'स्पष्ट', deep: 'गहरी' }

const bends: Record<Line['curvatureBand'], string> = { straight: 'सीधी', gentle: 'हल्के मोड़ वाली', strong: 'अधिक मुड़ी' }

/** A line's name in both scripts, in either language. */
export const bothNames: Record<DrawnLine, { en: string; hi: string }> = {
  heart: { en: 'Heart line', hi: lineNames.heart },
  head: { en: 'Head line', hi: lineNames.head },
  life: { en: 'Life line', hi: lineNames.life },
  fate: { en: 'Fate line', hi: lineNames.fate },
}

const en = {
  overlayOf: (hand: Hand) => `Lines measured on your ${hand} palm`,
  showLines: 'Show the measured lines',
  bands: ({ lengthBand, depthBand, curvatureBand }: Bands) =>
    `${lengthBand}, ${depthBand}, ${curvatureBand === 'straight' ? 'straight' : `${curvatureBand} bend`}`,
  legend: 'Measured lines',
  sides: { left: 'Left', right: 'Right' } satisfies Record<Hand, string>,
  depths: { faint: 'faint', clear: 'clear', deep: 'deep' } satisfies Record<Line['depthBand'], string>,
  measured: ({ lines, fate }: Features): string => {
    const sure = (confidence: number) => `confidence ${Math.round(confidence * 100)} %`
    const told = lines.map((line) => `${line.name} line: ${en.bands(line)}, ${sure(line.confidence)}`)
    if (fate?.seen) told.push(`fate line: ${en.depths[fate.depthBand]}, ${sure(fate.confidence)}`)
    return told.length === 0
      ? 'The outline of the hand; no line could be measured with enough confidence.'
      : `The outline of the hand and ${told.join('; ')}.`
  },
  noLines: 'No line could be measured with enough confidence on this photo.',
  showPalm: 'Show me where your palm is',
  showPalmOf: (hand: Hand) => `Show me where your ${hand} palm is`,
  showPalmWhy: 'Is your palm in the photo after all? Four taps show me where it is.',
  unmeasured: (hand: Hand) => `I could not make out your ${hand} palm in its photo, so this reading leaves it out.`,
  unmeasuredMore: 'If you show me where it is, I will measure it and rewrite your reading.',
  sideDiffers: (hand: Hand) =>
    hand === 'left'
      ? 'You showed me this as your left hand, but the thumb says that it is the right one. Which is it?'
      : 'You showed me this as your right hand, but the thumb says that it is the left one. Which is it?',
  sidesDiffer: 'The thumbs say that your two hands are mixed up. Are they?',
  sameHand: 'Both photos look like the same hand. A photo of the other one would make this reading whole.',
  readAsOther: (hand: Hand) => `Read it as my ${otherHand(hand)} hand`,
  readSwapped: 'Yes, exchange them',
  sideIsRight: (hand: Hand) => `It is my ${hand} hand`,
  sidesAreRight: 'No, they are right',
  poorPhoto: (hand: Hand) => `The photo of your ${hand} hand is hard to measure; a brighter, sharper one would help.`,
  photosGone: 'The photos have been deleted, so they cannot be read again. New photos make a new reading.',
  progress: 'Progress of the reading',
  hurry: 'Show it all at once',
  hurryKey: 'Esc',
  photosOf: (hands: Hand[]) => (hands.length > 1 ? 'Your palms' : 'Your palm'),
  drawing: 'The lines of your hand, as they are found',
  summary: 'In short',
  report: 'Your full report',
  notMeasured: 'What could not be seen in the photo',
  fullBeingWritten: 'The full report is still being written.',
  failedTitle: 'This reading could not be written.',
  retry: 'Try again',
  newPhotos: 'Take new photos',
  share: 'Share the summary',
  shared: 'Anyone with this link can read the summary and nothing else:',
  unshare: 'Stop sharing',
  copyLink: 'Copy link',
  deleteReading: 'Delete this reading',
  deleteSure: 'Delete photos, reading and chat for good',
  shareLink: 'Share the link',
  aboutBefore: (count: string) => `About ${count} ahead of you.`,
  longQueue: 'You can leave this page: your reading will be here when you come back.',
}

const hi: Same<typeof en> = {
  overlayOf: (hand) => `आपकी ${side[hand]} हथेली पर मापी गई रेखाएँ`,
  showLines: 'मापी गई रेखाएँ दिखाइए',
  bands: ({ lengthBand, depthBand, curvatureBand }) =>
    `${lengths[lengthBand]}, ${depths[depthBand]}, ${bends[curvatureBand]}`,
  legend: 'मापी गई रेखाएँ',
  sides: side,
  depths,
  measured: ({ lines, fate }) => {
    const sure = (confidence: number) => `${Math.round(confidence * 100)} % भरोसा`
    const told = lines.map((line) => `${lineNames[line.name]}: ${hi.bands(line)}, ${sure(line.confidence)}`)
    if (fate?.seen) told.push(`${lineNames.fate}: ${depths[fate.depthBand]}, ${sure(fate.confidence)}`)
    return told.length === 0
      ? 'हाथ की रूपरेखा; कोई रेखा पर्याप्त भरोसे से नहीं मापी जा सकी।'
      : `हाथ की रूपरेखा और ${told.join('; ')}।`
  },
  noLines: 'इस फ़ोटो पर कोई रेखा पर्याप्त भरोसे से नहीं मापी जा सकी।',
  showPalm: 'दिखाइए कि हथेली कहाँ है',
  showPalmOf: (hand) => `दिखाइए कि ${side[hand]} हथेली कहाँ है`,
  showPalmWhy: 'क्या फ़ोटो में आपकी हथेली है? चार बार छूकर बता सकते हैं कि वह कहाँ है।',
  unmeasured: (hand) => `फ़ोटो में आपकी ${side[hand]} हथेली पहचानी नहीं जा सकी, इसलिए यह वाचन उसके बिना है।`,
  unmeasuredMore: 'यदि आप दिखा दें कि वह कहाँ है, तो उसे मापकर वाचन फिर से लिखा जाएगा।',
  sideDiffers: (hand) =>
    hand === 'left'
      ? 'यह आपने बायाँ हाथ कहकर दिखाया है, पर अँगूठे से यह दायाँ लगता है। यह कौन सा हाथ है?'
      : 'यह आपने दायाँ हाथ कहकर दिखाया है, पर अँगूठे से यह बायाँ लगता है। यह कौन सा हाथ है?',
  sidesDiffer: 'अँगूठों से लगता है कि दोनों हाथ अदल-बदल गए हैं। क्या ऐसा है?',
  sameHand: 'दोनों फ़ोटो एक ही हाथ की लगती हैं। दूसरे हाथ की फ़ोटो से यह वाचन पूरा होगा।',
  readAsOther: (hand) => (hand === 'left' ? 'इसे दायाँ मानकर पढ़िए' : 'इसे बायाँ मानकर पढ़िए'),
  readSwapped: 'हाँ, इन्हें बदल दीजिए',
  sideIsRight: (hand) => (hand === 'left' ? 'यह मेरा बायाँ हाथ ही है' : 'यह मेरा दायाँ हाथ ही है'),
  sidesAreRight: 'नहीं, ये ठीक हैं',
  poorPhoto: (hand) => `${side[hand]} हथेली की फ़ोटो मापना कठिन है; ज़्यादा रोशनी वाली साफ़ फ़ोटो से बेहतर पढ़ा जा सकेगा।`,
  photosGone: 'फ़ोटो मिटा दी गई हैं, इसलिए उन्हें फिर से नहीं पढ़ा जा सकता। नई फ़ोटो से नया वाचन बनेगा।',
  progress: 'वाचन की प्रगति',
  hurry: 'सब एक साथ दिखाइए',
  hurryKey: 'Esc',
  photosOf: (hands) => (hands.length > 1 ? 'आपकी हथेलियाँ' : 'आपकी हथेली'),
  drawing: 'आपके हाथ की रेखाएँ, जैसे-जैसे वे मिलती हैं',
  summary: 'संक्षेप में',
  report: 'आपका पूरा वाचन',
  notMeasured: 'फ़ोटो में क्या नहीं दिख सका',
  fullBeingWritten: 'पूरा वाचन साथ-साथ लिखा जा रहा है।',
  failedTitle: 'यह वाचन नहीं लिखा जा सका।',
  retry: 'फिर कोशिश कीजिए',
  newPhotos: 'नई फ़ोटो दीजिए',
  share: 'सारांश साझा कीजिए',
  shared: 'इस लिंक से कोई भी केवल सारांश पढ़ सकता है:',
  unshare: 'साझा करना बंद कीजिए',
  copyLink: 'लिंक कॉपी कीजिए',
  deleteReading: 'यह वाचन मिटाइए',
  deleteSure: 'फ़ोटो, वाचन और बातचीत सदा के लिए मिटाइए',
  shareLink: 'लिंक भेजिए',
  aboutBefore: (count) => `आपसे पहले लगभग ${count} हैं।`,
  longQueue: 'आप यह पन्ना छोड़ सकते हैं: वाचन इस बीच लिखा जाएगा, और लौटने पर यहीं मिलेगा।',
}

/** Texts of an open reading, loaded with it. */
export const readingView = { en, hi }
