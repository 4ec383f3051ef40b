import { expect } from 'chai'
import type { Transport } from '../../../client/core/carrier.ts'
import type { Connection } from '../../../client/core/connection.ts'
import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

const reached = (connection: Connection, wanted: 'online' | 'offline') =>
  new Promise<void>((resolve) => connection.onState((state) => state === wanted && resolve()))

describe('how the connection is carried', () => {
  let server: ScriptedServer
  afterEach(() => server.close())

  /** Transports of the connection attempts that reach the server. */
  function watch(): Transport[] {
    const seen: Transport[] = []
    const note = ({ url = '' }: { url?: string }) => {
      const { searchParams } = new URL(url, server.url)
      if (!searchParams.has('sid')) seen.push(searchParams.get('transport') as Transport)
    }
    server.http.prependListener('request', note)
    server.http.prependListener('upgrade', note)
    return seen
  }
  const both = () => ['websocket', 'polling'] as const

  it('goes over to polling where no WebSocket gets through, and stays there', async () => {
    server = await scriptedServer({ 'usage:get': () => ({ ok: true, value: { budget: 2 } }) }, ['polling'])
    const seen = watch()
    server.http.on('upgrade', (_, socket) => socket.destroy())
    const connection = server.connection({ transports: both })
    let online = reached(connection, 'online')
    connection.open()
    await online
    expect(connection.transport()).to.equal('polling')
    expect(await connection.ask('usage:get', {})).to.deep.equal({ budget: 2 })
    for (let times = 0; times < 3; times += 1) {
      online = reached(connection, 'online')
      server.io.disconnectSockets(true)
      await online
    }
    expect(seen).to.deep.equal(['websocket', 'polling', 'polling', 'polling', 'polling'])
  })

  it('is remembered over a reload for a while: a network that blocks WebSockets keeps nobody waiting twice', async () => {
    server = await scriptedServer({}, ['polling'])
    const seen = watch()
    server.http.on('upgrade', (_, socket) => socket.destroy())
    let kept = ''
    const memory = {
      load: () => kept,
      save(text: string) {
        kept = text
      },
    }
    const load = async () => {
      const connection = server.connection({ transports: both, memory })
      const online = reached(connection, 'online')
      connection.open()
      await online
      connection.close()
    }
    await load()
    await load()
    expect(seen).to.deep.equal(['websocket', 'polling', 'polling'])
    // Ten minutes later the network may be a different one.
    kept = String(Number(kept) - 600_000)
    await load()
    expect(seen.slice(3)).to.deep.equal(['websocket', 'polling'])
  })

  it('comes back to a WebSocket when it was only the server that was away', async () => {
    server = await scriptedServer({}, ['polling', 'websocket'])
    const seen = watch()
    let isAway = true
    server.io.engine.opts.allowRequest = (_, decide) => decide(null, !isAway)
    const connection = server.connection({ transports: both })
    const upgraded = new Promise<void>((resolve) =>
      server.io.engine.on('connection', (socket) => socket.once('upgrade', () => resolve())),
    )
    const tried = new Promise<void>((resolve) => {
      let failures = 0
      connection.onState((state) => {
        // The next attempt begins with polling.
        if (state === 'offline' && ++failures === 3) {
          isAway = false
          resolve()
        }
      })
    })
    const online = reached(connection, 'online')
    connection.open()
    await Promise.all([tried, online, upgraded])
    const moved = reached(connection, 'online')
    server.io.disconnectSockets(true)
    await moved
    expect(connection.transport()).to.equal('websocket')
    // One request per attempt.
    expect(seen).to.deep.equal(['websocket', 'polling', 'websocket', 'polling', 'websocket'])
  })

  it('never polls a server that does not offer it', async () => {
    server = await scriptedServer({}, ['websocket'])
    const seen = watch()
    server.io.engine.opts.allowRequest = (_, decide) => decide(null, seen.length > 3)
    const connection = server.connection({ transports: () => ['websocket'] })
    const online = reached(connection, 'online')
    connection.open()
    await online
    expect(new Set(seen)).to.deep.equal(new Set(['websocket']))
  })
})
