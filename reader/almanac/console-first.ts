import type { Language } from '../../contract/reading.ts'

const matters =
  'career|job|work|business|marriage|relationship|love life|love|studies|situation|future|case|family|home|result|exam'
const heavy = new RegExp(
  [
    `\\b(${matters}) (is|are|feels?|seems?|looks?|has become|became)( \\w+)? (hopeless|worthless|ruined|over|finished|a mess|falling apart)`,
    `\\b(is|are|does) (my|our) (${matters}) (feel |seem |look )?(hopeless|worthless|ruined)`,
    '\\b(lonely|loneliness|heart ?broken|depress(ed|ing|ion)|miserable|crying|nobody loves me|does nobody love me|no one loves me|so sad|very sad|grieving)\\b',
    '\\b(akel[aie] (hu|hoon|hun|mahsus|mehsus|feel)|bahut (udas|dukhi|pareshan)|dil toot|dil tut|rona aata|rona ata)',
    'अकेल(ा|ी|ापन)|उदास|दुखी|बहुत परेशान|दिल टूट|रोना आता|रोती|रोता|(करियर|नौकरी|शादी|भविष्य|पढ़ाई|रिश्ता)[^।?]*(निराशाजनक|बर्बाद|बेकार)',
  ].join('|'),
  'iu',
)

const words: Record<Language, string> = {
  en: 'That sounds hard, and I am sorry. If it weighs on you, talk about it with someone you trust; in India Tele-MANAS (14416) listens as well, free and at any hour.',
  hi: 'यह सुनकर लगता है कि मन पर बोझ है। यदि यह भारी लगे, तो किसी अपने से बात कीजिए; भारत में टेली-मानस (14416) भी किसी भी समय, निःशुल्क सुनता है।',
}

/** A kind word before the answer for people who mention something hard in their life; null if they do not. */
export function consoleFirst(question: string, language: Language): string | null {
  return heavy.test(question) ? words[language] : null
}
