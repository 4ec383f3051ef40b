import type { Hand } from '../../contract/features.ts'
import type { Evidence, Finding, Language } from '../../contract/reading.ts'

interface Words {
  features: Record<string, string>
  lines: Record<string, string>
  parts: Record<string, string>
  mounts: Record<string, string>
  classes: Record<string, string>
  present: Record<string, string>
  hands: Record<string, string>
  aboveWrist: string
  /** How far the life line swings around the thumb. */
  swing: Record<string, string>
  sureness: Record<'clearly' | 'seen' | 'faintly' | 'unsure', string>
  /** Of the numbers behind a class. */
  units: Record<string, string>
  onHand: (value: string, hand: Hand | 'both') => string
  along: (places: string) => string
  mount: (name: string) => string
}

const en: Words = {
  features: {
    palmRatio: 'Length of the palm against its width',
    fingerRatio: 'Middle finger against the palm',
    indexAgainstRing: 'Index and ring finger',
    element: 'Element of the hand',
    headLifeOrigin: 'Start of head and life line',
    'lines.deepest': 'Deepest of the three lines',
    hand: 'Hand that was read',
    thumb: 'Thumb',
    nails: 'Nails',
  },
  lines: {
    heart: 'Heart line',
    head: 'Head line',
    life: 'Life line',
    fate: 'Fate line',
    sun: 'Sun line',
    mercury: 'Mercury line',
    marriage: 'Marriage lines',
  },
  parts: {
    lengthBand: 'length',
    length: 'length',
    depthBand: 'depth',
    depth: 'depth',
    curvatureBand: 'bend',
    curvature: 'bend',
    endZone: 'where it ends',
    rises: 'where it rises',
    reaches: 'where it leads',
    seen: 'on the palm',
    gaps: 'breaks',
    forks: 'forks',
  },
  mounts: {
    guru: 'Guru (Jupiter)',
    shani: 'Shani (Saturn)',
    surya: 'Surya (Sun)',
    budh: 'Budh (Mercury)',
    shukra: 'Shukra (Venus)',
    chandra: 'Chandra (Moon)',
    mangal: 'Mangal (Mars)',
    rahu: 'Rahu',
    ketu: 'Ketu',
    jupiter: 'Guru (Jupiter)',
    saturn: 'Shani (Saturn)',
    sun: 'Surya (Sun)',
    apollo: 'Surya (Sun)',
    mercury: 'Budh (Mercury)',
    venus: 'Shukra (Venus)',
    moon: 'Chandra (Moon)',
    luna: 'Chandra (Moon)',
    mars: 'Mangal (Mars)',
  },
  classes: {
    short: 'short',
    medium: 'medium',
    long: 'long',
    faint: 'faint',
    clear: 'clear',
    deep: 'deep',
    straight: 'straight',
    gentle: 'gently bent',
    strong: 'strongly bent',
    guru: 'under the index finger (Guru)',
    'between-guru-shani': 'between index and middle finger (Guru and Shani)',
    shani: 'under the middle finger (Shani)',
    surya: 'under the ring finger (Surya)',
    budh: 'under the little finger (Budh)',
    mangal: 'at the outer edge (upper Mangal)',
    chandra: 'low on the outer side (Chandra)',
    manibandh: 'toward the wrist (manibandh)',
    'mid-palm': 'in the middle of the palm',
    none: 'there is none',
    'from-wrist': 'from the wrist',
    'from-chandra': 'from the outer side (Chandra)',
    'from-life': 'from the life line',
    'from-mid-palm': 'from the middle of the palm',
    'to-heart': 'up to the heart line',
    'to-head': 'up to the head line',
    'to-mid-palm': 'up to the middle of the palm',
    earth: 'earth (prithvi)',
    air: 'air (vayu)',
    fire: 'fire (agni)',
    water: 'water (jal)',
    mixed: 'mixed (mishrit)',
    'index-longer': 'index finger longer',
    'about-equal': 'about equal',
    'ring-longer': 'ring finger longer',
    joined: 'joined',
    'slightly-apart': 'a little apart',
    apart: 'apart',
    left: 'left hand',
    right: 'right hand',
    both: 'both hands',
  },
  present: { gaps: 'interrupted', forks: 'forked' },
  hands: { left: 'left hand', right: 'right hand' },
  aboveWrist: 'above the wrist',
  swing: { straight: 'close to the thumb', gentle: 'moderately curved', strong: 'widely curved' },
  sureness: { clearly: 'clearly seen', seen: 'seen', faintly: 'faintly seen', unsure: 'hardly seen' },
  units: {
    lengthBand: 'palm widths',
    curvatureBand: 'of the distance between its ends',
    fingerRatio: 'of the palm’s length',
    palmRatio: 'times its width',
    gaps: 'palm widths',
    forks: 'palm widths',
  },
  onHand: (value, hand) => (hand === 'both' ? `${value} on both hands` : `${value} on the ${hand}`),
  along: (places) => `at ${places} of its way`,
  mount: (name) => `Mount of ${name}`,
}

const hi: Words = {
  features: {
    palmRatio: 'हथेली की लंबाई और चौड़ाई का अनुपात',
    fingerRatio: 'मध्यमा उँगली और हथेली का अनुपात',
    indexAgainstRing: 'तर्जनी और अनामिका',
    element: 'हाथ का तत्त्व',
    headLifeOrigin: 'मस्तिष्क और जीवन रेखा का आरंभ',
    'lines.deepest': 'तीनों में सबसे गहरी',
    hand: 'पढ़ा गया हाथ',
    thumb: 'अँगूठा',
    nails: 'नाख़ून',
  },
  lines: {
    heart: 'हृदय रेखा',
    head: 'मस्तिष्क रेखा',
    life: 'जीवन रेखा',
    fate: 'भाग्य रेखा',
    sun: 'सूर्य रेखा',
    mercury: 'बुध रेखा',
    marriage: 'विवाह रेखाएँ',
  },
  parts: {
    lengthBand: 'लंबाई',
    length: 'लंबाई',
    depthBand: 'गहराई',
    depth: 'गहराई',
    curvatureBand: 'मोड़',
    curvature: 'मोड़',
    endZone: 'कहाँ समाप्त होती है',
    rises: 'कहाँ से निकलती है',
    reaches: 'कहाँ तक जाती है',
    seen: 'हथेली में',
    gaps: 'टूटन',
    forks: 'शाखाएँ',
  },
  mounts: {
    guru: 'गुरु',
    shani: 'शनि',
    surya: 'सूर्य',
    budh: 'बुध',
    shukra: 'शुक्र',
    chandra: 'चंद्र',
    mangal: 'मंगल',
    rahu: 'राहु',
    ketu: 'केतु',
    jupiter: 'गुरु',
    saturn: 'शनि',
    sun: 'सूर्य',
    apollo: 'सूर्य',
    mercury: 'बुध',
    venus: 'शुक्र',
    moon: 'चंद्र',
    luna: 'चंद्र',
    mars: 'मंगल',
  },
  classes: {
    short: 'छोटी',
    medium: 'मध्यम',
    long: 'लंबी',
    faint: 'हल्की',
    clear: 'साफ़',
    deep: 'गहरी',
    straight: 'सीधी',
    gentle: 'हल्के मोड़ वाली',
    strong: 'गहरे मोड़ वाली',
    guru: 'तर्जनी के नीचे (गुरु)',
    'between-guru-shani': 'तर्जनी और मध्यमा के बीच (गुरु और शनि)',
    shani: 'मध्यमा के नीचे (शनि)',
    surya: 'अनामिका के नीचे (सूर्य)',
    budh: 'कनिष्ठा के नीचे (बुध)',
    mangal: 'बाहरी किनारे पर (ऊपरी मंगल)',
    chandra: 'नीचे बाहरी ओर (चंद्र)',
    manibandh: 'कलाई (मणिबंध) की ओर',
    'mid-palm': 'हथेली के बीच में',
    none: 'नहीं है',
    'from-wrist': 'कलाई से',
    'from-chandra': 'बाहरी ओर से (चंद्र)',
    'from-life': 'जीवन रेखा से',
    'from-mid-palm': 'हथेली के बीच से',
    'to-heart': 'हृदय रेखा तक',
    'to-head': 'मस्तिष्क रेखा तक',
    'to-mid-palm': 'हथेली के बीच तक',
    earth: 'पृथ्वी',
    air: 'वायु',
    fire: 'अग्नि',
    water: 'जल',
    mixed: 'मिश्रित',
    'index-longer': 'तर्जनी अधिक लंबी',
    'about-equal': 'लगभग बराबर',
    'ring-longer': 'अनामिका अधिक लंबी',
    joined: 'जुड़ी हुई',
    'slightly-apart': 'थोड़ी दूर',
    apart: 'अलग',
    left: 'बायाँ हाथ',
    right: 'दायाँ हाथ',
    both: 'दोनों हाथ',
  },
  present: { gaps: 'टूटी हुई', forks: 'दो शाखाओं वाली' },
  hands: { left: 'बायाँ हाथ', right: 'दायाँ हाथ' },
  aboveWrist: 'कलाई के ऊपर',
  swing: { straight: 'अँगूठे के पास', gentle: 'मध्यम घेरे वाली', strong: 'चौड़े घेरे वाली' },
  sureness: { clearly: 'साफ़ दिखी', seen: 'दिखी', faintly: 'हल्की-सी दिखी', unsure: 'मुश्किल से दिखी' },
  units: {
    lengthBand: 'गुना हथेली की चौड़ाई',
    curvatureBand: 'गुना दोनों सिरों की दूरी',
    fingerRatio: 'गुना हथेली की लंबाई',
    palmRatio: 'गुना चौड़ाई',
    gaps: 'गुना हथेली की चौड़ाई',
    forks: 'गुना हथेली की चौड़ाई',
  },
  onHand: (value, hand) => `${{ left: 'बाएँ में', right: 'दाएँ में', both: 'दोनों में' }[hand]} ${value}`,
  along: (places) => `अपने मार्ग के ${places} पर`,
  mount: (name) => `${name} पर्वत`,
}

const words: Record<Language, Words> = { en, hi }
/** Features and values that have no words in this language: a key is never shown, nor English in Hindi. */
const unnamed: Record<Language, string> = { en: 'Seen on the photo', hi: 'फ़ोटो में दिखा' }

/** A finding's evidence in a row, and the numbers behind it. */
export interface EvidenceRow {
  /** "Length: short on the left, medium on the right; clearly seen". */
  text: string
  /** "Heart line, length: 0.71 palm widths (left hand), 88 %", one for each measurement. */
  numbers: string[]
}

/** Subjects whose title names the line already. */
const titled: readonly Finding['subject'][] = ['heart', 'head', 'life']

/** A finding's evidence as a row in words below its title; `ofTwo` if two hands were read, which are then named. */
export function evidenceRow(
  { evidence, subject }: Pick<Finding, 'evidence' | 'subject'>,
  language: Language,
  ofTwo: boolean,
): EvidenceRow {
  const pieces = evidence.flatMap((one) => piecesOf(one, language))
  const lines = new Set(pieces.map(({ line }) => line))
  const features = [...new Set(pieces.map(({ feature }) => feature))]
  // Which of three lines is the deepest says it; the three depths are among the numbers.
  const told = features.includes('lines.deepest') ? ['lines.deepest'] : features
  const said = told.map((feature, at) => {
    const own = pieces.filter((piece) => piece.feature === feature)
    const { part } = own[0] as Piece
    const isNamed = lines.size === 1 && (at > 0 || titled.includes(subject))
    const label = part && isNamed ? part : nameFeature(feature, language)
    return `${label}: ${sayHands(own, language, ofTwo)}`
  })
  const sure = sayHowSure(Math.min(...evidence.map(({ confidence }) => confidence)), language)
  const [first = '', ...others] = [...new Set(said)]
  return {
    text: [capital(first), ...others, sure].join('; '),
    numbers: pieces.map((piece) => sayNumber(piece, language)),
  }
}

/** How sure a measurement is, in words; the bounds are those of the reader. */
export function sayHowSure(confidence: number, language: Language): string {
  const level = confidence >= 0.9 ? 'clearly' : confidence >= 0.8 ? 'seen' : confidence >= 0.7 ? 'faintly' : 'unsure'
  return words[language].sureness[level]
}

/** One value of one feature on one hand; null if the evidence names no hand. */
interface Piece {
  feature: string
  line: string | undefined
  part: string | undefined
  hand: Hand | null
  value: string
  measure: number | undefined
  confidence: number
}

function piecesOf(evidence: Evidence, language: Language): Piece[] {
  const { feature, confidence } = evidence
  const { line, part } = readFeature(feature, language)
  return splitHands(evidence).map(({ hand, value }) => {
    const [, text = value, number] = value.match(/^(.+) \((\d[\d.]*)\)$/) ?? []
    const measure = evidence.measure ?? (number === undefined ? undefined : Number(number))
    return { feature, line, part, hand, value: nameValue({ feature, value: text }, language), measure, confidence }
  })
}

/** Earlier readings hold the hands within the value: "left hand: short (0.70); right hand: long (0.90)". */
function splitHands({ hand, value }: Evidence): { hand: Hand | null; value: string }[] {
  if (hand) return [{ hand, value }]
  return value.split('; ').map((one) => {
    const [, side = '', rest = one] = one.match(/^(left|right|बायाँ|दायाँ)(?: hand| हाथ)?: (.+)$/) ?? []
    const named = side === 'left' || side === 'बायाँ' ? 'left' : side === '' ? null : 'right'
    return { hand: named, value: rest }
  })
}

function sayHands(pieces: Piece[], language: Language, ofTwo: boolean): string {
  const { onHand } = words[language]
  const values = [...new Set(pieces.map(({ value }) => value))]
  const hands = new Set(pieces.map(({ hand }) => hand))
  if (!ofTwo || hands.has(null)) return values.join(', ')
  if (values.length === 1) return onHand(values[0]!, hands.size > 1 ? 'both' : pieces[0]!.hand!)
  return pieces.map(({ value, hand }) => onHand(value, hand!)).join(', ')
}

function sayNumber({ feature, hand, value, measure, confidence }: Piece, language: Language): string {
  const { units, hands } = words[language]
  const part = feature.slice(feature.lastIndexOf('.') + 1)
  const number = measure === undefined ? value : `${measure.toFixed(2)}${units[part] ? ` ${units[part]}` : ''}`
  const whose = hand ? ` (${hands[hand]})` : ''
  return `${nameFeature(feature, language)}: ${number}${whose}, ${Math.round(confidence * 100)} %`
}

/** A piece of evidence's feature in plain words: "Heart line, length". */
export function nameFeature(feature: string, language: Language): string {
  const { features, mounts, mount } = words[language]
  const known = lookUp(features, feature)
  if (known) return known
  const { line, part } = readFeature(feature, language)
  if (line) return part ? `${line}, ${part}` : line
  const tokens = tokensOf(feature)
  const of = tokens.some((token) => /^mounts?$|^parvat$/.test(token))
    ? tokens.map((token) => lookUp(mounts, token)).find(Boolean)
    : undefined
  if (of) return mount(of)
  const whole = tokens.map((token) => lookUp(features, token)).find(Boolean)
  return whole ?? unnamed[language]
}

/** The line and the part of it that a feature names, whichever way it is spelt: `line.heart.endZone`, `heart_line_end`. */
function readFeature(feature: string, language: Language): { line: string | undefined; part: string | undefined } {
  const { lines, parts } = words[language]
  const tokens = tokensOf(feature)
  const line = tokens.map((token) => lookUp(lines, token)).find(Boolean)
  const part = tokens.map((token) => lookUp(parts, lookUp(partOf, token) ?? token)).find(Boolean)
  return { line, part: line ? part : undefined }
}

const tokensOf = (feature: string): string[] =>
  feature
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== '')

/** Other words for the parts of a line. */
const partOf: Record<string, string> = {
  end: 'endZone',
  ends: 'endZone',
  ending: 'endZone',
  zone: 'endZone',
  bend: 'curvature',
  curve: 'curvature',
  gap: 'gaps',
  break: 'gaps',
  breaks: 'gaps',
  fork: 'forks',
  branch: 'forks',
  branches: 'forks',
}

/** The value of a piece of evidence in words; also accepts class names. */
export function nameValue({ feature, value }: Pick<Evidence, 'feature' | 'value'>, language: Language): string {
  const { hands, along } = words[language]
  const said = value
    .split('; ')
    .map((one) => {
      const [, hand = '', rest = one] = one.match(/^(left|right): (.+)$/) ?? []
      const places = rest.match(/^at (.+) of its way$/)?.[1]
      const named = places ? along(places) : nameClass(feature, rest, language)
      return hand ? `${hands[hand]}: ${named}` : named
    })
    .join('; ')
  return language === 'hi' && /[a-z]{2}/i.test(said) ? unnamed.hi : said
}

function nameClass(feature: string, value: string, language: Language): string {
  const { classes, present, aboveWrist, swing } = words[language]
  if (feature === 'line.life.curvatureBand') return lookUp(swing, value) ?? value
  if (feature === 'line.life.endZone' && value === 'mid-palm') return aboveWrist
  if (value === 'present') return lookUp(present, feature.slice(feature.lastIndexOf('.') + 1)) ?? value
  return lookUp(classes, value) ?? value
}

const lookUp = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
