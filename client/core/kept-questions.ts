import type { Memory } from './memory.ts'
import type { Unsent } from './state.ts'

/** Unsent questions, kept on the device for each person. */
export interface KeptQuestions {
  of(person: string): Unsent[]
  /** Saves this page's questions; those of other pages and people stay. */
  save(person: string, unsent: readonly Unsent[]): void
  remove(ids: readonly string[]): void
  forget(person: string): void
}

interface Kept {
  person: string
  /** Milliseconds since 1970. */
  at: number
  unsent: Unsent
}

/** Version of the stored format; questions in older formats are ignored. */
const version = 1
/** Maximum number of questions kept, and for how many milliseconds. */
const [most, keptFor] = [50, 7 * 86_400_000]

const isText = (value: unknown): value is string => typeof value === 'string'

function isKept(value: unknown): value is Kept {
  const { person, at, unsent } = (value ?? {}) as Partial<Kept>
  if (!isText(person) || typeof at !== 'number' || !unsent) return false
  const { clientMessageId, analysisId, conversationId, text, known } = unsent
  return (
    [clientMessageId, analysisId, text].every(isText) &&
    (conversationId === null || isText(conversationId)) &&
    Array.isArray(known) &&
    known.every(isText)
  )
}

export function createKeptQuestions(memory: Memory | undefined): KeptQuestions {
  /** Without storage, as long as the page lives. */
  let held = ''

  function read(): Kept[] {
    try {
      const { v, items } = JSON.parse(memory ? memory.load() : held) as { v?: unknown; items?: unknown }
      if (v !== version || !Array.isArray(items)) return []
      return items.filter(isKept).filter(({ at }) => Math.abs(Date.now() - at) < keptFor)
    } catch {
      return []
    }
  }
  function write(items: Kept[]): void {
    const text = items.length > 0 ? JSON.stringify({ v: version, items: items.slice(-most) }) : ''
    if (memory) memory.save(text)
    else held = text
  }

  return {
    of: (person) =>
      read()
        .filter((one) => one.person === person)
        .map(({ unsent }) =>
          unsent.state === 'failed' ? unsent : { ...unsent, state: 'waiting', problem: null, seenAs: null },
        ),
    save(person, unsent) {
      const before = read()
      const ids = new Set(unsent.map((one) => one.clientMessageId))
      const at = (id: string) => before.find((one) => one.unsent.clientMessageId === id)?.at ?? Date.now()
      write([
        ...before.filter((one) => !ids.has(one.unsent.clientMessageId)),
        ...unsent.map((one) => ({ person, at: at(one.clientMessageId), unsent: one })),
      ])
    },
    remove: (ids) => write(read().filter((one) => !ids.includes(one.unsent.clientMessageId))),
    forget: (person) => write(read().filter((one) => one.person !== person)),
  }
}
