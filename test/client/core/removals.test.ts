import { expect } from 'chai'
import type { Follower } from '../../../client/core/follow.ts'
import type { Readings } from '../../../client/core/readings.ts'
import { Refusal } from '../../../client/core/refusal.ts'
import { createRemovals } from '../../../client/core/removals.ts'
import { initialState, type State } from '../../../client/core/state.ts'
import { createStore } from '../../../client/core/store.ts'
import type { ConversationView } from '../../../contract/views.ts'
import { until } from './scripted-server.ts'

const at = '2026-01-01T00:00:00.000Z'
const talk: ConversationView = { id: 'talk', analysisId: 'reading', title: 'Talk', createdAt: at, updatedAt: at }

function scene(undoWithin: number, answer: () => Promise<void> = async () => {}) {
  const store = createStore<State>({
    ...initialState,
    following: 'reading',
    conversations: { items: [talk], next: null },
    conversation: { id: talk.id, messages: [], next: null },
  })
  const done: string[] = []
  const removals = createRemovals({
    store,
    undoWithin,
    readings: {
      removeConversation: (id: string) => answer().then(() => void done.push(`deleted ${id}`)),
      remove: (id: string) => answer().then(() => void done.push(`deleted ${id}`)),
    } as Readings,
    follower: {
      closeConversation: () => store.set({ conversation: null }),
      openConversation: async (id: string) => void done.push(`opened ${id}`),
      leave: () => store.set({ following: null }),
      follow: async (id: string) => void done.push(`followed ${id}`),
    } as Follower,
  })
  return { store, done, removals }
}

describe('a deletion that can be taken back', () => {
  it('hides at once and deletes a moment later', async () => {
    const { store, done, removals } = scene(20)
    removals.remove({ kind: 'conversation', id: 'talk' })
    expect(store.get()).to.deep.include({ conversation: null })
    expect(store.get().removals.map(({ id, state }) => [id, state])).to.deep.equal([['talk', 'undoable']])
    expect(done).to.deep.equal([])
    await until(store, ({ removals }) => removals.length === 0)
    expect(done).to.deep.equal(['deleted talk'])
  })

  it('brings back what was on the screen, and deletes nothing then', () => {
    const { store, done, removals } = scene(60_000)
    removals.remove({ kind: 'conversation', id: 'talk' })
    removals.undo()
    removals.remove({ kind: 'analysis', id: 'reading' })
    expect(store.get().following).to.equal(null)
    removals.undo()
    removals.sendNow()
    expect(done).to.deep.equal(['opened talk', 'followed reading'])
    expect(store.get().removals).to.deep.equal([])
  })

  it('deletes at once when the page goes, and what was before another deletion', async () => {
    const { store, done, removals } = scene(60_000)
    removals.remove({ kind: 'conversation', id: 'talk' })
    removals.remove({ kind: 'analysis', id: 'another' })
    removals.sendNow()
    await until(store, (state) => state.removals.length === 0)
    expect(done).to.deep.equal(['deleted talk', 'deleted another'])
  })

  it('shows again what could not be deleted, and why', async () => {
    const problem = { code: 'timed-out' as const, message: 'No answer came.' }
    const { store, removals } = scene(10, () => Promise.reject(new Refusal(problem)))
    removals.remove({ kind: 'conversation', id: 'talk' })
    await until(store, (state) => state.removalRefused !== null)
    expect(store.get()).to.deep.include({ removalRefused: problem })
    await until(store, (state) => state.removals.length === 0)
  })
})
