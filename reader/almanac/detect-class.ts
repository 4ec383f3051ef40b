import type { LineName } from '../../contract/features.ts'
import type { Condition } from './rules/rule.ts'

/** How people say what a line is like. */
const classes: readonly { part: string; is: string; words: RegExp }[] = [
  { part: 'gaps', is: 'present', words: /\bbroken\b|\bbreaks?\b|\bgaps?\b|टूट|\btoot/iu },
  { part: 'forks', is: 'present', words: /\bfork|\bbranch|शाखा/iu },
  { part: 'lengthBand', is: 'short', words: /\bshort\b|छोटी|\bchh?oti\b/iu },
  { part: 'lengthBand', is: 'long', words: /\blong\b|लंबी|लम्बी|\blambi\b/iu },
  { part: 'curvatureBand', is: 'straight', words: /\bstraight\b|सीधी|\bsee?dhi\b/iu },
  { part: 'curvatureBand', is: 'strong', words: /\bcurv|\bbent\b|मुड़ी|घुमाव|\bmudi\b/iu },
  { part: 'depthBand', is: 'deep', words: /\bdeep\b|गहरी|\bgehri\b/iu },
  { part: 'depthBand', is: 'faint', words: /\bfaint\b|\bthin\b|\blight\b|हल्की|पतली|\bhalki\b/iu },
]

/** What a question says that a line is like: "a short life line"; null if it says nothing of the kind. */
export function detectClass(question: string, line: LineName): Condition | null {
  const found = classes.find(({ words }) => words.test(question))
  return found ? { aspect: `line.${line}.${found.part}` as Condition['aspect'], is: found.is } : null
}
