import { once } from 'node:events'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { WebSocket } from 'ws'
import type { Ack } from '../../contract/socket.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const nobody = '00000000-0000-4000-8000-000000000000'

describe('the socket', () => {
  let stack: Stack
  let asha: Visitor
  before(async () => {
    stack = await startStack({ workers: 0, settings: { SOCKETS_PER_PERSON: '6' } })
  })
  beforeEach(async () => {
    asha = await stack.visitor()
    await asha.connect()
  })
  afterEach(() => asha.leave())
  after(() => stack.stop())

  /** Emits anything, without the client's types. */
  function emit(event: string, ...args: unknown[]): Promise<Ack<unknown>> {
    const socket = asha.socket as unknown as { emit(event: string, ...args: unknown[]): void }
    return new Promise((resolve) => socket.emit(event, ...args, resolve))
  }

  function open(headers: Record<string, string>): WebSocket {
    const url = `${asha.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    return new WebSocket(url, { headers })
  }

  /** The outcome of a handshake: the HTTP status it was rejected with, or 101. */
  async function handshake(headers: Record<string, string>): Promise<number> {
    const socket = open(headers)
    const status = await new Promise<number>((resolve) => {
      socket.once('open', () => resolve(101))
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    })
    socket.once('error', () => {})
    socket.terminate()
    return status
  }

  it('is for those who have a session', async () => {
    const stranger = new Visitor(asha.url)
    expect(await refusal(stranger.connect())).to.include({ code: 'signed-out' })
  })

  it('keeps the session of who talks over it alone, and says so to Redis once in a while', async () => {
    const redis = new Redis(stack.redis.url)
    try {
      const [key] = await redis.keys(`session:${decodeURIComponent(asha.cookie.split('=')[1] ?? '').slice(2, 34)}*`)
      if (!key) throw new Error('no session')
      const idle = 168 * 3_600
      // As if almost all of SESSION_IDLE_HOURS had passed since the last HTTP request.
      await redis.expire(key, 60)
      await asha.ask('usage:get', {})
      await until(async () => (await redis.ttl(key)) > idle - 60, 'the session lives on')
      await redis.expire(key, 60)
      await asha.ask('usage:get', {})
      await asha.ask('usage:get', {})
      expect(await redis.ttl(key)).to.be.at.most(60)
    } finally {
      redis.disconnect()
    }
  })

  it('refuses foreign origins before the upgrade', async () => {
    const { cookie } = asha
    const own = new URL(asha.url)
    for (const origin of [
      'https://evil.example',
      'null',
      `${own.origin}.evil.example`,
      `http://evil-${own.host}`,
      'nonsense',
    ])
      expect(await handshake({ cookie, origin }), origin).to.equal(400)
    expect(await handshake({ cookie, origin: own.origin })).to.equal(101)
    expect(await handshake({ cookie })).to.equal(101)
  })

  it('answers everything that is not a command as invalid, and lives', async () => {
    const valid = { analysisId: nobody }
    for (const [event, ...args] of [
      ['nonsense', valid],
      ['__proto__', valid],
      ['constructor', valid],
      ['error', valid],
      ['analysis:join', null],
      ['analysis:join', 'text'],
      ['analysis:join', []],
      ['analysis:join', { analysisId: 'none' }],
      ['analysis:join', { analysisId: { $gt: '' } }],
      ['analysis:join', { analysisId: Buffer.from('x') }],
      ['analysis:join', valid, 'extra'],
      ['analysis:join'],
      ['message:send', { conversationId: nobody, clientMessageId: nobody, text: ' \n ' }],
      ['message:send', { conversationId: nobody, clientMessageId: nobody, text: 'x'.repeat(4001) }],
      ['message:send', { conversationId: nobody, clientMessageId: nobody, text: 'a NUL \0' }],
      ['message:send', { conversationId: nobody, clientMessageId: nobody, text: 'half \ud83e' }],
      ['message:send', { conversationId: nobody, clientMessageId: '', text: 'x' }],
    ] as [string, ...unknown[]][]) {
      const answer = await emit(event, ...args)
      expect(answer.ok, event).to.equal(false)
      if (!answer.ok) expect(answer.problem.code, `${event} ${JSON.stringify(args).slice(0, 60)}`).to.equal('invalid')
    }
    expect(await emit('usage:get')).to.include({ ok: true })
    const missing = await emit('analysis:join', valid)
    expect(missing.ok ? null : missing.problem.code).to.equal('missing')
    expect(stack.errors()).to.deep.equal([])
  })

  it('does nothing for a command without an acknowledgement', async () => {
    const socket = asha.socket as unknown as { emit(event: string, ...args: unknown[]): void }
    socket.emit('analysis:join')
    socket.emit('analysis:join', null)
    socket.emit('usage:get', {})
    expect(await asha.ask('usage:get', {})).to.have.property('today')
  })

  it('survives JSON that is 10,000 deep', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const socket = open({ cookie: asha.cookie })
    await once(socket, 'open')
    const hear = (start: string) =>
      new Promise<string>((resolve) => {
        socket.on('message', (data) => String(data).startsWith(start) && resolve(String(data)))
      })
    socket.send('40')
    await hear('40')
    socket.send(`421["analysis:join",${deep}]`)
    const answer = await hear('431')
    expect(answer).to.include('"code":"invalid"')
    socket.terminate()
  })

  it('cuts a socket that sends more than 64 KB at once', async () => {
    const socket = open({ cookie: asha.cookie })
    await once(socket, 'open')
    socket.send(`42["x","${'x'.repeat(65 * 1024)}"]`)
    const [code] = await once(socket, 'close')
    expect(code).to.equal(1009)
  })

  it('cuts a socket that speaks before it has connected', async () => {
    const socket = open({ cookie: asha.cookie })
    await once(socket, 'open')
    socket.send('42["usage:get",{}]')
    await once(socket, 'close')
  })

  it('slows a flood of commands down, and cuts one that does not end', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => emit('nonsense', {})))
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code))
    expect(codes.filter((code) => code === 'invalid').length).to.be.within(100, 130)
    expect(codes.filter((code) => code === 'too-many').length).to.be.at.least(70)
    const cut = once(asha.socket as never, 'disconnect')
    for (let index = 0; index < 700; index += 1) void emit('nonsense', {})
    await cut
  })

  it('cuts a flood that asks for no answers as well', async () => {
    const socket = asha.socket as unknown as { emit(event: string, ...args: unknown[]): void }
    const cut = once(asha.socket as never, 'disconnect')
    for (let index = 0; index < 1000; index += 1) socket.emit('usage:get', {})
    await cut
  })

  /** Sends a thousand packets over an admitted socket, then a command; tells whether it is answered or the socket cut. */
  async function flood(send: (socket: WebSocket) => void): Promise<'cut' | 'answered'> {
    const socket = open({ cookie: asha.cookie })
    await once(socket, 'open')
    const cut = once(socket, 'close').then(() => 'cut' as const)
    const heard = (start: string) =>
      new Promise<'answered'>((resolve) => {
        socket.on('message', (data) => String(data).startsWith(start) && resolve('answered'))
      })
    const letIn = heard('40')
    socket.send('40')
    await letIn
    const answered = heard('431')
    for (let index = 0; index < 1000; index += 1) send(socket)
    socket.send('421["usage:get",{}]')
    const end = await Promise.race([cut, answered])
    socket.terminate()
    return end
  }

  for (const [what, frame] of [
    ['noops', '6'],
    ['answers to nothing', '430[]'],
    ['greetings', '40/elsewhere,'],
    ['pongs', '3'],
  ] as const)
    it(`cuts a flood of ${what}`, async () => {
      expect(await flood((socket) => socket.send(frame))).to.equal('cut')
    })

  it('cuts a flood that comes beneath the packets', async () => {
    expect(await flood((socket) => socket.ping())).to.equal('cut')
  })

  it('is opened six times by one person, not seven', async () => {
    const page = () => Object.assign(new Visitor(asha.url), { cookie: asha.cookie })
    const others = Array.from({ length: 6 }, page)
    const outcomes = await Promise.allSettled(others.map((other) => other.connect()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(5)
    expect(await refusal(page().connect())).to.include({ code: 'too-many' })
    for (const other of others) other.leave()
  })
})
