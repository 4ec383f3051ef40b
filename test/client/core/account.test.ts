import { expect } from 'chai'
import { createApi } from '../../../client/core/api.ts'
import { barsOf } from '../../../client/core/bars-of.ts'
import { hasExpired } from '../../../client/core/has-expired.ts'
import { type ScriptedServer, scriptedServer, until } from './scripted-server.ts'

const analysisId = '018f0000-0000-7000-8000-000000000001'
const conversationId = '018f0000-0000-7000-8000-000000000002'

describe('the account, in the client', () => {
  it('draws days by what they cost, by their tokens where nothing cost anything', () => {
    const days = [
      { day: '2026-02-01', tokens: 100, cost: 0 },
      { day: '2026-02-02', tokens: 50, cost: 0 },
    ]
    expect(barsOf(days)).to.deep.equal({ bars: [1, 0.5], length: 28, most: days[0] })
    const paid = [days[0]!, { ...days[1]!, cost: 0.02 }]
    expect(barsOf(paid)).to.deep.equal({ bars: [0, 1], length: 28, most: paid[1] })
    expect(barsOf([{ day: '2024-02-01', tokens: 0, cost: 0 }])).to.deep.equal({ bars: [0], length: 29, most: null })
  })

  it('takes a guest’s photos for expired when their time is over, an owner’s never', () => {
    const at = Date.parse('2026-11-24T12:00:00Z')
    expect(hasExpired({ expiresAt: '2026-11-24T11:59:00Z' }, at)).to.equal(true)
    expect(hasExpired({ expiresAt: '2026-11-24T13:00:00Z' }, at)).to.equal(false)
    expect(hasExpired({ expiresAt: null }, at)).to.equal(false)
  })

  it('asks for what it changes with the session’s token, and says what was refused', async () => {
    const asked: string[] = []
    const api = createApi({
      origin: '',
      async fetch(url, { method = 'GET', headers } = {}) {
        const token = new Headers(headers).get('x-csrf-token')
        asked.push(`${method} ${url} ${token ?? ''}`.trim())
        if (url.endsWith('/csrf-token')) return Response.json({ csrfToken: 'one', user: null })
        if (url.endsWith('/account')) {
          const problem = { code: 'invalid', message: 'This is not your password.', field: 'password' }
          return Response.json({ problem }, { status: 400 })
        }
        return url.endsWith('/sessions') ? Response.json({ sessions: [] }) : new Response(null, { status: 204 })
      },
    })
    expect(await api.sessions()).to.deep.equal([])
    await api.endSession('a/b')
    const refused = await api.deleteAccount('no').catch((error) => error)
    expect(refused).to.have.nested.property('problem.field', 'password')
    expect(asked).to.deep.equal([
      'GET /api/v1/auth/sessions',
      'GET /api/v1/auth/csrf-token',
      'DELETE /api/v1/auth/sessions/a%2Fb one',
      'DELETE /api/v1/auth/account one',
    ])
  })

  describe('what is gone', () => {
    let server: ScriptedServer
    afterEach(() => server.close())

    async function following(expiresAt: string | null) {
      const analysis = {
        id: analysisId,
        access: 'full',
        status: 'completed',
        attempt: 1,
        report: { sections: [] },
        expiresAt,
      }
      const conversation = { id: conversationId, analysisId, title: 'Talk' }
      server = await scriptedServer({
        'analysis:join': () => ({
          ok: true,
          value: { analysis, place: null, live: [], conversations: { items: [conversation], next: null } },
        }),
        'analysis:leave': () => ({ ok: true, value: {} }),
        'conversation:open': () => ({ ok: true, value: { conversation, messages: { items: [], next: null } } }),
        'conversation:delete': () => {
          server.tell('conversation:deleted', { analysisId, conversationId })
          return { ok: true, value: {} }
        },
        'analysis:delete': () => {
          server.tell('analysis:deleted', { analysisId })
          return { ok: true, value: {} }
        },
      })
      const client = server.client()
      await client.visit.start()
      await client.follower.follow(analysisId)
      await until(client.store, (state) => state.conversation !== null)
      return client
    }

    it('is said to be expired, or deleted elsewhere', async () => {
      const guest = await following(new Date(Date.now() - 1000).toISOString())
      server.tell('analysis:deleted', { analysisId })
      expect((await until(guest.store, (state) => state.unavailable !== null)).gone).to.equal('expired')
      await server.close()
      const owner = await following(null)
      server.tell('conversation:deleted', { analysisId, conversationId })
      expect((await until(owner.store, (state) => state.conversation === null)).gone).to.equal('conversation')
      server.tell('analysis:deleted', { analysisId })
      expect((await until(owner.store, (state) => state.unavailable !== null)).gone).to.equal('reading')
      await owner.follower.follow(analysisId)
      expect(owner.store.get()).to.include({ gone: null, unavailable: null })
    })

    it('is no news to the page that deleted it', async () => {
      const client = await following(null)
      await client.readings.removeConversation(conversationId)
      expect(client.store.get()).to.include({ conversation: null, gone: null })
      await client.readings.remove(analysisId)
      expect(client.store.get()).to.include({ following: null, unavailable: null, gone: null })
    })
  })
})
