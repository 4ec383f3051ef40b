import type { SignedUser } from '../../contract/embed.ts'
import type { Payload } from '../../contract/events.ts'
import type { RouteInput } from '../../contract/routes.ts'
import type { UserView } from '../../contract/views.ts'
import type { Api, Door } from './api.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follow.ts'
import { againIn, problemOf } from './refusal.ts'
import { nothingFollowed, type State } from './state.ts'
import type { Store } from './store.ts'
import type { Talk } from './talk.ts'

/** Minimum milliseconds between two attempts to get a session. */
const againAfter = 2_000

interface VisitOptions {
  store: Store<State>
  api: Api
  connection: Connection
  follower: Follower
  talk: Pick<Talk, 'forget'>
}

/** Who is here: arriving, signing in, leaving. */
export interface Visit {
  /** Finds or creates the session, then connects. */
  start(): Promise<void>
  register(input: Parameters<Api['register']>[0]): Promise<void>
  login(input: Parameters<Api['login']>[0]): Promise<void>
  /** Signs in by another route. */
  enterBy<R extends Door>(route: R, input: RouteInput<R>): Promise<void>
  /** In the widget: continues as the user vouched for by the page's server. */
  identify(signed: SignedUser): Promise<void>
  /** Sets a new password by the token of a mailed link; signs in here, and out everywhere else. */
  resetPassword(input: Parameters<Api['resetPassword']>[0]): Promise<void>
  logout(): Promise<void>
  rename(name: string): Promise<void>
  /** Signs out every other page and device. */
  changePassword(input: Parameters<Api['changePassword']>[0]): Promise<void>
  /** Deletes the account and continues as a guest. */
  deleteAccount(password?: string): Promise<void>
  sessionEnded(payload: Payload<'session:ended'>): void
  /** The session was fetched again because the old one was gone: it may be somebody else's. */
  sessionFound(user: UserView | null): void
  /** After session:ended: continues as a guest. */
  goOnAsGuest(): Promise<void>
}

export function createVisit({ store, api, connection, follower, talk }: VisitOptions): Visit {
  // While we change the session ourselves, the end of the old one is expected.
  const setChanging = (isChangingSession: boolean) => store.set({ isChangingSession })
  const isChanging = () => store.get().isChangingSession
  /** It ended anyway, in the middle of our own change. */
  let wasEnded = false
  /** Signing out was requested, but is not confirmed yet. */
  let isLeaving = false

  async function start(): Promise<void> {
    const user = await api.session()
    store.set({
      user,
      sessionKnown: true,
      sessionEnded: null,
      ...api.offers(),
    })
    connection.open()
  }

  async function enter(come: () => Promise<UserView>): Promise<void> {
    setChanging(true)
    try {
      const user = await come()
      isLeaving = false
      const { signIn } = store.get()
      store.set({ user, sessionKnown: true, sessionEnded: null, isSigningIn: false, earlier: null, usage: null })
      // What a provider's sign-in still needed, or why it failed, is past.
      store.set({ signIn: signIn && { ...signIn, joining: null, problem: null } })
      connection.reopen()
    } finally {
      setChanging(false)
    }
  }

  /** Throws if the session is still alive; otherwise, whatever fails, nothing of the leaving person stays on the screen. */
  async function go(end: () => Promise<void>): Promise<void> {
    setChanging(true)
    isLeaving = true
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
      setChanging(false)
    }
  }

  /** Whether the session ended although the call failed: its answer may have been lost. */
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
      // Somebody else has signed in meanwhile.
      if (store.get().connection !== 'offline' || store.get().user) return
      start().catch(startLater)
    }
    setTimeout(again, againIn(againAfter * (1 + Math.random()), error))
  }

  function sessionEnded({ reason }: Payload<'session:ended'>): void {
    wasEnded = true
    if (isChanging()) return
    const { following, conversation } = store.get()
    connection.close()
    // After a mere expiry the person may return; after signing out the device may be somebody else's.
    if (reason !== 'expired') talk.forget()
    // Clears the screen but keeps the place, for signing in again.
    const place = conversation ? { id: conversation.id, messages: [], next: null } : null
    store.set({ ...nothingFollowed, following, conversation: place })
    store.set({ user: null, earlier: null, usage: null, sessionEnded: reason })
  }

  function sessionFound(user: UserView | null): void {
    const { user: before, sessionKnown, sessionEnded: ended } = store.get()
    if (isChanging() && before && !user) wasEnded = true
    if (isChanging() || !sessionKnown || ended || before?.id === user?.id) return
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
    enterBy: (route, input) => enter(() => api.enterBy(route, input)),
    async identify(signed) {
      const before = store.get().user?.id
      await enter(async () => {
        const user = await api.identify(signed)
        // The new user must not see the previous one's screen.
        if (before !== undefined && before !== user.id) follower.leave()
        return user
      })
    },
    resetPassword: (input) => enter(() => api.resetPassword(input)),
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
