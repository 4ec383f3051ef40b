import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { type Stack, startStack } from '../stack/stack.ts'
import { refusal } from './refusal.ts'

describe('who asks too often', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ settings: { MESSAGES_PER_MINUTE: '4' } })
  })
  after(() => stack.stop())

  describe('from one address, through a proxy', () => {
    const served: Record<string, string> = {
      TRUST_PROXY: '1',
      ADDRESS_UPLOADS_PER_HOUR: '2',
      ADDRESS_MESSAGES_PER_MINUTE: '3',
      ADDRESS_SOCKETS: '3',
      SESSIONS_PER_MINUTE: '5',
    }
    let port = 50_000
    let at = 0
    before(async () => {
      at = stack.servers.indexOf(await stack.addServer(served))
    })

    const guest = (address: string) => stack.visitor(at, { 'x-forwarded-for': address })
    /** A different guest each time, all in one household. */
    const inOne = {
      'over IPv4': (household: number) => {
        port += 1
        return guest(`203.0.113.${household}:${port}`)
      },
      'over IPv6': (household: number) => {
        port += 1
        return guest(`[2001:db8:0:${household}::${port.toString(16)}]:${port}`)
      },
    }
    for (const [how, come] of Object.entries(inOne)) {
      it(`uploads for a household, not without end (${how})`, async () => {
        for (let number = 0; number < 2; number += 1) await (await come(1)).upload()
        expect(await refusal((await come(1)).upload())).to.include({ code: 'too-many', status: 429 })
        await (await come(2)).upload()
      })

      it(`asks for a household (${how})`, async () => {
        const analysisId = randomUUID()
        const ask = async (household: number) => {
          const visitor = await come(household)
          await visitor.connect()
          const { code } = await refusal(visitor.ask('analysis:retry', { analysisId }))
          visitor.leave()
          return code
        }
        const codes = [await ask(3), await ask(3), await ask(3), await ask(3), await ask(4)]
        expect(codes).to.deep.equal(['missing', 'missing', 'missing', 'too-many', 'missing'])
      })

      it(`opens sockets for a household (${how})`, async () => {
        const people = [await come(5), await come(5), await come(5)]
        for (const person of people) await person.connect()
        const last = await come(5)
        expect(await refusal(last.connect())).to.include({ code: 'too-many' })
        const elsewhere = await come(6)
        await elsewhere.connect()
        for (const person of [...people, elsewhere]) person.leave()
      })

      it(`begins sessions for a household (${how})`, async () => {
        for (let number = 0; number < 5; number += 1) await come(7)
        expect(await refusal(come(7))).to.include({ code: 'too-many', status: 429 })
        await come(8)
      })
    }
  })

  it('guesses one account’s password from many addresses is stopped, and keeps its owner out of nothing', async () => {
    const few = { LOGINS_PER_MINUTE: '3', SESSIONS_PER_PERSON: '2' }
    const at = stack.servers.indexOf(await stack.addServer({ TRUST_PROXY: '1', ...few }))
    const home = { 'x-forwarded-for': '198.51.100.1' }
    const email = 'guessed-from-afar@example.org'
    const asha = await stack.visitor(at, home)
    await asha.register(email)
    const guess = async (address: number) => {
      const guesser = await stack.visitor(at, { 'x-forwarded-for': `192.0.2.${address}` })
      return (await refusal(guesser.login(email, 'a guess'))).code
    }
    const codes: string[] = []
    for (let address = 0; address < 35; address += 1) codes.push(await guess(address))
    expect(codes.filter((code) => code === 'signed-out')).to.have.length(30)
    expect(codes.slice(30)).to.deep.equal(Array.from({ length: 5 }, () => 'too-many'))
    const second = await stack.visitor(at, home)
    expect(await second.login(email)).to.include({ email })
    // Her own browser, from an address where she never was.
    const abroad = await stack.visitor(at, { 'x-forwarded-for': '203.0.113.77' })
    abroad.device = asha.device
    await asha.connect()
    expect(await abroad.login(email)).to.include({ email })
    // Two sessions a person are allowed here: the oldest has made room.
    await asha.hears('session:ended', ({ reason }) => reason === 'signed-out')
    expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    for (const one of [second, abroad]) expect(await one.call('GET', '/api/v1/auth/me')).to.have.property('user')
  })

  it('guesses from the address of an account’s owner, and keeps the owner’s own device out of nothing', async () => {
    const at = stack.servers.indexOf(await stack.addServer({ TRUST_PROXY: '1', LOGINS_PER_MINUTE: '2' }))
    const office = { 'x-forwarded-for': '198.51.100.2' }
    const email = 'guessed-from-beside@example.org'
    const asha = await stack.visitor(at, office)
    await asha.register(email)
    const guesser = await stack.visitor(at, office)
    const guess = async (address: string) => (await refusal(guesser.login(address, 'a guess'))).code
    const codes: string[] = []
    for (let tries = 0; tries < 3; tries += 1) codes.push(await guess(email))
    // The address has had enough too, whatever account it asks for.
    for (let tries = 0; tries < 18; tries += 1) codes.push(await guess(`somebody-${tries}@example.org`))
    expect([codes[2], codes.at(-1)]).to.deep.equal(['too-many', 'too-many'])
    await asha.call('POST', '/api/v1/auth/logout')
    await asha.arrive()
    expect(await asha.login(email)).to.include({ email })
  })

  it('keeps no more sessions of one person than so many, however many begin at once', async () => {
    const at = stack.servers.indexOf(await stack.addServer({ SESSIONS_PER_PERSON: '2', PASSWORD_COST: '4' }))
    const asha = await stack.visitor(at)
    const { email } = await asha.register()
    const many = await Promise.all(Array.from({ length: 8 }, () => stack.visitor(at)))
    await Promise.all(many.map((one) => one.login(email)))
    const stands = await Promise.all(many.map(async (one) => (await one.fetch('/api/v1/auth/me')).status === 200))
    expect(stands.filter(Boolean)).to.have.length(2)
  })

  it('gets no more accounts from one address than so many in an hour', async () => {
    const { url } = await stack.addServer({ REGISTRATIONS_PER_HOUR: '3', TRUST_PROXY: '1' })
    const answers: string[] = []
    for (let index = 0; index < 4; index += 1) {
      const visitor = await stack.visitor(0, { 'x-forwarded-for': '198.51.100.3' })
      visitor.url = url
      answers.push(
        await visitor.register().then(
          () => 'made',
          (refused: Error) => refused.message.split(':')[0] ?? '',
        ),
      )
    }
    expect(answers).to.deep.equal(['made', 'made', 'made', 'too-many'])
  })

  it('is told to wait, however they ask; nobody else is', async () => {
    const { visitor: asha, conversationId } = await stack.reader()
    const { question, reply } = await asha.say(conversationId, 'What of my work?')
    const ended = async (attempt: number) =>
      asha.hears('reply:finished', (finished) => finished.id === reply.id && finished.attempt === attempt)
    await ended(1)
    await asha.ask('message:regenerate', { messageId: reply.id })
    await ended(2)
    await asha.ask('message:edit', { messageId: question.id, text: 'What of my heart?' })
    await ended(3)
    // Retrying a reading is limited too, whether or not it can be retried.
    const { analysisId } = await asha
      .ask('conversation:open', { conversationId })
      .then(({ conversation }) => conversation)
    expect(await refusal(asha.ask('analysis:retry', { analysisId }))).to.include({ code: 'conflict' })
    const asked = stack.provider.requests.length
    for (const again of [
      () => asha.say(conversationId, 'One more?'),
      () => asha.ask('message:regenerate', { messageId: reply.id }),
      () => asha.ask('message:edit', { messageId: question.id, text: 'And now?' }),
      () => asha.ask('analysis:retry', { analysisId }),
    ])
      expect(await refusal(again())).to.include({ code: 'too-many' })
    expect(stack.provider.requests).to.have.length(asked)
    const other = await stack.reader()
    expect((await other.visitor.say(other.conversationId, 'What of my work?')).reply.status).to.equal('queued')
  })
})
