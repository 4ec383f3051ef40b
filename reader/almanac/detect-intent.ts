import type { Hand } from '../../contract/features.ts'
import type { SectionKey } from '../../contract/reading.ts'

const section: readonly [SectionKey, RegExp][] = [
  [
    'heart',
    /\bheart\b|\blov(e|ing|ed)\b|relationship|romance|romantic|partner|soul ?mate|spouse|husband|\bwife\b|boyfriend|girlfriend|children|\bkids\b|feeling|affection|emotion|sensitive|jealous|loyal|hrida?ya|\bdil\b|pyar|rishta|हृदय|प्रेम|प्यार|दिल|रिश्त|स्नेह|भावना|शाद[ीि]|विवाह|तलाक़?|\bmarr(y|ie|ia|ying)|wedding|divorc|\bdating\b|breakup|br(eak|oke) up with|\bex\b|\bcrush\b|talaa?q|sha+di(ya|yo)?n?\b|vivah|santan|संतान|बच्च|bachch|भावुक|जज़्बात|\bfamily\b|\bfriends?\b|parivar|\bdost|परिवार|दोस्त|मित्र|संवेदनशील|वफ़ादार/iu,
  ],
  [
    'mind',
    /\bhead\b|\bmind\b|creativ|imaginat|कल्पना|रचनात्मक|think|thought|\bstud(y|ies|ying)\b|\bexams?\b|intellect|intelligen|learn|decision|mastishk|dimag|मस्तिष्क|मन(?![\p{L}\p{M}])|सोच|बुद्धि|दिमाग|दिमाग़|पढ़ाई|परीक्षा|विचार\s*के\s*बारे|writer['’]?s|लेखक/iu,
  ],
  [
    'vitality',
    /\blife line|line of life|energy|vitality|stamina|\bstrength\b|jee?van|जीवन|ऊर्जा|शक्ति|ताक़?त|\babroad\b|\bforeign\b|\btravel|\bjourney|videsh|yatra|विदेश|यात्रा/iu,
  ],
  [
    'work',
    /\bwork|career|\bjobs?\b|profession|business|\boffice\b|\bboss\b|promotion|interview|start ?up\b|talent|finger|kaam|naukri|काम|करियर|कैरियर|नौकरी|व्यवसाय|पेशा|\bfam(e|ous)\b|\bsuccess|recogni[sz]|reputation|mashhoor|safal|प्रसिद्ध|शोहरत|(?<!\p{L})यश(?![\p{L}\p{M}])|मशहूर|सफल|उँगल|उंगल/iu,
  ],
  [
    'temperament',
    /temperament|\bnature\b|personality|character|\bang(er|ry)\b|short[- ]tempered|\bgussa|ग़?ुस्स[ाे]|क्रोध|introvert|extrovert|\bshy\b|who am i|what kind of person|swabhav|स्वभाव|व्यक्तित्व|कैसा (इंसान|व्यक्ति)/iu,
  ],
  [
    'guidance',
    /\bimprove|advice|advise|reflect|suggest|guidance|what (should|might|can) i\b|how should i\b|careful|ध्यान रख|dhyan rakh|सलाह|सुझाव|विचार करूँ|विचार करूं|क्या करूँ|क्या करूं|क्या करना चाहिए|kya karna chahiye|चिंतन/iu,
  ],
]

const talk = {
  why: /\bwhy\b|how (do|can|did) you (know|see|tell|say)|how come|what makes you|based on|evidence|proof|\bwhere does\b|क्यों|कैसे\s*(पता|जान|दिख)|किस\s*आधार|प्रमाण|kyon|kyun|kaise pata/iu,
  more: /tell me more|^\W*(so|and|then)( what)?\W*$|^\s*(तो|और|फिर)[\s\p{P}]*$|(?<!\b(am|be|become|get|feel|is|are) )\bmore\b(?! (than|confident|happy|successful|patient|\w+ful|\w+ive|\w+ous)\b)|go on|continue|elaborate|in detail|और\s*(बता|कह|सुना|कुछ)|विस्तार|आगे\s*बता|aur (kuch )?bata/iu,
  science:
    /\bscien(ce|tific)|\bproven\b|is (this|it|palmistry) (true|real)|pseudo|superstition|विज्ञान|वैज्ञानिक|अंधविश्वास|(यह|ये) सच|सच में होता|vigyan|scientific/iu,
  differ:
    /differen(t|ce)s?(?! from (the )?(other|every|most|people))|\bdiffer\b|compare|\bsimilar|\balike\b|same (on|in) both|both (my )?hands|अंतर|फ़?र्क|तुलना|अलग|antar|fark/iu,
  trait:
    /^\W*(am i|would i be|could i be|do i (?!have)|do you think i['’]?m)\b|^\W*(क्या\s+मैं|kya\s+main?)\s.*(हूँ|हूं|\bhu+n?|\bhoon|सकत[ाी]\s+हूँ)/iu,
  weak: /weak(ness|nesses| points?)|\bflaws?\b|\bfaults?\b|kamzori|kamjori|\bkami\b|कमज़?ोरी|कमज़?ोरियाँ|(?<!\p{L})कमी(?![\p{L}\p{M}])|कमियाँ|ख़?ामी|ख़?ामियाँ/iu,
  become: /how (can|do|could|should) i (become|be|get|stay|feel)\b|(कैसे|kaise) (बनूँ|बनूं|बढ़ाऊँ|बढ़ाऊं|banu|badhau)/iu,
  try: /\btry\b|आज़?मा/iu,
  sure: /are you (really |quite )?sure|how (sure|certain|accurate|reliable|confident)|accura|confidence|can i (trust|believe)(?! (my|him|her|them|people|any)\b)|भरोस|सटीक|विश्वसनीय|कितना सच|bharosa/iu,
  unseen: /(not|n't|un)[ -]?(see|seen|measure|measured|read)\b|what (did|could) you (miss|not)|नहीं\s*(दिख|माप|पढ़|देख)/iu,
  whole:
    /what (do|can) you (see|read|tell)|\b(special|unique|rare)\b|सबसे अच्छी बात|अच्छाई|(best|good) (qualit|trait|side|thing|point)|\bstrengths\b|good at|special about|about (me|myself)\b|(am|like) i (like|as)|what am i like|describe me|different from (other|every|most|people)|(good|bad|kind|nice) person|(ख़ूबी|खूबी|ख़ूबियाँ|ख़ासियत|खासियत)|मेरे बारे में|mere bare mein|khoobi|khasiyat|my (palm|hand|hands|palms|reading)\b|summar|overall|everything|in short|मेरा हाथ|मेरे हाथ|मेरी हथेली|सारांश|संक्षेप|mera haath|mere haath/iu,
  self: /(who|what) are you|are you (real|human|an? |the |ai\b|chatgpt)|who (made|built|created|wrote) you|your name|how (do|did) you (measure|work|read)|आप कौन|तुम कौन|कैसे\s*(माप|नाप)|aap kaun/iu,
  otherHand:
    /(can|could|will|would|please) (you )?(also |now )?(read|look at|see|check) .*\bhand\b|(my|the) other hand|दूसरा हाथ|दूसरे हाथ|dus?ra haath|dusre haath/iu,
  page: /\b(upload|download|delete|remove|erase|print|export|password|(my|an|the) account|log ?out|sign (in|out|up))\b|(another|new|second) (photo|picture|pic)\b|(share|save) (this|my|the) (reading|summary|palm)|फ़?ोटो.*(जोड़|हटा|मिटा|बदल)|खाता|पासवर्ड|डाउनलोड/iu,
  insult:
    /\b(stupid|idiot|dumb|useless|nonsense|rubbish|garbage|bull ?shit|crap|scam|fraud|liar|(what|full of) shit|f+u+c+k+\w*|bakwas|bakwaas|bewa[kq]oof|pagal)\b|\bf\*+|बकवास|बेवकू?क?[फफ़]|मूर्ख|पागल|झूठ/iu,
  disagree:
    /\bbut i(['’]m| am)( really)? not\b|does(n['’]?t| not) (sound|feel|look) like me|do(n['’]?t| not) believe|(यक़?ीन|विश्वास|भरोसा) नहीं|\b(disagree|do(n['’]?t| not) agree|not true|(is|are|that['’]?s|you['’]?re) (wrong|false)|not (like|at all like) (that|this|me)|(that|this)( is|['’]?s)? not me|galat|sahi nahi)\b|ग़?लत|सही नहीं|ऐसा नहीं|सहमत नहीं/iu,
  agree:
    /^\W*(ok(ay|ie)?|k|yes|yeah|yep|yup|no|nope|hmm+|mm+|i see|got it|cool|wow|great|nice|true|right|exactly|interesting|amazing|lol|haha+|sure|fine|good|(that|this|it)( is|['’]?s) (so |very |really )?(true|right|me|good|nice|great|amazing|interesting)|accha+|acha+|theek( hai)?|thik( hai)?|sahi( hai)?|ha+n( ji)?|nahi+n?|हाँ|हां|जी( हाँ)?|नहीं|ठीक( है)?|अच्छा|सही( है)?|बढ़िया|वाह)[\s\p{P}\p{S}]*$/iu,
  greeting:
    /^\W*(hi|hello|hey|namaste|namaskar|good (morning|evening|afternoon)|नमस्ते|नमस्कार|प्रणाम|हैलो|हेलो)(?![\p{L}\p{M}])/iu,
  change:
    /\b(lines?|hands?|palms?) (do |does |can |will |ever |really )*chang|\bchang\w* (in )?(my|the|your|our) (palm |hand )?lines?|रेखाएँ?\s+(\S+\s+){0,2}बदल|rekha\w*\s+(\w+\s+){0,2}badal/iu,
  simpler:
    /\bsimpl(er|e|y)\b|\beasier\b|plain(er)? (words|english|language)|(don|didn)['’]?t (understand|get (it|that))|not understand|what do you mean|in other words|explain (that|this|it)\b|समझ (में )?नहीं|(सरल|आसान) (शब्द|भाषा|ढंग)|samajh (me(in)? )?(nahi|nhi)/iu,
  verdict:
    /good or bad|bad or good|is (that|this|it) (a )?(bad|good|ok(ay)?|normal|unlucky|lucky)\b|अच्छ[ाी] (है )?या (बुर|ख़?राब)|(बुर[ाी]|ख़?राब|अशुभ) (है|बात)|acch?h?[ai] (hai )?ya (bura|buri|kharab)/iu,
  feeling:
    /\b(i feel|i am|i['’]?m|feeling|been) .{0,20}\b(lonely|alone|sad|worried|unhappy|heart ?broken|anxious|stressed|worried|upset|lost|confused|tired)\b|can['’]?t sleep|cannot sleep|अकेल[ाेी]|उदास|दुख[ीि]|परेशान|\b(akel[aei]|uda+s|dukhi|pareshan)\b/iu,
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

/** The own hand that a question names, or null. */
export function detectHand(question: string): Hand | null {
  if (/\bmy left (hand|palm)\b|मेर[ाे] बा[एय]ँ?[ँं]? हाथ|mere? baa?y?en? haath?/iu.test(question)) return 'left'
  return /\bmy right (hand|palm)\b|मेर[ाे] दा[एय]ँ?[ँं]? हाथ|mere? daa?y?en? haath?/iu.test(question) ? 'right' : null
}

const part: readonly [string, RegExp][] = [
  [
    'lines.deepest',
    /\b(strongest|deepest|most important) line|which line is (the )?(strongest|deepest|most important)|सबसे (गहरी|मज़बूत)/iu,
  ],
  [
    'lengthBand',
    /how long (is|are)|\blength|\blong\b(?! (time|term|run|day|distance|ago|while|story|way|lasting))|\bshort\b|लंबाई|लम्बाई|कितनी\s*लंबी/iu,
  ],
  ['endZone', /\bends?\b|ending|समाप्त|ख़?त्म/iu],
  ['curvatureBand', /\bbend|\bbent|curv|straight|मोड़|सीधी/iu],
  ['depthBand', /\bdeep|depth|faint|गहर|हल्की/iu],
  ['gaps', /\bgap|\bbroken\b(?! heart)|\bbreaks?\b(?!(ing)? ?(up|out|down)|fast)|interrupt|टूट/iu],
  ['forks', /\bfork|\bbranch|divid|शाखा|द्विशाख/iu],
  ['headLifeOrigin', /\bjoin|\bconnect|\btouch|apart|begin|जुड़|आरंभ/iu],
]

/** The part of a line a question asks about, as an aspect's suffix, or null. */
export function detectPart(question: string): string | null {
  return part.find(([, words]) => words.test(question))?.[0] ?? null
}
