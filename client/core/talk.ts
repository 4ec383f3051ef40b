import type { MessageView } from '../../contract/views.ts'
import type { Connection } from './connection.ts'
import type { Heard } from './heard.ts'
import { putMessage } from './merge-rows.ts'
import { newId } from './new-id.ts'
import { problemOf, Refusal } from './refusal.ts'
import type { State, Unsent } from './state.ts'
import type { Store } from './store.ts'

/** Keeps unsent questions over a reload; '' when there is nothing kept. */
export interface Memory {
  load(): string
  save(text: string): void
}

interface TalkOptions {
  store: Store<State>
  connection: Connection
  heard: Heard
  memory?: Memory | undefined
  /** Milliseconds until a question that got no answer although there is a connection is sent again. */
  resendAfter?: number | undefined
}

/** What is done in a conversation. */
export interface Talk {
  /** Says something in the open conversation, or in a new one. */
  send(text: string): Promise<void>
  resend(clientMessageId: string): Promise<void>
  discard(clientMessageId: string): void
  stop(messageId: string): Promise<void>
  regenerate(messageId: string): Promise<void>
  edit(messageId: string, text: string): Promise<void>
  rate(messageId: string, rating: 'up' | 'down' | null): Promise<void>
  older(): Promise<void>
  /** Shows what was said before, back to this message; false when it is not in the open conversation. */
  reach(messageId: string): Promise<boolean>
  close(): void
}

export function createTalk({ store, connection, heard, memory, resendAfter = 3_000 }: TalkOptions): Talk {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  /** Questions go one by one, so that they stand in the order in which they were typed. */
  let deliveries = Promise.resolve()

  const change = (id: string, more: Partial<Unsent>) =>
    store.set(({ unsent }) => ({
      unsent: unsent.map((one) => (one.clientMessageId === id ? { ...one, ...more } : one)),
    }))
  const find = (id: string) => store.get().unsent.find((one) => one.clientMessageId === id)
  const discard = (id: string) =>
    store.set(({ unsent }) => ({ unsent: unsent.filter((one) => one.clientMessageId !== id) }))

  /** Puts an answered row on the screen, unless an event told something newer since it was asked for. */
  function put(row: MessageView, asked: number, before?: string): void {
    store.set(({ conversation }) => {
      if (conversation?.id !== row.conversationId) return {}
      const isKnown = conversation.messages.some((held) => held.id === row.id)
      if (isKnown && heard.since(asked, row.id)) return {}
      heard.mark(row.id)
      return { conversation: { ...conversation, messages: putMessage(conversation.messages, row, before) } }
    })
  }

  /** A conversation for a question; one that was made while its answer got lost is used, not made again. */
  async function conversationFor({ analysisId, known }: Unsent, isFirstTry: boolean): Promise<string> {
    const { items } = isFirstTry ? { items: [] } : await connection.ask('conversation:list', { analysisId })
    const made = items.find((one) => !known.includes(one.id))
    const conversation = made ?? (await connection.ask('conversation:create', { analysisId }))
    // Whatever else was typed before there was a conversation belongs into the same one.
    const isFor = (one: Unsent) =>
      one.conversationId === null && one.analysisId === analysisId && one.known.join() === known.join()
    store.set(({ conversation: open, conversations, following, unsent }) => ({
      unsent: unsent.map((one) => (isFor(one) ? { ...one, conversationId: conversation.id } : one)),
      conversations: {
        ...conversations,
        items: [conversation, ...conversations.items.filter((one) => one.id !== conversation.id)],
      },
      ...(following === analysisId && !open ? { conversation: { id: conversation.id, messages: [], next: null } } : {}),
    }))
    return conversation.id
  }

  function deliver(id: string, isFirstTry = false): Promise<void> {
    change(id, { state: 'sending', problem: null })
    deliveries = deliveries.then(() => deliverNow(id, isFirstTry))
    return deliveries
  }

  async function deliverNow(id: string, isFirstTry: boolean): Promise<void> {
    const unsent = find(id)
    if (!unsent || isClosed) return
    try {
      const conversationId = unsent.conversationId ?? (await conversationFor(unsent, isFirstTry))
      const asked = heard.now()
      const exchange = await connection.ask('message:send', { conversationId, clientMessageId: id, text: unsent.text })
      discard(id)
      put(exchange.question, asked, exchange.reply.id)
      put(exchange.reply, asked)
    } catch (error) {
      const problem = problemOf(error)
      const isUnanswered = problem.code === 'timed-out'
      change(id, { state: isUnanswered ? 'waiting' : 'failed', problem })
      // With a connection that is there but gave no answer, no reconnect would remind us.
      clearTimeout(timer)
      if (isUnanswered && !isClosed) timer = setTimeout(deliverWaiting, resendAfter * (0.5 + Math.random()))
    }
  }

  function deliverWaiting(): void {
    if (store.get().connection !== 'online') return
    for (const one of store.get().unsent) if (one.state === 'waiting') void deliver(one.clientMessageId)
  }

  const kept = memory?.load()
  if (kept) store.set({ unsent: (JSON.parse(kept) as Unsent[]).map((one) => ({ ...one, state: 'waiting' as const })) })
  let saved = store.get().unsent
  store.subscribe(() => {
    const { unsent } = store.get()
    if (unsent !== saved) memory?.save(unsent.length > 0 ? JSON.stringify(unsent) : '')
    saved = unsent
  })
  connection.onState((state) => {
    if (state === 'online') deliverWaiting()
  })

  async function older(): Promise<void> {
    const { conversation } = store.get()
    if (!conversation?.next) return
    const page = await connection.ask('message:list', { conversationId: conversation.id, before: conversation.next })
    store.set(({ conversation: open }) => {
      if (open?.id !== conversation.id || open.next !== conversation.next) return {}
      return { conversation: { ...open, messages: [...page.items, ...open.messages], next: page.next } }
    })
  }

  return {
    discard,
    older,
    resend: (id) => deliver(id),
    async send(text) {
      const { following, conversation, conversations } = store.get()
      if (!following) throw new Refusal({ code: 'missing', message: 'There is no reading to talk about.' })
      const clientMessageId = newId()
      const unsent: Unsent = {
        clientMessageId,
        analysisId: following,
        conversationId: conversation?.id ?? null,
        text,
        state: 'sending',
        problem: null,
        seenAs: null,
        known: conversations.items.map((one) => one.id),
      }
      store.set((state) => ({ unsent: [...state.unsent, unsent] }))
      await deliver(clientMessageId, true)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
    async stop(messageId) {
      const asked = heard.now()
      put(await connection.ask('message:stop', { messageId }), asked)
    },
    async regenerate(messageId) {
      const asked = heard.now()
      put(await connection.ask('message:regenerate', { messageId }), asked)
    },
    async edit(messageId, text) {
      const asked = heard.now()
      const reply = await connection.ask('message:edit', { messageId, text })
      store.set(({ conversation }) => {
        const at = conversation?.messages.findIndex((row) => row.id === messageId) ?? -1
        if (!conversation || at < 0) return {}
        const kept = conversation.messages.filter((row, index) => index <= at || row.id === reply.id)
        const messages = kept.map((row) => (row.id === messageId ? { ...row, text } : row))
        return { conversation: { ...conversation, messages } }
      })
      put(reply, asked)
    },
    async rate(messageId, rating) {
      const asked = heard.now()
      put(await connection.ask('message:rate', { messageId, rating }), asked)
    },
    async reach(messageId) {
      const begun = store.get().conversation?.id
      for (;;) {
        const { conversation } = store.get()
        if (!conversation || conversation.id !== begun) return false
        if (conversation.messages.some((row) => row.id === messageId)) return true
        if (!conversation.next) return false
        await older()
      }
    },
  }
}
