import type { Aspect, Rule } from './rule.ts'

/** A cell of a table of rules: what is said where its classes were measured. */
type Cell = Pick<Rule, 'gist' | 'observation' | 'meaning'> & Partial<Pick<Rule, 'advice' | 'claims'>>

interface Common extends Pick<Rule, 'subject' | 'section' | 'sources' | 'last' | 'fallback'> {
  /** Start of each rule's id. */
  id: string
}

/** Rules for one feature: one per class. */
export function classify({ id, aspect, ...common }: Common & { aspect: Aspect }, cells: Record<string, Cell>) {
  return Object.entries(cells).map(
    ([is, cell]): Rule => ({ id: `${id}-${is}`, ...common, when: { aspect, is }, ...cell }),
  )
}

/** Rules for the combinations of two features: one per cell of a table, named by both classes with a space between. */
export function combine(
  { id, aspects, ...common }: Common & { aspects: readonly [Aspect, Aspect] },
  cells: Record<string, Cell>,
) {
  const [aspect, other] = aspects
  return Object.entries(cells).map(([classes, cell]): Rule => {
    const [first, second] = classes.split(' ') as [string, string]
    const when = { aspect, is: first, with: { aspect: other, is: second } }
    return { id: `${id}-${first}-${second}`, ...common, when, ...cell }
  })
}
