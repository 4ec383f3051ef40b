import type { Evidence, Language } from '../../contract/reading.ts'

interface Words {
  features: Record<string, string>
  lines: Record<string, string>
  parts: Record<string, string>
  mounts: Record<string, string>
  classes: Record<string, string>
  present: Record<string, string>
  hands: Record<string, string>
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
    seen: 'whether there is one',
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
    mangal: 'at the upper mount of Mangal',
    chandra: 'toward the mount of Chandra',
    manibandh: 'toward the wrist (manibandh)',
    'mid-palm': 'in the middle of the palm',
    none: 'there is none',
    'from-wrist': 'from the wrist',
    'from-chandra': 'from the mount of Chandra',
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
    seen: 'है या नहीं',
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
    mangal: 'ऊपरी मंगल पर्वत पर',
    chandra: 'चंद्र पर्वत की ओर',
    manibandh: 'कलाई (मणिबंध) की ओर',
    'mid-palm': 'हथेली के बीच में',
    none: 'नहीं है',
    'from-wrist': 'कलाई से',
    'from-chandra': 'चंद्र पर्वत से',
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
  along: (places) => `अपने मार्ग के ${places} पर`,
  mount: (name) => `${name} पर्वत`,
}

const words: Record<Language, Words> = { en, hi }
/** Features a model names itself stay unnamed in Hindi, as their keys are English. */
const unnamed: Record<Language, string> = { en: 'Seen on the photo', hi: 'फ़ोटो में दिखा' }

/** A piece of evidence's feature in plain words: "Heart line, length". */
export function nameFeature(feature: string, language: Language): string {
  const { features, lines, parts, mounts, mount } = words[language]
  const known = lookUp(features, feature)
  if (known) return known
  const [first = '', second = '', third = ''] = feature.split('.')
  const name = lookUp(lines, first === 'line' ? second : first)
  const part = lookUp(parts, first === 'line' ? third : second)
  if (name) return part ? `${name}, ${part}` : name
  const of = /^mounts?$/.test(first) ? lookUp(mounts, second.toLowerCase()) : undefined
  if (of) return mount(of)
  return language === 'en' ? spell(feature) : (lookUp(features, first) ?? unnamed.hi)
}

/** The value of a piece of evidence in words; also accepts class names. */
export function nameValue({ feature, value }: Pick<Evidence, 'feature' | 'value'>, language: Language): string {
  const { hands, along } = words[language]
  return value
    .split('; ')
    .map((one) => {
      const [, hand = '', rest = one] = one.match(/^(left|right): (.+)$/) ?? []
      const places = rest.match(/^at (.+) of its way$/)?.[1]
      const said = places ? along(places) : nameClass(feature, rest, language)
      return hand ? `${hands[hand]}: ${said}` : said
    })
    .join('; ')
}

function nameClass(feature: string, value: string, language: Language): string {
  const { classes, present } = words[language]
  if (value === 'present') return lookUp(present, feature.slice(feature.lastIndexOf('.') + 1)) ?? value
  return lookUp(classes, value) ?? value
}

const lookUp = (table: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** `thumb.tipShape` as words: Thumb tip shape. */
function spell(feature: string): string {
  const spelt = feature
    .replace(/Band\b/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
    .toLowerCase()
  return spelt === '' ? unnamed.en : spelt.charAt(0).toUpperCase() + spelt.slice(1)
}
