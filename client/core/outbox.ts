import type { Problem } from '../../contract/problem.ts'
import type { Connection } from './connection.ts'
import { createKeptQuestions } from './kept-questions.ts'
import type { Memory } from './memory.ts'
import { problemOf } from './refusal.ts'
import type { State, Unsent } from './state.ts'
import type { Store } from './store.ts'

interface OutboxOptions {
  store: Store<State>
  connection: Connection
  memory: Memory | undefined
  /** Sends one and then discards it, `ahead` of those held back by a limit if no limit applies to it; throws a Refusal. */
  send: (unsent: Unsent, isFirstTry: boolean, ahead?: boolean) => Promise<void>
  /** Initial retry delay in milliseconds, and how long retries go on before the person is asked. */
  resendAfter: number
  giveUpAfter: number
}

/** Questions on their way, sent one at a time, in order. */
export interface Outbox {
  /** Resolves when it has been sent, refused, or put on hold. */
  add(unsent: Unsent): Promise<void>
  resend(clientMessageId: string): Promise<void>
  discard(clientMessageId: string): void
  /** Drops this person's unsent questions, on the device too. */
  forget(): void
  close(): void
}

/** Doublings of the retry delay. */
const mostDoublings = 4
/** Longest wait in seconds a server may ask for silently; longer waits are shown to the person. */
const mostPatience = 60

const mayPass = ({ code, retryAfter = 0 }: Problem): boolean =>
  code === 'timed-out' || code === 'busy' || (code === 'too-many' && retryAfter > 0 && retryAfter <= mostPatience)

export function createOutbox({ store, connection, memory, send, resendAfter, giveUpAfter }: OutboxOptions): Outbox {
  const kept = createKeptQuestions(memory)
  /** Whose questions these are. */
  let owner: string | null = null
  let lastOwner: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isClosed = false
  /** The first in line cannot be sent for now, so everything behind it waits too. */
  let held: { tries: number; since: number; limited: boolean } | null = null
  /** Tried before, perhaps before a reload. */
  const tried = new Set<string>()

  const change = (id: string, more: Partial<Unsent>) =>
    store.set(({ unsent }) => ({
      unsent: unsent.map((one) => (one.clientMessageId === id ? { ...one, ...more } : one)),
    }))
  const find = (id: string) => store.get().unsent.find((one) => one.clientMessageId === id)
  const isOnline = () => store.get().connection === 'online'

  function discard(id: string): void {
    store.set(({ unsent }) => ({ unsent: unsent.filter((one) => one.clientMessageId !== id) }))
    kept.remove([id])
  }

  async function run(): Promise<void> {
    if (isRunning || isClosed) return
    isRunning = true
    clearTimeout(timer)
    try {
      for (;;) {
        const next = store.get().unsent.find(({ state }) => state !== 'failed')
        if (!next || isClosed) break
        change(next.clientMessageId, { state: 'sending', problem: null })
        const problem = await attempt(next)
        if (problem && !waitsFor(next.clientMessageId, problem)) break
      }
    } finally {
      isRunning = false
    }
  }

  /** Returns what blocked it. */
  async function attempt(next: Unsent): Promise<Problem | null> {
    const id = next.clientMessageId
    const isFirstTry = !tried.has(id)
    tried.add(id)
    try {
      await send(next, isFirstTry)
      held = null
      return null
    } catch (error) {
      return problemOf(error)
    }
  }

  /** Decides what happens to a question that was not sent; false if all wait. */
  function waitsFor(id: string, problem: Problem): boolean {
    if (isClosed || !find(id)) return true
    if (!mayPass(problem)) {
      held = null
      change(id, { state: 'failed', problem })
      return true
    }
    const now = performance.now()
    held = { tries: (held?.tries ?? 0) + 1, since: held?.since ?? now, limited: problem.code === 'too-many' }
    const isOver = isOnline() && now - held.since > giveUpAfter
    // Later questions may build on it: they must not overtake it.
    store.set(({ unsent }) => ({
      unsent: unsent.map((one) => {
        if (one.state === 'failed') return one
        const own = one.clientMessageId === id ? problem : null
        return isOver ? { ...one, state: 'failed', problem } : { ...one, state: 'waiting', problem: own }
      }),
    }))
    if (isOver) held = null
    else if (isOnline()) {
      // While connected, no reconnect would trigger a retry.
      const own = resendAfter * 2 ** Math.min(held.tries - 1, mostDoublings)
      timer = setTimeout(run, Math.max((problem.retryAfter ?? 0) * 1_000, own * 0.5) + own * 0.5 * Math.random())
    }
    return false
  }

  /** Resolves when it is no longer being sent. */
  function settled(id: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (find(id)?.state === 'sending') return
        stop()
        resolve()
      }
      const stop = store.subscribe(look)
      look()
    })
  }

  /** A person's unsent questions are private. */
  function meet(person: string | null): void {
    if (person === owner) return
    owner = person
    lastOwner = person ?? lastOwner
    held = null
    clearTimeout(timer)
    const unsent = person ? kept.of(person) : []
    for (const one of unsent) tried.add(one.clientMessageId)
    store.set({ unsent })
    if (isOnline()) void run()
  }

  let saved = store.get().unsent
  store.subscribe(() => {
    meet(store.get().user?.id ?? null)
    const { unsent } = store.get()
    if (unsent !== saved && owner) kept.save(owner, unsent)
    saved = unsent
  })
  connection.onState((state) => {
    if (state !== 'online') return
    if (held) held.since = performance.now()
    void run()
  })

  return {
    discard,
    async add(unsent) {
      const waits = held !== null && !isRunning
      store.set((state) => ({ unsent: [...state.unsent, { ...unsent, state: waits ? 'waiting' : 'sending' }] }))
      if (!waits) void run()
      // Somebody in distress gets help at once, however long the rest must wait.
      else if (held?.limited && isOnline()) {
        tried.add(unsent.clientMessageId)
        await send(unsent, true, true).catch(() => {})
      }
      await settled(unsent.clientMessageId)
    },
    async resend(id) {
      held = null
      change(id, { state: 'sending', problem: null })
      void run()
      await settled(id)
    },
    forget() {
      store.set({ unsent: [] })
      const person = owner ?? lastOwner
      if (person) kept.forget(person)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
