import type { Features } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import { notMeasured } from './measure/not-measured.ts'
import { handNames } from './phrases.ts'

const inHindi = new Map<string, string>([
  [notMeasured.heart, 'हृदय रेखा'],
  [notMeasured.head, 'मस्तिष्क रेखा'],
  [notMeasured.life, 'जीवन रेखा'],
  [notMeasured.outline, 'हाथ की रूपरेखा'],
  [notMeasured.origin, 'मस्तिष्क और जीवन रेखा का आरंभ'],
  [notMeasured.fingers, 'उँगलियों के अनुपात'],
  [notMeasured.element, 'हाथ का तत्त्व (हस्त प्रकृति)'],
  [notMeasured.fate, 'भाग्य रेखा'],
  [notMeasured.sun, 'सूर्य रेखा'],
  [notMeasured.mercury, 'बुध रेखा'],
  [notMeasured.edge, 'विवाह रेखाएँ'],
  [notMeasured.wrist, 'मणिबंध'],
  [notMeasured.arcs, 'शुक्र वलय और दूसरे वलय'],
  [notMeasured.mounts, 'पर्वतों की ऊँचाई'],
  [notMeasured.marks, 'चिह्न'],
  [notMeasured.skin, 'त्वचा की बनावट और लचीलापन'],
])

/** The name of an unmeasured feature in a language. */
export const termIn = (term: string, language: Language): string =>
  (language === 'hi' ? inHindi.get(term) : undefined) ?? term

/** Features measured on no hand and, with the hand's name, those missing on one of two; but for those `said` already. */
export function nameNotMeasured(hands: Features[], language: Language, said: string[] = []): string[] {
  const terms = [...new Set(hands.flatMap((hand) => hand.notMeasured))].filter((term) => !said.includes(term))
  return terms.map((term) => {
    const name = termIn(term, language)
    const missing = hands.filter((hand) => hand.notMeasured.includes(term))
    if (missing.length === hands.length) return name
    const where = missing.map(({ hand }) => handNames[hand][language]).join(', ')
    return language === 'hi' ? `${name} (${where} में)` : `${name} (on ${where})`
  })
}
