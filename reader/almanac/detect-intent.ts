import type { SectionKey } from '../../contract/reading.ts'

const section: readonly [SectionKey, RegExp][] = [
  [
    'heart',
    /\bheart\b|\blov(e|ing|ed)\b|relationship|romance|partner|soul ?mate|spouse|husband|\bwife\b|boyfriend|girlfriend|children|\bkids\b|feeling|affection|emotion|hrida?ya|\bdil\b|pyar|rishta|हृदय|प्रेम|प्यार|दिल|रिश्त|स्नेह|भावना|शाद[ीि]|विवाह|marriage|marry|sha+di(ya|yo)?n?\b|vivah|santan|संतान|बच्च|bachch/iu,
  ],
  [
    'mind',
    /\bhead\b|\bmind\b|creativ|imaginat|कल्पना|रचनात्मक|\bthink|thought|\bstud(y|ies|ying)\b|intellect|intelligen|learn|decision|mastishk|dimag|मस्तिष्क|मन(?![\p{L}\p{M}])|सोच|बुद्धि|दिमाग|दिमाग़|पढ़ाई|विचार\s*के\s*बारे/iu,
  ],
  ['vitality', /\blife line|line of life|energy|vitality|stamina|strength|jee?van|जीवन|ऊर्जा|शक्ति|ताक़?त/iu],
  [
    'work',
    /\bwork|career|\bjob\b|profession|business|talent|finger|kaam|naukri|काम|करियर|कैरियर|नौकरी|व्यवसाय|पेशा|\bfam(e|ous)\b|\bsuccess|recogni[sz]|reputation|mashhoor|safal|प्रसिद्ध|शोहरत|(?<!\p{L})यश(?![\p{L}\p{M}])|मशहूर|सफल|उँगल|उंगल/iu,
  ],
  [
    'temperament',
    /temperament|weakness|\bflaws?\b|\bnature\b|personality|character|who am i|what kind of person|swabhav|स्वभाव|व्यक्तित्व|कैसा (इंसान|व्यक्ति)/iu,
  ],
  [
    'guidance',
    /advice|advise|reflect|suggest|guidance|what (should|might|can) i (do|try)|सलाह|सुझाव|विचार करूँ|विचार करूं|क्या करूँ|क्या करूं|चिंतन/iu,
  ],
]

const talk = {
  why: /\bwhy\b|how (do|can|did) you (know|see|tell|say)|how come|what makes you|based on|evidence|proof|\bwhere does\b|क्यों|कैसे\s*(पता|जान|दिख)|किस\s*आधार|प्रमाण|kyon|kyun|kaise pata/iu,
  more: /tell me more|\bmore\b|go on|continue|elaborate|in detail|और\s*(बता|कह|सुना|कुछ)|विस्तार|आगे\s*बता|aur (kuch )?bata/iu,
  science:
    /\bscien(ce|tific)|\bproven\b|is (this|it|palmistry) (true|real)|pseudo|superstition|विज्ञान|वैज्ञानिक|अंधविश्वास|(यह|ये) सच|सच में होता|vigyan|scientific/iu,
  differ:
    /differen(t|ce)s?|\bdiffer\b|compare|\bsimilar|\balike\b|same (on|in) both|both (my )?hands|अंतर|फ़?र्क|तुलना|अलग|antar|fark/iu,
  try: /\btry\b|आज़?मा/iu,
  sure: /how (sure|certain|accurate|reliable|confident)|accura|confidence|can i (trust|believe)|भरोस|सटीक|विश्वसनीय|कितना सच|bharosa/iu,
  unseen: /(not|n't|un)[ -]?(see|seen|measure|measured|read)\b|what (did|could) you (miss|not)|नहीं\s*(दिख|माप|पढ़|देख)/iu,
  whole:
    /what (do|can) you (see|read|tell)|my (palm|hand|hands|palms|reading)\b|summar|overall|everything|in short|मेरा हाथ|मेरे हाथ|मेरी हथेली|सारांश|संक्षेप|mera haath|mere haath/iu,
  self: /(who|what) are you|are you (real|human|an? |the )|your name|how (do|did) you (measure|work|read)|आप कौन|तुम कौन|कैसे\s*(माप|नाप)|aap kaun/iu,
  greeting:
    /^\W*(hi|hello|hey|namaste|namaskar|good (morning|evening|afternoon)|नमस्ते|नमस्कार|प्रणाम|हैलो|हेलो)(?![\p{L}\p{M}])/iu,
  thanks: /\bthank|thanks|\bthx\b|\bty\b|dhanyavad|dhanyawad|shukriya|धन्यवाद|शुक्रिया|आभार/iu,
} as const
export type Talk = keyof typeof talk

/** The report section a text is about, or null. */
export function detectSection(text: string): SectionKey | null {
  return section.find(([, words]) => words.test(text))?.[0] ?? null
}

/** Every section a text is about, in the order of the report. */
export function detectSections(text: string): SectionKey[] {
  return section.filter(([, words]) => words.test(text)).map(([key]) => key)
}

/** Whether a text has no letters: an emoji, or punctuation. */
export const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** Whether a question has this intent. */
export function isAbout(kind: Talk, question: string): boolean {
  return talk[kind].test(question)
}

const part: readonly [string, RegExp][] = [
  [
    'lines.deepest',
    /\b(strongest|deepest|most important) line|which line is (the )?(strongest|deepest)|सबसे (गहरी|मज़बूत)/iu,
  ],
  ['lengthBand', /how long|\blength|\blong\b|\bshort\b|लंबाई|लम्बाई|कितनी\s*लंबी/iu],
  ['endZone', /\bends?\b|ending|समाप्त|ख़?त्म/iu],
  ['curvatureBand', /\bbend|\bbent|curv|straight|मोड़|सीधी/iu],
  ['depthBand', /\bdeep|depth|faint|गहर|हल्की/iu],
  ['gaps', /\bgap|broken|break|interrupt|टूट/iu],
  ['forks', /\bfork|\bbranch|divid|शाखा|द्विशाख/iu],
  ['headLifeOrigin', /\bjoin|apart|begin|जुड़|आरंभ/iu],
]

/** The part of a line a question asks about, as an aspect's suffix, or null. */
export function detectPart(question: string): string | null {
  return part.find(([, words]) => words.test(question))?.[0] ?? null
}
