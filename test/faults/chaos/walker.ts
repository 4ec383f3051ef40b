import { setTimeout as wait } from 'node:timers/promises'
import type { Memory } from '../../../client/core/memory.ts'
import { hasEnded } from '../../../client/core/merge-rows.ts'
import { problemOf } from '../../../client/core/refusal.ts'
import type { State } from '../../../client/core/state.ts'
import { createCookieFetch } from '../../../client/terminal/cookie-fetch.ts'
import { Person } from '../person.ts'
import type { Journal } from './journal.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'

const habits = { send: 6, stop: 2.5, regenerate: 2, edit: 1, leave: 1.5, begin: 0.5, open: 0.5, rate: 0.5 }

/** A user taking random actions in a conversation, with a second screen that only watches. */
export class Walker {
  readonly name: string
  person: Person
  onlooker: Person
  /** Questions asked; each text is unique. */
  readonly texts: string[] = []
  readonly #cookies = createCookieFetch()
  readonly #under: { url: string; random: Random; journal: Journal; ledger: Ledger }
  #kept = ''
  #present: { isHere: boolean } = { isHere: true }
  #rewritesBefore = 0
  #asked: Promise<void>[] = []

  constructor(name: string, under: { url: string; random: Random; journal: Journal; ledger: Ledger }) {
    this.name = name
    this.#under = under
    this.person = this.#arrive()
    this.onlooker = new Person(under.url, { cookies: this.#cookies })
  }

  get rewrites(): number {
    return this.#rewritesBefore + this.person.rewrites + this.onlooker.rewrites
  }

  get state(): State {
    return this.person.client.store.get()
  }

  /** A new client for this user, with their unsent questions; a closed client can no longer save any. */
  #arrive(): Person {
    const present = { isHere: true }
    this.#present = present
    const memory: Memory = {
      load: () => this.#kept,
      save: (text) => {
        if (present.isHere) this.#kept = text
      },
    }
    const conversationOf = (messageId: string): string =>
      this.state.conversation?.messages.find(({ id }) => id === messageId)?.conversationId ?? ''
    return new Person(this.#under.url, {
      cookies: this.#cookies,
      memory,
      listen: (connection) => this.#under.ledger.listen(connection, conversationOf),
    })
  }

  /** Gets a reading and a first answer, and opens the second screen. */
  async settleIn(): Promise<void> {
    await this.person.settleIn()
    await this.person.says(this.#text())
    await this.person.seesReplyEnd()
    const { following, conversation } = this.state
    await this.onlooker.client.visit.start()
    await this.onlooker.client.readings.loadUsage()
    await this.onlooker.client.follower.follow(following ?? '', conversation?.id ?? null)
  }

  /** Takes one action after another until aborted; the seed decides which ones, and the pauses between them. */
  async walk(until: AbortSignal): Promise<void> {
    const { random } = this.#under
    while (!until.aborted) {
      const pause = random.between(150, 2_500)
      await wait(pause, undefined, { signal: until }).catch(() => {})
      if (until.aborted) break
      // Every step draws the same count of numbers, so that what the screen shows does not affect later steps.
      const [habit, which, length] = [random.choose(habits), random.next(), random.next()]
      await this.#do(habit, which, length * 4_000)
    }
    await Promise.all(this.#asked)
  }

  #text(): string {
    const text = `${this.name} asks (${this.texts.length + 1}): what of my work?`
    this.texts.push(text)
    return text
  }

  /** Not awaited: people go on before the last action is answered. */
  #ask(what: string, doing: Promise<unknown>): void {
    const { journal } = this.#under
    const told = doing.then(
      () => journal.note(this.name, `${what} ok`),
      (error: unknown) => journal.note(this.name, `${what} ${problemOf(error).code}`),
    )
    this.#asked.push(told)
  }

  async #do(habit: keyof typeof habits, which: number, ms: number): Promise<void> {
    const { journal } = this.#under
    const { talk, follower } = this.person.client
    const { conversation, conversations, following } = this.state
    const messages = conversation?.messages ?? []
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(which * from.length)]
    const replies = messages.filter(({ role }) => role === 'assistant')
    const reply = habit === 'stop' ? replies.findLast((row) => !hasEnded(row)) : pick(replies.filter(hasEnded))
    const question = pick(messages.filter(({ role }) => role === 'user'))
    const other = pick(conversations.items)
    if (habit === 'send') this.#ask('send', talk.send(this.#text()))
    else if (habit === 'stop' && reply) this.#ask('stop', talk.stop(reply.id))
    else if (habit === 'regenerate' && reply) this.#ask('regenerate', talk.regenerate(reply.id))
    else if (habit === 'rate' && reply) this.#ask('rate', talk.rate(reply.id, which < 0.5 ? 'up' : 'down'))
    else if (habit === 'edit' && question) this.#ask('edit', talk.edit(question.id, this.#text()))
    else if (habit === 'open' && other) this.#ask('open', follower.openConversation(other.id))
    else if (habit === 'begin') {
      follower.closeConversation()
      this.#ask('begin', talk.send(this.#text()))
    } else if (habit === 'leave' && following) {
      journal.note(this.name, 'leave')
      this.#present.isHere = false
      this.#rewritesBefore += this.person.rewrites
      this.person.leave()
      await wait(ms)
      this.person = this.#arrive()
      await this.#comeBack(following, conversation?.id ?? null)
    }
  }

  /** Loads the page, retrying while the servers are unreachable. */
  async #comeBack(following: string, conversationId: string | null): Promise<void> {
    const { journal } = this.#under
    for (;;) {
      try {
        await this.person.client.visit.start()
        break
      } catch (error) {
        journal.note(this.name, `come back ${problemOf(error).code}`)
        await wait(1_000)
      }
    }
    journal.note(this.name, 'come back ok')
    await this.person.client.follower.follow(following, conversationId)
  }

  /** Presses "send again" for every failed question. */
  resendFailed(): void {
    const { unsent } = this.state
    for (const one of unsent)
      if (one.state === 'failed')
        this.#ask(`resend after ${one.problem?.code}`, this.person.client.talk.resend(one.clientMessageId))
  }

  get isQuiet(): boolean {
    return isQuiet(this.state) && isQuiet(this.onlooker.client.store.get())
  }

  leave(): void {
    this.person.leave()
    this.onlooker.leave()
  }
}

/** Connected, nothing unsent, no reply in progress. */
function isQuiet({ connection, unsent, conversation, live }: State): boolean {
  const messages = conversation?.messages ?? []
  return (
    connection === 'online' &&
    unsent.length === 0 &&
    messages.every((row) => hasEnded(row) && (live[row.id]?.ended ?? true) && (live[row.id]?.early ?? []).length === 0)
  )
}
