import type { Hand } from '../../contract/features.ts'
import type { Finding, Language, SectionKey } from '../../contract/reading.ts'
import type { Both } from './rules/both.ts'

export const sectionTitles: Record<SectionKey, Both> = {
  temperament: { en: 'Temperament', hi: 'स्वभाव' },
  heart: { en: 'Heart and affection', hi: 'हृदय और स्नेह' },
  mind: { en: 'Mind and thought', hi: 'मन और विचार' },
  vitality: { en: 'Energy and vitality', hi: 'ऊर्जा और जीवनशक्ति' },
  work: { en: 'Work and making', hi: 'काम और सृजन' },
  guidance: { en: 'To reflect on', hi: 'चिंतन के लिए' },
}

/** For a section without measurements. */
export const nothingSeen: Record<SectionKey, Both> = {
  temperament: {
    en: 'The photo did not show enough of the hand’s proportions and lines to say anything of temperament.',
    hi: 'फ़ोटो में हाथ के अनुपात और रेखाएँ इतनी नहीं दिखीं कि स्वभाव के बारे में कुछ कहा जा सके।',
  },
  heart: {
    en: 'The heart line, hridaya rekha, could not be followed surely enough on the photo, so nothing is said of it.',
    hi: 'हृदय रेखा फ़ोटो में इतनी साफ़ नहीं दिखी कि भरोसे से पढ़ी जा सके, इसलिए उसके बारे में कुछ नहीं कहा गया।',
  },
  mind: {
    en: 'The head line, mastishk rekha, could not be followed surely enough on the photo, so nothing is said of it.',
    hi: 'मस्तिष्क रेखा फ़ोटो में इतनी साफ़ नहीं दिखी कि भरोसे से पढ़ी जा सके, इसलिए उसके बारे में कुछ नहीं कहा गया।',
  },
  vitality: {
    en: 'The life line, jeevan rekha, could not be followed surely enough on the photo, so nothing is said of it.',
    hi: 'जीवन रेखा फ़ोटो में इतनी साफ़ नहीं दिखी कि भरोसे से पढ़ी जा सके, इसलिए उसके बारे में कुछ नहीं कहा गया।',
  },
  work: {
    en: 'Nothing that the books connect with work could be measured on the photo.',
    hi: 'पुस्तकें जिन बातों को काम से जोड़ती हैं, उनमें से कुछ भी फ़ोटो में मापा नहीं जा सका।',
  },
  guidance: {
    en: 'Too little was measured to draw a suggestion from it.',
    hi: 'इतना कम मापा जा सका कि उससे कोई सुझाव नहीं निकलता।',
  },
}

/** Titles of findings, by their subject. */
export const subjectTitles: Record<Finding['subject'], Both> = {
  'hand-type': { en: 'The hand as a whole', hi: 'पूरा हाथ' },
  fingers: { en: 'Fingers', hi: 'उँगलियाँ' },
  heart: { en: 'Heart line', hi: 'हृदय रेखा' },
  head: { en: 'Head line', hi: 'मस्तिष्क रेखा' },
  life: { en: 'Life line', hi: 'जीवन रेखा' },
  'both-hands': { en: 'Both hands', hi: 'दोनों हाथ' },
  mounts: { en: 'Mounts', hi: 'पर्वत' },
  marks: { en: 'Marks', hi: 'चिह्न' },
  'other-lines': { en: 'Other lines', hi: 'अन्य रेखाएँ' },
}

export const lineNames: Record<'heart' | 'head' | 'life' | 'fate', Both> = {
  heart: { en: 'heart line', hi: 'हृदय रेखा' },
  head: { en: 'head line', hi: 'मस्तिष्क रेखा' },
  life: { en: 'life line', hi: 'जीवन रेखा' },
  fate: { en: 'fate line', hi: 'भाग्य रेखा' },
}

/** The lines' names in the tradition. */
export const lineTerms = { heart: 'hridaya rekha', head: 'mastishk rekha', life: 'jeevan rekha' } as const

/** A hand of two within a sentence; in Hindi before "में" or "की". */
export const handNames: Record<Hand, Both> = {
  left: { en: 'your left hand', hi: 'आपके बाएँ हाथ' },
  right: { en: 'your right hand', hi: 'आपके दाएँ हाथ' },
}

/** Two hands of which the same is said, in the singular. */
export const bothHands: readonly Both[] = [
  { en: 'each of your hands', hi: 'आपके दोनों हाथों' },
  { en: 'either hand', hi: 'दोनों ही हाथों' },
]

/** The hand of a reading of one, in several ways. */
export const onlyHand = (hand: Hand): readonly Both[] => [
  { en: 'your hand', hi: 'आपके हाथ' },
  { en: 'this hand', hi: 'इस हाथ' },
  handNames[hand],
  { en: 'your hand', hi: 'आपके हाथ' },
  handNames[hand],
]

/** A line of a reading of one hand, and of two: {line} is its name, {term} that of the tradition. */
export const linesOfOne: readonly Both[] = [
  { en: 'your {line}', hi: 'आपकी {line}' },
  { en: 'your {line}, {term},', hi: 'आपके हाथ की {line}' },
  { en: 'the {line} of {hand}', hi: '{hand} की {line}' },
  { en: 'your {term}, the {line},', hi: 'आपके इस हाथ की {line}' },
]
/** The same where the text before has given both names. */
export const linesNamedBefore: readonly Both[] = [
  { en: 'your {line}', hi: 'आपकी {line}' },
  { en: 'the {line} of {hand}', hi: '{hand} की {line}' },
]
export const linesOfTwo: readonly Both[] = [
  { en: 'the {line} of {hand}', hi: '{hand} की {line}' },
  { en: 'the {line} on {hand}', hi: '{hand} की {line}' },
]

/** Whose something is, behind a noun phrase. */
export const behind: Record<Hand | 'both', Both> = {
  left: { en: '(left hand)', hi: '(बायाँ हाथ)' },
  right: { en: '(right hand)', hi: '(दायाँ हाथ)' },
  both: { en: '(both hands)', hi: '(दोनों हाथ)' },
}

export const cautions: Record<'reflection' | 'advice' | 'oneHand' | 'side', Both> = {
  reflection: {
    en: 'A reading in a tradition, for reflection and entertainment; a palm foretells nothing.',
    hi: 'यह परंपरा का एक वाचन है, चिंतन और मनोरंजन के लिए; हथेली भविष्य नहीं बताती।',
  },
  advice: {
    en: 'It is no medical, legal or financial advice.',
    hi: 'यह चिकित्सा, क़ानून या पैसे से जुड़ी सलाह नहीं है।',
  },
  oneHand: {
    en: 'One hand only was read; the custom of today looks at both.',
    hi: 'केवल एक हाथ पढ़ा गया; आज की रीति दोनों हाथ देखती है।',
  },
  side: {
    en: 'On the photo of {hand} the thumb lies where the other hand’s would: it may be mirrored, or show the other hand. It was read as declared.',
    hi: '{hand} की फ़ोटो में अँगूठा वहाँ है जहाँ दूसरे हाथ का होता: फ़ोटो उलटी हो सकती है, या दूसरे हाथ की। उसे बताए अनुसार ही पढ़ा गया।',
  },
}

/** Whose two things are, behind the second. */
export const bothBehind: Record<Hand | 'both', Both> = {
  left: { en: '(both on the left hand)', hi: '(दोनों बाएँ हाथ में)' },
  right: { en: '(both on the right hand)', hi: '(दोनों दाएँ हाथ में)' },
  both: { en: '(both on both hands)', hi: '(दोनों हाथों में)' },
}

export const say = (both: Both, language: Language): string => both[language]

/** "a, b and c" in a language. */
export function join(parts: string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  const and = language === 'en' ? 'and' : parts.some((part) => part.includes(' और ')) ? 'तथा' : 'और'
  const before = parts.slice(0, -1).join(', ')
  return before ? `${before} ${and} ${last}` : last
}
