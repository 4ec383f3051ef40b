import type { SignedUser } from '../../contract/embed.ts'
import type { Payload } from '../../contract/events.ts'
import type { UserView } from '../../contract/views.ts'
import type { Api } from './api.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follow.ts'
import { againIn, problemOf } from './refusal.ts'
import { nothingFollowed, type State } from './state.ts'
import type { Store } from './store.ts'
import type { Talk } from './talk.ts'

/** Milliseconds between two attempts to get a session, at least. */
const againAfter = 2_000

interface VisitOptions {
  store: Store<State>
  api: Api
  connection: Connection
  follower: Follower
  talk: Pick<Talk, 'forget'>
}

/** Who is here: coming, signing in, going. */
export interface Visit {
  /** Finds or makes the session, then connects. */
  start(): Promise<void>
  register(input: Parameters<Api['register']>[0]): Promise<void>
  login(input: Parameters<Api['login']>[0]): Promise<void>
  /** In the widget: goes on as the user whom the page's server vouches for. */
  identify(signed: SignedUser): Promise<void>
  logout(): Promise<void>
  rename(name: string): Promise<void>
  /** Every other page and device is signed out by this. */
  changePassword(input: { currentPassword: string; newPassword: string }): Promise<void>
  /** Deletes the account and goes on as a guest. */
  deleteAccount(password: string): Promise<void>
  sessionEnded(payload: Payload<'session:ended'>): void
  /** A session that was asked for again, for the old one was gone: it may be somebody else's. */
  sessionFound(user: UserView | null): void
  /** After session:ended: goes on as a guest. */
  goOnAsGuest(): Promise<void>
}

export function createVisit({ store, api, connection, follower, talk }: VisitOptions): Visit {
  /** While we change the session ourselves, the end of the old one is no news. */
  let changing = false
  /** It was told all the same, in the middle of our own change. */
  let wasEnded = false
  /** The person wants to sign out, and it is not known yet that this was done. */
  let isLeaving = false

  async function start(): Promise<void> {
    const user = await api.session()
    store.set({ user, sessionKnown: true, sessionEnded: null })
    connection.open()
  }

  async function enter(come: () => Promise<UserView>): Promise<void> {
    changing = true
    try {
      const user = await come()
      isLeaving = false
      store.set({ user, sessionKnown: true, sessionEnded: null, isSigningIn: false, earlier: null, usage: null })
      connection.reopen()
    } finally {
      changing = false
    }
  }

  /** Throws when the session goes on; whatever else fails, nothing of who leaves stays on the screen. */
  async function go(end: () => Promise<void>): Promise<void> {
    changing = isLeaving = true
    wasEnded = false
    try {
      await end().catch(async (error: unknown) => {
        if (!(await hasEnded(error))) throw error
      })
      isLeaving = false
      connection.close()
      follower.leave()
      talk.forget()
      store.set({ user: null, earlier: null, usage: null })
      await start().catch(startLater)
    } finally {
      changing = false
    }
  }

  /** Whether the session has ended although what was to end it failed: its answer may have been lost. */
  async function hasEnded(error: unknown): Promise<boolean> {
    if (wasEnded) return true
    const { code } = problemOf(error)
    if (code !== 'busy' && code !== 'broken') return false
    const before = store.get().user?.id
    return api.session().then(
      (user) => user?.id !== before,
      () => wasEnded,
    )
  }

  function startLater(error: unknown): void {
    store.set({ connection: 'offline' })
    const again = () => {
      // Somebody has come meanwhile.
      if (store.get().connection !== 'offline' || store.get().user) return
      start().catch(startLater)
    }
    setTimeout(again, againIn(againAfter * (1 + Math.random()), error))
  }

  function sessionEnded({ reason }: Payload<'session:ended'>): void {
    wasEnded = true
    if (changing) return
    const { following, conversation } = store.get()
    connection.close()
    // Whose session merely ran out may come back to it; who left may have left the device to somebody else.
    if (reason !== 'expired') talk.forget()
    // What was on the screen is nobody's now; the place stays, for whoever signs in again.
    const place = conversation ? { id: conversation.id, messages: [], next: null } : null
    store.set({ ...nothingFollowed, following, conversation: place })
    store.set({ user: null, earlier: null, usage: null, sessionEnded: reason })
  }

  function sessionFound(user: UserView | null): void {
    const { user: before, sessionKnown, sessionEnded: ended } = store.get()
    if (changing && before && !user) wasEnded = true
    if (changing || !sessionKnown || ended || before?.id === user?.id) return
    if (!user) {
      sessionEnded({ reason: isLeaving ? 'signed-out' : 'expired' })
      return
    }
    if (before) follower.leave()
    store.set({ user, earlier: null, usage: null })
    connection.reopen()
  }

  return {
    start,
    sessionEnded,
    sessionFound,
    register: (input) => enter(() => api.register(input)),
    login: (input) => enter(() => api.login(input)),
    async identify(signed) {
      const before = store.get().user?.id
      await enter(async () => {
        const user = await api.identify(signed)
        // What was on the screen of another user stays theirs.
        if (before !== undefined && before !== user.id) follower.leave()
        return user
      })
    },
    logout: () => go(api.logout),
    async rename(name) {
      store.set({ user: await api.rename(name) })
    },
    changePassword: (input) => enter(() => api.changePassword(input)),
    deleteAccount: (password) => go(() => api.deleteAccount(password)),
    async goOnAsGuest() {
      follower.leave()
      talk.forget()
      await start()
    },
  }
}
