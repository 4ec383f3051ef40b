import type { Language } from '../contract/reading.ts'

const words: Record<string, Record<Language, string>> = {
  short: { en: 'short', hi: 'छोटी' },
  medium: { en: 'medium', hi: 'मध्यम' },
  long: { en: 'long', hi: 'लंबी' },
  faint: { en: 'faint', hi: 'हल्की' },
  clear: { en: 'clear', hi: 'साफ़' },
  deep: { en: 'deep', hi: 'गहरी' },
  straight: { en: 'straight', hi: 'सीधी' },
  gentle: { en: 'gently bent', hi: 'हल्के मोड़ वाली' },
  strong: { en: 'strongly bent', hi: 'गहरे मोड़ वाली' },
  guru: { en: 'under the index finger (Guru)', hi: 'तर्जनी के नीचे (गुरु)' },
  'between-guru-shani': {
    en: 'between index and middle finger (Guru and Shani)',
    hi: 'तर्जनी और मध्यमा के बीच (गुरु और शनि)',
  },
  shani: { en: 'under the middle finger (Shani)', hi: 'मध्यमा के नीचे (शनि)' },
  surya: { en: 'under the ring finger (Surya)', hi: 'अनामिका के नीचे (सूर्य)' },
  budh: { en: 'under the little finger (Budh)', hi: 'कनिष्ठा के नीचे (बुध)' },
  mangal: { en: 'at the outer edge (upper Mangal)', hi: 'बाहरी किनारे पर (ऊपरी मंगल)' },
  chandra: { en: 'low on the outer side (Chandra)', hi: 'नीचे बाहरी ओर (चंद्र)' },
  manibandh: { en: 'toward the wrist (manibandh)', hi: 'कलाई (मणिबंध) की ओर' },
  'mid-palm': { en: 'in the middle of the palm', hi: 'हथेली के बीच में' },
  none: { en: 'there is none', hi: 'नहीं है' },
  'from-wrist': { en: 'from the wrist', hi: 'कलाई से' },
  'from-chandra': { en: 'from the outer side (Chandra)', hi: 'बाहरी ओर से (चंद्र)' },
  'from-life': { en: 'from the life line', hi: 'जीवन रेखा से' },
  'from-mid-palm': { en: 'from the middle of the palm', hi: 'हथेली के बीच से' },
  'to-heart': { en: 'up to the heart line', hi: 'हृदय रेखा तक' },
  'to-head': { en: 'up to the head line', hi: 'मस्तिष्क रेखा तक' },
  'to-mid-palm': { en: 'up to the middle of the palm', hi: 'हथेली के बीच तक' },
  earth: { en: 'earth (prithvi)', hi: 'पृथ्वी' },
  air: { en: 'air (vayu)', hi: 'वायु' },
  fire: { en: 'fire (agni)', hi: 'अग्नि' },
  water: { en: 'water (jal)', hi: 'जल' },
  mixed: { en: 'mixed (mishrit)', hi: 'मिश्रित' },
  'index-longer': { en: 'index finger longer', hi: 'तर्जनी अधिक लंबी' },
  'about-equal': { en: 'about equal', hi: 'लगभग बराबर' },
  'ring-longer': { en: 'ring finger longer', hi: 'अनामिका अधिक लंबी' },
  joined: { en: 'joined', hi: 'जुड़ी हुई' },
  'slightly-apart': { en: 'a little apart', hi: 'थोड़ी दूर' },
  apart: { en: 'apart', hi: 'अलग' },
  left: { en: 'left hand', hi: 'बायाँ हाथ' },
  right: { en: 'right hand', hi: 'दायाँ हाथ' },
  both: { en: 'both hands', hi: 'दोनों हाथ' },
}

const present: Record<string, Record<Language, string>> = {
  gaps: { en: 'interrupted', hi: 'टूटी हुई' },
  forks: { en: 'forked', hi: 'दो शाखाओं वाली' },
}
/** How far the life line swings: it always bends around the thumb, and is never straight to the eye. */
const swing: Record<string, Record<Language, string>> = {
  straight: { en: 'close to the thumb', hi: 'अँगूठे के पास' },
  gentle: { en: 'moderately curved', hi: 'मध्यम घेरे वाली' },
  strong: { en: 'widely curved', hi: 'चौड़े घेरे वाली' },
}
/** Of three lines, the deepest. */
const deepest: Record<string, Record<Language, string>> = {
  heart: { en: 'heart line', hi: 'हृदय रेखा' },
  head: { en: 'head line', hi: 'मस्तिष्क रेखा' },
  life: { en: 'life line', hi: 'जीवन रेखा' },
  balanced: { en: 'about equally deep', hi: 'लगभग बराबर गहरी' },
}
const aboveWrist = { en: 'above the wrist', hi: 'कलाई के ऊपर' }

/** A measured class in words, as used in evidence; returns anything else unchanged. */
export function sayClass(feature: string, value: string, language: Language): string {
  if (feature === 'line.life.endZone' && value === 'mid-palm') return aboveWrist[language]
  if (feature === 'line.life.curvatureBand') return swing[value]?.[language] ?? value
  if (feature === 'lines.deepest') return deepest[value]?.[language] ?? value
  const found = value === 'present' ? present[feature.slice(feature.lastIndexOf('.') + 1)] : words[value]
  return found?.[language] ?? value
}

/** How sure a measurement is, in words; by eye 98, 94 and 77 % of the lines told so were right. */
export function saySureness(confidence: number, language: Language): string {
  const level = confidence >= 0.9 ? 'clearly' : confidence >= 0.8 ? 'plainly' : 'faintly'
  return sureness[level][language]
}

const sureness = {
  clearly: { en: 'clearly seen', hi: 'साफ़ दिखी' },
  plainly: { en: 'seen', hi: 'दिखी' },
  faintly: { en: 'faintly seen', hi: 'हल्की-सी दिखी' },
} as const
