import type { Features, Hand, LineName } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import { toldFrom } from '../almanac/match-rules.ts'
import { readAspect } from '../almanac/read-aspect.ts'
import type { Aspect } from '../almanac/rules/rule.ts'
import { sayClass } from '../class-words.ts'

/** A sentence that says of a line what was measured to be otherwise. */
export interface Contradiction {
  sentence: string
  feature: Aspect
  hand: Hand
  measured: string
}

const lines: Record<LineName, RegExp> = {
  heart: /\bheart line|hridaya rekha|हृदय रेखा/iu,
  head: /\bhead line|mastishk rekha|मस्तिष्क रेखा/iu,
  life: /\blife line|jeevan rekha|जीवन रेखा/iu,
}

/** How a class of a line is put into words that its other classes do not share. */
const claims: readonly { part: string; is: string; said: RegExp }[] = [
  {
    part: 'lengthBand',
    is: 'short',
    said: /\bshort (heart|head|life) line|\b(is|are|looks|very|quite|rather) short\b|\bshort and\b|छोटी (है|रेखा|हृदय|मस्तिष्क|जीवन)/iu,
  },
  {
    part: 'lengthBand',
    is: 'long',
    said: /\blong (heart|head|life) line|\b(is|are|looks|very|quite|rather) long\b|\blong and\b|लंबी (है|रेखा|हृदय|मस्तिष्क|जीवन)/iu,
  },
  {
    part: 'depthBand',
    is: 'faint',
    said: /\b(faint|thin)\b|\blight(ly)? (drawn|marked|traced|etched)\b|हल्की (है|खिंची|रेखा)|धुँधली/iu,
  },
  {
    part: 'depthBand',
    is: 'deep',
    said: /\bdeep (heart|head|life) line|\b(is|are|very|cut|runs) deep\b|\bdeeply (cut|marked|etched|drawn)\b|(?<!सबसे |से |बराबर )गहरी (है|खुदी|रेखा)/iu,
  },
  {
    part: 'curvatureBand',
    is: 'straight',
    said: /\bstraight (heart|head|life) line|\b(is|are|runs?|goes|keeps) (almost |nearly |quite |perfectly )?straight\b|सीधी (चलती|जाती|है|रेखा)/iu,
  },
  {
    part: 'curvatureBand',
    is: 'strong',
    said: /\b(strongly|deeply|sharply|steeply) (bent|curved|sloping)\b|\b(bends|curves|slopes) (strongly|deeply|sharply|steeply)\b|गहरा मोड़|गहरे मोड़/iu,
  },
  {
    part: 'endZone',
    is: 'guru',
    said: /\b(ends?|rises?|reach\w*)\b[^.]*\b(under|below|to|at)\b[^.]*\b(the index finger|(mount of )?(guru|jupiter))\b(?! and)|तर्जनी के नीचे (समाप्त|तक|पहुँच)/iu,
  },
  {
    part: 'endZone',
    is: 'shani',
    said: /\b(ends?|stops?|reach\w*)\b[^.]*\b(under|below|to|at)\b[^.]*\b(the middle finger|(mount of )?(shani|saturn))\b|मध्यमा के नीचे (समाप्त|रुक|पहुँच)/iu,
  },
]

/** Finds sentences that contradict the measurements: of the hand they name, or of every hand if they name none. */
export function findContradictions(text: string, hands: Features[]): Contradiction[] {
  return text
    .split(/(?<=[.।!?])\s+|\n+/u)
    .flatMap((sentence) => clausesOf(sentence).flatMap((clause) => inClause(clause, sentence, hands)))
}

/** A clause speaks of one line: "a long heart line and a short head line" are two. */
const clausesOf = (sentence: string): string[] =>
  sentence.split(/[,;:]|\b(?:and|but|while|whereas)\b|और|पर(?=\s)|जबकि/u)

function inClause(clause: string, sentence: string, hands: Features[]): Contradiction[] {
  const named = (Object.keys(lines) as LineName[]).filter((name) => lines[name].test(clause))
  const [name] = named
  if (!name || named.length > 1 || /\b(not|no|neither|nor|n['’]t)\b|नहीं|न तो/iu.test(clause)) return []
  const whose = handsNamed(clause, sentence, hands)
  return claims.flatMap(({ part, is, said }) => {
    if (!said.test(clause)) return []
    const feature = `line.${name}.${part}` as Aspect
    const seen = whose.flatMap((hand) => {
      const sight = readAspect(hand, feature)
      return sight && sight.confidence >= toldFrom ? [{ hand: hand.hand, measured: sight.is }] : []
    })
    if (seen.length === 0 || seen.some(({ measured }) => measured === is)) return []
    return seen.slice(0, 1).map((one) => ({ sentence, feature, ...one }))
  })
}

function handsNamed(clause: string, sentence: string, hands: Features[]): Features[] {
  const within = (text: string) => hands.filter(({ hand }) => sides[hand].test(text))
  const inside = within(clause)
  if (inside.length > 0) return inside
  const around = within(sentence)
  return around.length > 0 ? around : hands
}

const sides: Record<Hand, RegExp> = { left: /\bleft\b|बा(एँ|याँ|एं|यां)/iu, right: /\bright (hand|palm)\b|दा(एँ|याँ|एं|यां)/iu }

/** A note on what a text says and the measuring does not, for the person. */
export function noteOn({ sentence, feature, hand, measured }: Contradiction, language: Language): string {
  const value = sayClass(feature, measured, language)
  return language === 'hi'
    ? `लेखन में कहा गया: “${sentence.trim()}” मापने पर ${hand === 'left' ? 'बाएँ' : 'दाएँ'} हाथ में यह निकला: ${value}।`
    : `The text says: “${sentence.trim()}” Measured on the ${hand} hand, it was: ${value}.`
}
