import { expect } from 'chai'
import { type Api, createApi } from '../../../client/core/api.ts'
import { Refusal } from '../../../client/core/refusal.ts'
import type { UserView } from '../../../contract/views.ts'
import { type ScriptedServer, scriptedServer, until } from './scripted-server.ts'

const asha: UserView = {
  id: '018f0000-0000-7000-8000-00000000000a',
  email: 'asha@example.org',
  emailVerified: true,
  name: 'Asha',
  admin: false,
  createdAt: '2026-01-01T00:00:00.000Z',
}
const ravi: UserView = { ...asha, id: '018f0000-0000-7000-8000-00000000000b', email: 'ravi@example.org', name: 'Ravi' }
const analysisId = '018f0000-0000-7000-8000-000000000001'

/** An HTTP API whose session belongs to `who.is`. */
function apiOf(who: { is: UserView | null }): Api {
  return createApi({
    origin: '',
    async fetch(url) {
      if (url.endsWith('/csrf-token')) return Response.json({ csrfToken: String(who.is?.id), user: who.is })
      return Response.json({ problem: { code: 'signed-out', message: 'Who is there?' } }, { status: 401 })
    },
  })
}

describe('coming back', () => {
  let server: ScriptedServer
  /** While false, every handshake is refused, as if the server knew no such session. */
  let hasSession: boolean
  beforeEach(async () => {
    hasSession = true
    server = await scriptedServer({})
    server.io.use((_, next) => {
      const refused = Object.assign(new Error('signed-out'), { data: { code: 'signed-out', message: 'Who is there?' } })
      next(hasSession ? undefined : refused)
    })
  })
  afterEach(() => server.close())

  it('is online when it connected before the session was known, as after a reload without a network', async () => {
    const { store, connection, visit } = server.client()
    store.set({ connection: 'offline' })
    connection.reopen()
    await until(store, (state) => state.connection === 'online')
    await visit.start()
    expect(store.get().connection).to.equal('online')
  })

  it('is online however often the session could not be had after it had connected', async () => {
    const { store, connection, visit } = server.client()
    connection.open()
    await until(store, (state) => state.connection === 'online')
    store.set({ connection: 'offline' })
    await visit.start()
    expect(store.get().connection).to.equal('online')
  })

  async function signedIn(who: { is: UserView | null }) {
    const api = apiOf(who)
    const client = server.client(api, {
      renewSession: async () => {
        await api.session()
        hasSession = true
      },
    })
    void client.follower.follow(analysisId)
    await client.visit.start()
    await until(client.store, (state) => state.connection === 'online')
    expect(client.store.get().user).to.deep.equal(who.is)
    return client
  }

  it('shows no name any more when the session died while it was away, and offers to sign in at the same place', async () => {
    const who: { is: UserView | null } = { is: asha }
    const { store } = await signedIn(who)
    who.is = null
    hasSession = false
    server.io.disconnectSockets(true)
    const state = await until(store, ({ user }) => user === null)
    expect([state.sessionEnded, state.following, state.analysis]).to.deep.equal(['expired', analysisId, null])
  })

  it('shows who is signed in now when another page signed in meanwhile, and nothing of who was before', async () => {
    const who: { is: UserView | null } = { is: asha }
    const { store } = await signedIn(who)
    who.is = ravi
    hasSession = false
    server.io.disconnectSockets(true)
    const { following } = await until(store, ({ user, connection }) => user?.id === ravi.id && connection === 'online')
    expect(following).to.equal(null)
  })

  it('hears of it as well when it was a call over HTTP that found the session gone', async () => {
    const who: { is: UserView | null } = { is: asha }
    const { store, api } = await signedIn(who)
    who.is = null
    await api.rename('Asha R.').catch(() => {})
    expect(store.get()).to.include({ user: null, sessionEnded: 'expired', connection: 'resting' })
  })

  describe('signing out', () => {
    const lost = new Refusal({ code: 'busy', message: 'Rekha cannot be reached.' })

    /** A signed-in user whose sign-out fails with `lost` and runs `then`. */
    async function leaving(
      session: () => Promise<UserView | null>,
      then = (_heard: Promise<void>) => Promise.resolve(),
    ) {
      let isStarted = false
      let hear = () => {}
      const heard = new Promise<void>((resolve) => {
        hear = resolve
      })
      const client = server.client({
        session: async () => (isStarted ? session() : asha),
        logout: async () => {
          await then(heard)
          throw lost
        },
      })
      client.connection.on('session:ended', hear)
      await client.visit.start()
      await until(client.store, ({ connection }) => connection === 'online')
      isStarted = true
      return client
    }

    it('says so when it failed, and the talk goes on', async () => {
      const { store, visit } = await leaving(async () => asha)
      expect(await visit.logout().catch((error: unknown) => error)).to.equal(lost)
      expect(store.get()).to.include({ connection: 'online', user: asha })
    })

    it('says so when nothing can be reached at all', async () => {
      const { store, visit } = await leaving(async () => {
        throw lost
      })
      expect(await visit.logout().catch((error: unknown) => error)).to.equal(lost)
      expect(store.get().user).to.deep.equal(asha)
    })

    it('is done when only its answer was lost', async () => {
      const { store, visit } = await leaving(async () => null)
      await visit.logout()
      await until(store, ({ connection, user }) => connection === 'online' && user === null)
      expect(store.get().sessionEnded).to.equal(null)
    })

    it('is done when the socket was told so, and comes back online once a session can be had', async () => {
      let tries = 0
      const { store, visit } = await leaving(
        async () => {
          if (++tries < 2) throw lost
          return null
        },
        (heard) => {
          server.tell('session:ended', { reason: 'signed-out' })
          return heard
        },
      )
      await visit.logout()
      const { user } = await until(store, (state) => state.user === null && state.connection === 'online')
      expect(user).to.equal(null)
    })
  })

  it('goes on where it was when it is the same person', async () => {
    const { store } = await signedIn({ is: asha })
    hasSession = false
    server.io.disconnectSockets(true)
    await until(store, ({ connection }) => connection !== 'online')
    const { user, following } = await until(store, ({ connection }) => connection === 'online')
    expect([user, following]).to.deep.equal([asha, analysisId])
  })

  it('keeps a reading that has gone to the account while the answer to registering is under way', async () => {
    const analysis = { id: analysisId, access: 'full', status: 'completed', attempt: 1, report: { sections: [] } }
    const found = { analysis, place: null, live: [], conversations: { items: [], next: null } }
    const missing = { code: 'missing', message: 'This reading is not here.' }
    let isClaimed = false
    server.answers['analysis:join'] = () => {
      if (!isClaimed) return { ok: true, value: found }
      // Sent in one turn, so the page hears both before it has dealt with the first.
      process.nextTick(() => server.tell('session:ended', { reason: 'signed-out' }))
      return { ok: false, problem: missing }
    }
    let answer = (_: UserView) => {}
    const register = () => new Promise<UserView>((resolve) => (answer = resolve))
    const { store, visit, follower, connection } = server.client({ register })
    await visit.start()
    await follower.follow(analysisId)
    const lost: unknown[] = []
    store.subscribe(() => lost.push(...[store.get().unavailable].filter(Boolean)))
    connection.on('session:ended', () => {
      isClaimed = false
      answer(asha)
    })

    isClaimed = true
    const registering = visit.register({ email: asha.email, name: asha.name, password: 'long enough' })
    follower.rejoin()
    await registering
    await until(store, (state) => state.connection === 'online' && state.analysis !== null)
    expect([lost, store.get().user]).to.deep.equal([[], asha])
  })
})
