import type { Literal } from '../../contract/problem.ts'
import type { MessageView } from '../../contract/views.ts'
import type { Connection } from './connection.ts'
import type { Heard } from './heard.ts'
import type { Memory } from './memory.ts'
import { putMessage } from './merge-rows.ts'
import { newId } from './new-id.ts'
import { createOutbox } from './outbox.ts'
import { Refusal } from './refusal.ts'
import type { State, Unsent } from './state.ts'
import type { Store } from './store.ts'

interface TalkOptions {
  store: Store<State>
  connection: Connection
  heard: Heard
  memory?: Memory | undefined
  /** Retry delays, in milliseconds, for questions that failed although connected. */
  resendAfter?: number | undefined
  /** Milliseconds after which retrying is left to the person. */
  giveUpAfter?: number | undefined
}

const noReading: Literal<'no-reading-open'> = {
  code: 'missing',
  reason: 'no-reading-open',
  message: 'There is no reading to talk about.',
}

/** Actions in a conversation. */
export interface Talk {
  /** Sends a message in the open conversation, or in a new one. */
  send(text: string): Promise<void>
  resend(clientMessageId: string): Promise<void>
  discard(clientMessageId: string): void
  /** Drops unsent questions: the person is leaving this device. */
  forget(): void
  stop(messageId: string): Promise<void>
  regenerate(messageId: string): Promise<void>
  edit(messageId: string, text: string): Promise<void>
  /** `shareText`: the people who run this may read this reply, which is rated down. */
  rate(messageId: string, rating: 'up' | 'down' | null, shareText?: boolean): Promise<void>
  older(): Promise<void>
  /** Loads earlier messages, back to this one; false if it is not in the open conversation. */
  reach(messageId: string): Promise<boolean>
  close(): void
}

export function createTalk(options: TalkOptions): Talk {
  const { store, connection, heard, memory, resendAfter = 3_000, giveUpAfter = 600_000 } = options
  const outbox = createOutbox({ store, connection, memory, send: deliver, resendAfter, giveUpAfter })

  /** Shows a returned row, unless an event has brought a newer one since the request. */
  function put(row: MessageView, asked: number, before?: string): void {
    store.set(({ conversation }) => {
      if (conversation?.id !== row.conversationId) return {}
      const isKnown = conversation.messages.some((held) => held.id === row.id)
      if (isKnown && heard.since(asked, row.id)) return {}
      heard.mark(row.id)
      return { conversation: { ...conversation, messages: putMessage(conversation.messages, row, before) } }
    })
  }

  /** A conversation for a question; reuses one that was created although the answer got lost. */
  async function conversationFor({ analysisId, known }: Unsent, isFirstTry: boolean): Promise<string> {
    const { items } = isFirstTry ? { items: [] } : await connection.ask('conversation:list', { analysisId })
    const made = items.find((one) => !known.includes(one.id))
    const conversation = made ?? (await connection.ask('conversation:create', { analysisId }))
    // Anything else typed before the conversation existed belongs to it too.
    const isFor = (one: Unsent) =>
      one.conversationId === null && one.analysisId === analysisId && one.known.join() === known.join()
    store.set(({ conversation: open, conversations, following, unsent }) => ({
      unsent: unsent.map((one) => (isFor(one) ? { ...one, conversationId: conversation.id } : one)),
      conversations: {
        ...conversations,
        items: [conversation, ...conversations.items.filter((one) => one.id !== conversation.id)],
      },
      ...(following === analysisId && !open
        ? { conversation: { id: conversation.id, messages: [], next: null, isMadeHere: true } }
        : {}),
    }))
    return conversation.id
  }

  async function deliver(unsent: Unsent, isFirstTry: boolean, ahead = false): Promise<void> {
    const { clientMessageId, text } = unsent
    const conversationId = unsent.conversationId ?? (await conversationFor(unsent, isFirstTry))
    const asked = heard.now()
    const exchange = await connection.ask('message:send', {
      conversationId,
      clientMessageId,
      text,
      ...(ahead && { ahead }),
    })
    outbox.discard(clientMessageId)
    put(exchange.question, asked, exchange.reply.id)
    put(exchange.reply, asked)
  }

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
    older,
    discard: outbox.discard,
    resend: outbox.resend,
    forget: outbox.forget,
    close: outbox.close,
    async send(text) {
      const { following, conversation, conversations } = store.get()
      if (!following) throw new Refusal(noReading)
      await outbox.add({
        clientMessageId: newId(),
        analysisId: following,
        conversationId: conversation?.id ?? null,
        text,
        state: 'sending',
        problem: null,
        seenAs: null,
        known: conversations.items.map((one) => one.id),
      })
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
    async rate(messageId, rating, shareText = false) {
      const asked = heard.now()
      put(await connection.ask('message:rate', { messageId, rating, shareText }), asked)
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
