import type { Output } from '../../contract/commands.ts'
import type { Hand, PalmMarks } from '../../contract/features.ts'
import type { AnalysisView } from '../../contract/views.ts'
import type { Api, Upload } from './api.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follow.ts'
import { hasEnded, mergeAnalysis } from './merge-rows.ts'
import { otherHand } from './other-hand.ts'
import { problemOf } from './refusal.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

interface ReadingsOptions {
  store: Store<State>
  api: Api
  connection: Connection
  follower: Follower
  /** What is being deleted right now. */
  deleting: Set<string>
}

/** A search hit: in a message, or, without one, in a conversation's title. */
export type Found = Output<'conversation:search'>['items'][number]

/** Actions on readings and their conversations. */
export interface Readings {
  /** Uploads photos and follows the analysis; false if its signal cancelled it. */
  begin(upload: Upload): Promise<boolean>
  /** Reads the same photos again, each as the other hand, and deletes this reading. */
  swapHands(): Promise<void>
  retry(): Promise<void>
  /** Measures a hand that could not be found, using the points marked on its photo. */
  frame(hand: Hand, marks: PalmMarks): Promise<void>
  share(shared: boolean): Promise<void>
  remove(analysisId: string): Promise<void>
  list(more?: boolean): Promise<void>
  loadUsage(): Promise<void>
  moreConversations(): Promise<void>
  renameConversation(conversationId: string, title: string): Promise<void>
  removeConversation(conversationId: string): Promise<void>
  /** Searches for text (2 to 100 characters) in titles and messages of all conversations about this reading. */
  searchConversations(query: string): Promise<Found[]>
}

export function createReadings({ store, api, connection, follower, deleting }: ReadingsOptions): Readings {
  const current = () => store.get().analysis

  /** Deleting something already gone counts as success. */
  async function erase(id: string, ask: () => Promise<unknown>): Promise<void> {
    deleting.add(id)
    try {
      await ask()
    } catch (error) {
      if (problemOf(error).code !== 'missing') throw error
    } finally {
      deleting.delete(id)
    }
  }

  /** Shows it as queued again, unless an event was faster. */
  function beginAnew(analysis: AnalysisView): void {
    const now = current()
    if (now?.id === analysis.id && hasEnded(now)) store.set({ analysis: mergeAnalysis(now, analysis) })
    follower.rejoin()
  }

  async function begin(upload: Upload): Promise<boolean> {
    store.set({ uploading: 0 })
    try {
      const analysis = await api.upload(upload, (uploading) => store.set({ uploading }))
      if (!analysis) return false
      void follower.follow(analysis.id)
      store.set({ analysis })
      return true
    } finally {
      store.set({ uploading: null })
    }
  }

  async function remove(analysisId: string): Promise<void> {
    await erase(analysisId, () => connection.ask('analysis:delete', { analysisId }))
    if (store.get().following === analysisId) follower.leave()
    store.set(({ earlier }) =>
      earlier ? { earlier: { ...earlier, items: earlier.items.filter((one) => one.id !== analysisId) } } : {},
    )
  }

  return {
    begin,
    async swapHands() {
      const held = current()
      if (!held) return
      const photos: Upload['photos'] = {}
      for (const hand of held.hands) {
        const path = held.images[hand]?.full
        const to = otherHand(hand)
        if (path) photos[to] = { file: await api.fetchPhoto(path), name: `${to}.jpg` }
      }
      await begin({ photos, language: held.language })
      await remove(held.id)
    },
    async retry() {
      const held = current()
      if (!held) return
      beginAnew(await connection.ask('analysis:retry', { analysisId: held.id }))
    },
    async frame(hand, marks) {
      const held = current()
      if (!held) return
      beginAnew(await connection.ask('analysis:frame', { analysisId: held.id, hand, ...marks }))
    },
    async share(shared) {
      const held = current()
      if (!held) return
      const analysis = await connection.ask('analysis:share', { analysisId: held.id, shared })
      const now = current()
      if (now?.id === analysis.id) store.set({ analysis: { ...now, shared: analysis.shared } })
    },
    remove,
    async list(more = false) {
      const held = store.get().earlier
      const before = more ? held?.next : null
      if (more && !before) return
      const page = await connection.ask('analysis:list', before ? { before } : {})
      store.set({ earlier: before && held ? { items: [...held.items, ...page.items], next: page.next } : page })
    },
    async loadUsage() {
      store.set({ usage: await connection.ask('usage:get', {}) })
    },
    async moreConversations() {
      const { analysis, conversations } = store.get()
      if (!analysis || !conversations.next) return
      const page = await connection.ask('conversation:list', { analysisId: analysis.id, before: conversations.next })
      store.set((state) => {
        const fresh = page.items.filter((one) => !state.conversations.items.some((held) => held.id === one.id))
        return { conversations: { items: [...state.conversations.items, ...fresh], next: page.next } }
      })
    },
    async renameConversation(conversationId, title) {
      const renamed = await connection.ask('conversation:rename', { conversationId, title })
      store.set(({ conversations }) => ({
        conversations: {
          ...conversations,
          items: conversations.items.map((one) => (one.id === renamed.id ? renamed : one)),
        },
      }))
    },
    async removeConversation(conversationId) {
      await erase(conversationId, () => connection.ask('conversation:delete', { conversationId }))
      store.set(({ conversations, conversation }) => ({
        conversations: { ...conversations, items: conversations.items.filter((one) => one.id !== conversationId) },
        conversation: conversation?.id === conversationId ? null : conversation,
      }))
    },
    async searchConversations(query) {
      const held = current()
      if (!held) return []
      return (await connection.ask('conversation:search', { analysisId: held.id, query })).items
    },
  }
}
