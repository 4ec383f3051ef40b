import { expect } from 'chai'
import type { Connection, ConnectionState } from '../../../client/core/connection.ts'
import { problemOf, Refusal } from '../../../client/core/refusal.ts'
import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

const id = '018f0000-0000-7000-8000-000000000001'

const reached = (connection: Connection, wanted: ConnectionState) =>
  new Promise<void>((resolve) => connection.onState((state) => state === wanted && resolve()))

describe('the connection', () => {
  let server: ScriptedServer
  beforeEach(async () => {
    server = await scriptedServer({})
  })
  afterEach(() => server.close())

  it('gives the answer, or throws the problem it carries', async () => {
    server.answers['usage:get'] = () => ({ ok: true, value: { budget: 2 } })
    server.answers['analysis:join'] = () => ({ ok: false, problem: { code: 'missing', message: 'Not here.' } })
    const connection = server.connection()
    connection.open()
    expect(await connection.ask('usage:get', {})).to.deep.equal({ budget: 2 })
    const thrown = await connection.ask('analysis:join', { analysisId: id }).catch((error: unknown) => error)
    expect(thrown).to.be.instanceOf(Refusal)
    expect(problemOf(thrown).code).to.equal('missing')
  })

  it('asks an idempotent command again, the same, when no answer came', async () => {
    server.answers['message:send'] = () => (server.count('message:send') < 3 ? undefined : { ok: true, value: {} })
    const connection = server.connection()
    connection.open()
    await connection.ask('message:send', { conversationId: id, clientMessageId: id, text: 'What of my work?' })
    expect(server.asked.map((one) => one.input)).to.deep.equal(Array(3).fill(server.asked[0]!.input))
  })

  it('asks it again on the next connection when this one breaks', async () => {
    server.answers['message:stop'] = (_, socket) => {
      if (server.count('message:stop') > 1) return { ok: true, value: {} }
      socket.conn.close()
      return undefined
    }
    const connection = server.connection({ ackWithin: 60_000 })
    connection.open()
    await connection.ask('message:stop', { messageId: id })
    expect(server.count('message:stop')).to.equal(2)
  })

  it('is offline at once when the platform says that the network is gone, and comes back by itself', async () => {
    const connection = server.connection()
    connection.open()
    await reached(connection, 'online')
    const states: ConnectionState[] = []
    connection.onState((state) => states.push(state))
    connection.lost()
    expect(states.at(-1)).to.equal('offline')
    await reached(connection, 'online')
    connection.close()
    connection.lost()
    expect(states.at(-1)).to.equal('resting')
  })

  it('never asks twice for what would be done twice', async () => {
    const connection = server.connection()
    connection.open()
    const thrown = await connection.ask('message:regenerate', { messageId: id }).catch(problemOf)
    expect(thrown).to.have.property('code', 'timed-out')
    expect(server.count('message:regenerate')).to.equal(1)
  })

  it('gets a session and comes back when it was refused for want of one', async () => {
    let hasSession = false
    server.io.use((_, next) => {
      const refused = Object.assign(new Error('signed-out'), { data: { code: 'signed-out', message: 'Who is there?' } })
      next(hasSession ? undefined : refused)
    })
    const connection = server.connection({
      renewSession: async () => {
        hasSession = true
      },
    })
    const online = reached(connection, 'online')
    connection.open()
    await online
  })

  it('says why it was refused', async () => {
    server.io.use((_, next) =>
      next(Object.assign(new Error('busy'), { data: { code: 'busy', message: 'Full.', retryAfter: 30 } })),
    )
    const connection = server.connection()
    const refused = new Promise((resolve) => connection.onState((_, problem) => problem && resolve(problem.code)))
    connection.open()
    expect(await refused).to.equal('busy')
  })

  it('comes back by itself after the server has cut it', async () => {
    const connection = server.connection()
    const first = reached(connection, 'online')
    connection.open()
    await first
    const second = reached(connection, 'online')
    server.io.disconnectSockets(true)
    await second
  })

  it('moves on when its node is draining, without going offline', async () => {
    const connection = server.connection()
    const states: ConnectionState[] = []
    const first = reached(connection, 'online')
    connection.open()
    await first
    connection.onState((state) => states.push(state))
    const second = reached(connection, 'online')
    server.tell('server:draining', { reconnectIn: 20 })
    await second
    expect(states).to.deep.equal(['connecting', 'online'])
  })

  it('carries the newest headers to each handshake', async () => {
    let cookie = 'guest'
    const connection = server.connection({ headers: () => ({ cookie }) })
    const cookies: (string | undefined)[] = []
    server.io.on('connection', (socket) => cookies.push(socket.handshake.headers.cookie))
    const first = reached(connection, 'online')
    connection.open()
    await first
    cookie = 'user'
    const second = reached(connection, 'online')
    connection.reopen()
    await second
    expect(cookies).to.deep.equal(['guest', 'user'])
  })
})
