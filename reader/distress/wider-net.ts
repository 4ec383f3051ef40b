import type { Language } from '../../contract/reading.ts'
import { combine } from './combine.ts'
import { isEveryday } from './everyday.ts'
import { foldText } from './fold.ts'

const matters =
  'career|job|work|business|marriage|relationship|love life|love|studies|situation|future|case|family|home|result|exam'
const heavy = new RegExp(
  [
    `\\b(${matters}) (is|are|feels?|seems?|looks?|has become|became)( \\w+)? (hopeless|worthless|ruined|over|finished|a mess|falling apart)`,
    `\\b(is|are|does) (my|our) (${matters}) (feel |seem |look )?(hopeless|worthless|ruined)`,
    '\\b(lonely|loneliness|heart ?broken|depress(ed|ing|ion)|miserable|crying|nobody loves me|does nobody love me|no one loves me|so sad|very sad|grieving)\\b',
    '\\b(akel[aie] (hu|hoon|hun|mahsus|mehsus|feel)|bahut (udas|dukhi|pareshan)|dil toot|dil tut|rona aata|rona ata)',
    'अकेल(ा|ी|ापन)|उदास(?!ीन)|दुखी|बहुत परेशान|दिल टूट|रोना आता|(?<![\\p{L}\\p{M}])रोत[ाी]|(करियर|नौकरी|शादी|भविष्य|पढ़ाई|रिश्ता)[^।?]*(निराशाजनक|बर्बाद|बेकार)',
  ].join('|'),
  'iu',
)

/** Phrases that may mean more than they say; apostrophes left out. */
const unsure = new RegExp(
  [
    'i have (made )?a plan and (a |the )?(date|day|note)',
    '(i am|im|i feel) (so |very |just |completely )*(numb|empty|broken|drained|exhausted by (life|everything|everyone))',
    '(cant|can not|cannot|couldnt) cope|falling apart|breaking down|at the end of my (rope|tether)|too much for me to bear',
    '(nobody|no one|noone) (cares|understands me|would (care|notice))',
    '(scared|afraid|frightened) (of|to go|at) (home|my (husband|father|dad|boyfriend|wife|partner|brother|uncle))',
    '(panic attacks?|cant stop crying|cry(ing)? every (night|day)|hate (myself|my life))',
  ].join('|'),
  'u',
)

const saysUnsurely = combine(
  {
    I: 'i im ive',
    ALL: 'so very completely totally utterly entirely always really just all',
    MEANS: 'rope blade blades razor poison pesticide pistol gun',
    LOW: 'alone empty numb broken trapped unloved invisible forgotten ashamed disgusting failure',
  },
  [
    'I +am|feel|im|ALL|felt +ALL LOW +$|all|and|inside|anymore|every',
    'I +feel|am LOW +all|inside|at|every +the|day|$|night',
    'I dont|do +matter|mater|count +$|to|anymore',
    'nothing wil|ever|can|is ever|going|get|change get|change|help|improve +better|$|me',
    'no|nobody|noone +one|left|there to|loves|for +talk|turn|me|love',
    'nobody|noone|none can|could|wil|would +help|save|understand +me',
    'tell|telling my|her|him|everyone …i|im +love|loved|sorry +her|him|them|$|and|this|for',
    'ground|earth|floor +would|to|could|wil|can|swalow|open +swalow|up|me +me|and|$|up',
    'I|go|leave never|not +come|coming|return|returning +back +$|again|ever|alive',
    'thinking|dreaming +of|about +the|that|a bridge|roof|rooftop|ledge|tracks unless photo*|garden|build*|repair*',
    '!I bought|buying|ordered|found|hid|hidden +a|an|some|the MEANS unless climb*|camp*|shav*|rats|farm|kitchen|toy|swing',
    'everyone|everybody|they|people +hates|hate|despises|left +me +$|anyway|now',
    'my|this|its|is +final|last +night +$|here|ever|alive|with',
    'whats|what keeps|keeping +me +alive|going|here',
  ],
)

/** Whether the rules find words in a text that may mean more than they say. */
export const isHeavy = (text: string): boolean =>
  heavy.test(text) ||
  unsure.test(text.toLowerCase().replaceAll(/[’']/g, '')) ||
  foldText(text)
    .split('.')
    .some((sentence) => saysUnsurely(sentence, isEveryday(sentence)))

/** Said before the answer. */
export const gently: Record<Language | 'hinglish', string> = {
  en: 'That sounds hard, and I am sorry. May I ask first: are you safe, and are you thinking of harming yourself? If so, tell me, and please tell someone you trust; in India Tele-MANAS (14416) listens, free and at any hour. If I misread you, forgive me; here is what you asked.',
  hi: 'यह सुनकर लगता है कि मन पर बोझ है। पहले पूछ लूँ: क्या आप सुरक्षित हैं, और क्या अपने को चोट पहुँचाने का विचार आता है? यदि हाँ, तो मुझे बताइए और किसी अपने को भी; भारत में टेली-मानस (14416) किसी भी समय, निःशुल्क सुनता है। यदि मैंने ग़लत समझा हो तो क्षमा कीजिए; आपका उत्तर यह है।',
  hinglish:
    'Sunkar lagta hai ki mann par bojh hai. Pehle pooch loon: kya aap surakshit hain, aur kya khud ko chot pahunchane ka khayal aata hai? Agar haan, to mujhe bataiye aur kisi apne ko bhi; India mein Tele-MANAS (14416) kisi bhi samay, free mein sunta hai. Agar maine galat samjha ho to maaf kijiye; aapka uttar yeh hai.',
}
