/** Ids seen in events, and when: a response requested before an event but arriving after it is outdated. */
export interface Heard {
  mark(id: string): void
  now(): number
  /** Whether an event named this id after that time. */
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
