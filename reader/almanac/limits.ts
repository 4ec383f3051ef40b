import type { Language, SectionKey } from '../../contract/reading.ts'
import type { Both } from './rules/both.ts'

interface Limit {
  id: string
  asked: RegExp
  answer: Both
  /** What can be told instead; null if the reading ends there. */
  instead: SectionKey | 'asked' | null
}

/** A question beyond the limits: what is said of that, and which section may be told instead. */
export interface AtLimit {
  text: string
  instead: Limit['instead']
}

/** Palms are read for adults. */
const underAge: Limit = {
  id: 'under-age',
  instead: null,
  asked:
    /\b(i am|i['’]?m|my age is) (only |just )?([5-9]|1[0-7])\b(?! *(%|percent|minutes?|hours?|days?|weeks?|months?))|(मेरी (उम्र|आयु)|मैं)\s*(केवल|सिर्फ़?)?\s*([5-9५-९]|[1१][0-7०-७])\s*(साल|वर्ष|बरस)/iu,
  answer: {
    en: 'Rekha is for people of 18 and over, so I stop reading here. It was kind of you to say so. If something is on your mind, talk it over with somebody you trust.',
    hi: 'रेखा 18 वर्ष या उससे अधिक आयु के लोगों के लिए है, इसलिए मैं यहीं रुकता हूँ। बताने के लिए धन्यवाद। मन में कोई बात हो तो किसी ऐसे व्यक्ति से कहिए जिस पर आपको भरोसा हो।',
  },
}

const limits: readonly Limit[] = [
  {
    id: 'death',
    instead: 'vitality',
    asked:
      /\b(die|dying|death|dead|lifespan|life ?span|longevity|life expectancy)\b|how (long|many years) (will|do|am|shall|can) i (live|have)|long will i live|how old will i|(?:will|does|when) my life (?:line )?(?:will )?end|my life (?:will )?end|मृत्यु|मौत|कब\s*मर|मर\s*(जाऊ|जाऊँ)|कितने?\s*(साल|वर्ष|दिन)\s*(जी|तक जी)|(मेरी\s*)?(आयु|उम्र)\s*कितनी|कितनी\s*(आयु|उम्र)|kab mar|kitne saal/iu,
    answer: {
      en: 'I do not speak of death or length of life: no line tells it, and neither does the life line, whatever its length.',
      hi: 'मृत्यु या आयु के बारे में मैं कुछ नहीं कहता: कोई रेखा यह नहीं बताती, जीवन रेखा भी नहीं, उसकी लंबाई जो भी हो।',
    },
  },
  {
    id: 'health',
    instead: 'vitality',
    asked:
      /\b(ill|illness|sick|sickness|disease|cancer|diabetes|depress(ed|ion)|surgery|medicine|doctor|pregnan\w*|fertil\w*|infertil\w*|baby|diagnos\w*|heal(ed|ing)?|symptom\w*)\b|\bhealth\b(?! line)|heart (attack|disease|problem)|बीमार|रोग|स्वास्थ्य(?!\s*रेखा)|सेहत|गर्भ|कैंसर|डॉक्टर|दवा|bimari|sehat/iu,
    answer: {
      en: 'Of health, illness or pregnancy a palm tells nothing; please take that to a doctor, who can look properly.',
      hi: 'स्वास्थ्य, रोग या गर्भावस्था के बारे में हथेली कुछ नहीं बताती; इसके लिए कृपया डॉक्टर से मिलिए, जो ठीक से जाँच सकते हैं।',
    },
  },
  {
    id: 'law',
    instead: 'mind',
    asked:
      /\b(court|lawsuit|jail|prison|legal|lawyer|verdict|custody|visa|sue)\b|मुक़?दम|अदालत|कोर्ट|जेल|वकील|क़?ानूनी|mukadma/iu,
    answer: {
      en: 'How a matter of law ends stands in no hand; someone trained in law is the one to ask.',
      hi: 'क़ानूनी मामले का परिणाम किसी हाथ में नहीं लिखा होता; इसके लिए किसी वकील से पूछिए।',
    },
  },
  {
    id: 'money',
    instead: 'work',
    asked:
      /\b(rich|wealth\w*|lottery|gambl\w*|invest\w*|stocks?|shares|crypto|bitcoin|loan|debt|money|millionaire|salary)\b|अमीर|धनवान|लॉटरी|निवेश|शेयर|कर्ज|क़र्ज़|पैस[ाेो]|दौलत|करोड़पति|paisa|ameer/iu,
    answer: {
      en: 'Nothing certain can be said of money from a palm, and no decision about it should rest on one.',
      hi: 'हथेली से पैसे के बारे में कुछ भी निश्चित नहीं कहा जा सकता, और उससे जुड़ा कोई निर्णय उस पर नहीं टिकना चाहिए।',
    },
  },
  {
    id: 'remedy',
    instead: 'guidance',
    asked:
      /\b(gem(stone)?s?|remed(y|ies)|ritual|puja|pooja|curse\w*|black magic|amulet|talisman)\b|रत्न|उपाय|टोटका|पूजा|ताबीज|काला जादू|नज़र दोष/iu,
    answer: {
      en: 'I name no gems, rites or remedies, and there is no curse to be lifted; what I offer are thoughts and small habits.',
      hi: 'मैं रत्न, पूजा या टोटके नहीं बताता, और हटाने के लिए कोई दोष है ही नहीं; मेरे पास केवल विचार और छोटी आदतें हैं।',
    },
  },
  {
    id: 'luck',
    instead: 'asked',
    asked: /\bluck(y|ier|iest)?\b(?! line)|\bkis?mat\b|\bnaseeb\b|क़?िस्मत|भाग्यशाली|नसीब|शुभ (अंक|रंग|दिन)/iu,
    answer: {
      en: 'Luck is nothing that a hand shows, and I name no lucky numbers, days or colours.',
      hi: 'क़िस्मत हाथ में नहीं दिखती, और मैं शुभ अंक, दिन या रंग नहीं बताता।',
    },
  },
  {
    id: 'others',
    instead: 'heart',
    asked:
      /\b(do they (love|like|miss|hate|think|want)|(does|is|has|will|can) (he|she|my (ex|crush|partner|husband|wife|boy ?friend|girl ?friend|boss|mother|father|friends?|parents)))\b(?!.*\bmean\b)|\bcan i (trust|believe) (my|him|her|them)\b|\bmy [\w -]{2,30} (hates?|loves?|likes?|miss(es)?|ignores?|avoids?|cheat\w*|understands?) (on )?me\b|\b(wo|woh|voh?) (mujh(se|e)|meri|mera)|(?<!\p{L})(वह|वो) (मुझ|मेर)/iu,
    answer: {
      en: 'A palm speaks of its owner alone: what somebody else feels or does, only they can tell you.',
      hi: 'हथेली केवल अपने स्वामी की बात करती है: कोई और क्या सोचता या करता है, यह वही बता सकता है।',
    },
  },
  {
    id: 'children',
    instead: 'heart',
    asked:
      /\b(will|do|shall|can|am|are|see|having|any|many)\b.*\b(child|children|kids?|sons?|daughters?)\b(?!.*\blines?\b)|(संतान|बच्च)(?!.*रेखा)(?=.*(हों?ग|कितन|सुख|योग|कब|मिले))|\b(santan|bachch?[ae])\b(?!.*rekha)(?=.*(hon?g|kitn|sukh|yog|kab|mile))/iu,
    answer: {
      en: 'Whether children come, and how many, no line that I can follow tells: the books look for it in hair-fine marks at the outer edge, and even there I would not count.',
      hi: 'संतान होगी या नहीं, और कितनी, यह ऐसी किसी रेखा में नहीं जिसे मैं देख सकूँ: पुस्तकें इसे बाहरी किनारे की महीन रेखाओं में ढूँढ़ती हैं, और मैं वहाँ भी गिनती नहीं करता।',
    },
  },
  {
    id: 'decision',
    instead: 'asked',
    asked:
      /(?<!\b(?:hands?|what|how|where|whom?) )\bshould i (?!(do|try|reflect|wear|know|ask|change|work on|improve)\b)\w+|\bor should i\b|क्या मुझे .{2,60}(चाहिए|लेना|देना|छोड़)|\bkya (mujhe|main|mai) .{2,60}(chahiye|chhod|chod)/iu,
    answer: {
      en: 'That decision is yours, and no line should make it for you; what the palm can add is how you go about things.',
      hi: 'यह निर्णय आपका है, किसी रेखा का नहीं; हथेली इतना बता सकती है कि आपका ढंग कैसा है।',
    },
  },
  {
    id: 'forecast',
    instead: 'asked',
    asked:
      /\bwhen (will|shall|do) (i|my|we)\b|\bhow many (children|kids|marriages|husbands|wives)\b|\bwill (i|my|we)\b|my future|my past\b|past li(fe|ves)|predict|कब\s*(होगी|होगा|मिलेगी|मिलेगा)|कितने\s*(बच्चे|विवाह)|कितनी\s*(संतान|शादियाँ)|भविष्य|अतीत|बीते कल|पिछले जन्म|bhavishya|\b(hon?g[aie]|milen?g[aie]|\w+ung[ai])( kya| ya nahi+n?)?( main| mai)?\s*[?!.]*$|(हो[ंँ]?ग[ीाे]|मिले[ंँ]?ग[ीाे]|[ऊू][ंँ]?ग[ाी])(\s*या\s*नहीं)?\s*\?|[ेए]ग[ाी](\s*(या\s*नहीं|क्या|न))*\s*[?।]*\s*$|[ऊू][ंँ]?ग[ाी]\s*क्या|\b\w{2,}eg[ai]( kya| ya nahi+n?)?\s*[?!.]*$|kab (hogi|hoga)|\bhog[ai] ya\b/iu,
    answer: {
      en: 'A palm gives no dates, numbers or promises; the tradition describes inclinations, and what comes of them is yours.',
      hi: 'हथेली न तारीख़ बताती है, न गिनती, न कोई वचन; परंपरा झुकाव बताती है, और उनसे क्या बनेगा यह आपके हाथ में है।',
    },
  },
]

/** What is said to questions beyond the almanac's limits; null if the question is within them. */
export function answerAtLimit(question: string, language: Language): AtLimit | null {
  const limit = [underAge, ...limits].find(({ asked }) => asked.test(question))
  return limit ? { text: limit.answer[language], instead: limit.instead } : null
}
