import { isSlip, isSwap } from '../typing-slips.ts'

/** What questions are recognised by, and often mistype. */
const meant = [
  'heart',
  'career',
  'marriage',
  'energy',
  'nature',
  'fingers',
  'scientific',
  'different',
  'advice',
  'mount',
]
const short = ['head', 'life', 'line', 'love', 'work', 'palm', 'hand', 'what', 'fate', 'mind', 'more']

/** Words that are right as they are, though one letter away from those. */
const right = new Set([
  'count',
  'carriage',
  'lingers',
  'hearty',
  'heard',
  'hearth',
  'mature',
  'amount',
  'mounts',
  'mouth',
  'finger',
  'carter',
  'hear',
  'earth',
])

const spelt: Record<string, string> = {
  ...{ hart: 'heart', haart: 'heart', heat: 'heart', hert: 'heart', hed: 'head', hedd: 'head', haed: 'head' },
  ...{ lyf: 'life', lyfe: 'life', lif: 'life', lne: 'line', lin: 'line', luv: 'love', lov: 'love', wrk: 'work' },
  ...{ plam: 'palm', hnd: 'hand', wat: 'what', wht: 'what', marige: 'marriage', marrige: 'marriage', mony: 'money' },
  ...{ carrer: 'career', carier: 'career', carrier: 'career', diffrent: 'different', diffrence: 'difference' },
}

/** A question with its typing errors in the words that matter mended; everything else stays as it was written. */
export function mendQuestion(question: string): string {
  return question.replaceAll(/(?<![\p{L}\p{M}])[a-z]{3,11}(?![\p{L}\p{M}])/giu, mendWord)
}

function mendWord(written: string): string {
  const word = written.toLowerCase()
  if (right.has(word) || meant.includes(word) || short.includes(word)) return written
  if (Object.hasOwn(spelt, word)) return spelt[word] as string
  const found = word.length < 5 ? short.find((one) => isSwap(word, one)) : meant.find((one) => isSlip(word, one))
  return found ?? written
}
