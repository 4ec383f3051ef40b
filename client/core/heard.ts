/** What was heard of, and when. An answer asked for before a row was told and coming after it is the older one. */
export interface Heard {
  mark(id: string): void
  now(): number
  /** Whether this id was heard of after that moment. */
  since(moment: number, id: string): boolean
}

export function createHeard(): Heard {
  let moment = 0
  const last = new Map<string, number>()
  return {
    mark: (id) => void last.set(id, ++moment),
    now: () => moment,
    since: (asked, id) => (last.get(id) ?? 0) > asked,
  }
}
