import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import type { Problem } from '../../contract/problem.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'
import { sendWithoutEnd } from './send-without-end.ts'

/** Connections that this system lets wait for one server at most. */
const longestQueue = () => {
  const setting = '/proc/sys/net/core/somaxconn'
  return existsSync(setting) ? Number(readFileSync(setting, 'utf8')) : 128
}

describe('HTTP', () => {
  let stack: Stack
  let guest: Visitor
  before(async () => {
    stack = await startStack({ workers: 1 })
    guest = await stack.visitor()
  })
  after(() => stack.stop())

  async function login(body: string | Uint8Array, headers: Record<string, string>) {
    const sent = typeof body === 'string' ? body : new Uint8Array(body)
    const response = await guest.fetch('/api/v1/auth/login', { method: 'POST', body: sent, headers })
    const { problem } = (await response.json()) as { problem?: { code: string } }
    return { status: response.status, code: problem?.code }
  }

  /** Sends raw bytes no client library would send; returns the response. */
  async function raw(request: string): Promise<string> {
    const target = new URL(guest.url)
    const socket = connect(Number(target.port), target.hostname)
    socket.end(request.replaceAll('\n', '\r\n'))
    let answer = ''
    for await (const piece of socket) answer += piece
    return answer
  }

  it('answers a body it cannot read with the right Problem', async () => {
    const json = { 'content-type': 'application/json' }
    expect(await login('{"email":', json)).to.deep.equal({ status: 400, code: 'invalid' })
    expect(await login('"text"', json)).to.deep.equal({ status: 400, code: 'invalid' })
    expect(await login(JSON.stringify({ email: 'x'.repeat(20_000) }), json)).to.deep.equal({
      status: 413,
      code: 'too-large',
    })
    for (const charset of ['klingon', 'utf-7', 'utf-16'])
      expect(await login('{}', { 'content-type': `application/json; charset=${charset}` })).to.include({ status: 415 })
    expect(await login('email=a', { 'content-type': 'text/plain' })).to.include({ status: 415 })
    expect(await login('email=a', { 'content-type': 'application/x-www-form-urlencoded' })).to.include({ status: 415 })
    const fields = Array.from({ length: 1000 }, (_, index) => `field${index}=x`).join('&')
    expect(await login(fields, { 'content-type': 'application/x-www-form-urlencoded' })).to.include({ status: 413 })
    expect(await login('not gzip', { ...json, 'content-encoding': 'gzip' })).to.deep.equal({
      status: 400,
      code: 'invalid',
    })
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '))
    expect(await login(bomb, { ...json, 'content-encoding': 'gzip' })).to.include({ status: 413 })
    expect(await login('{"__proto__":{"email":"a@example.org"}}', json)).to.include({ status: 400 })
  })

  it('tells beside each sentence the key it can be translated by, and what it depends on', async () => {
    const problemIn = async (response: Response) => ((await response.json()) as { problem: Problem }).problem
    const register = { email: 'asha@example.org', password: 'short' }
    const sent = { method: 'POST', body: JSON.stringify(register), headers: { 'content-type': 'application/json' } }
    expect(await problemIn(await guest.fetch('/api/v1/auth/register', sent))).to.deep.equal({
      code: 'invalid',
      reason: 'field-too-short',
      values: { least: 8 },
      message: 'The password must have at least 8 characters.',
      field: 'password',
    })
    expect(await problemIn(await guest.fetch('/api/v1/nowhere'))).to.deep.equal({
      code: 'missing',
      reason: 'address-unknown',
      message: 'There is nothing at this address.',
    })
  })

  it('cuts a body that does not end', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
      const { answer, sent } = await sendWithoutEnd(guest, '/api/v1/auth/login', type, '{')
      expect(answer, type).to.match(/^HTTP\/1\.1 (413 .*"code":"too-large"|415 )/s)
      expect(sent).to.be.below(20e6)
    }
  })

  it('refuses what is not a valid request at all', async () => {
    const both = 'POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\nContent-Length: 4\n\n0\n\n'
    expect(await raw(both)).to.match(/^HTTP\/1\.1 400 .*"code":"invalid"/s)
    const long = `GET / HTTP/1.1\nHost: a\nX-Long: ${'x'.repeat(20_000)}\n\n`
    expect(await raw(long)).to.match(/^HTTP\/1\.1 431 .*"code":"too-large"/s)
    expect(await raw('nonsense\n\n')).to.match(/^HTTP\/1\.1 400 /)
  })

  it('says where a password is changed and whom to tell of a weakness, at the addresses where programs look', async () => {
    const { url } = await stack.addServer({ SECURITY_CONTACT: 'mailto:security@example.org' })
    const change = await fetch(`${url}/.well-known/change-password`, { redirect: 'manual' })
    expect([change.status, change.headers.get('location')]).to.deep.equal([302, '/#account'])
    const told = await (await fetch(`${url}/.well-known/security.txt`)).text()
    expect(told).to.match(/^Contact: mailto:security@example\.org$/m)
    const expires = Date.parse(told.match(/^Expires: (.+)$/m)?.[1] ?? '')
    expect(expires - Date.now()).to.be.within(30 * 86_400_000, 365 * 86_400_000)
    expect((await fetch(`${stack.servers[0]!.url}/.well-known/security.txt`)).status).to.equal(404)
  })

  it('says that there is nothing at an unknown address, or under an id that is none', async () => {
    for (const path of [
      '/nowhere',
      '/api/v1/nowhere',
      '/api/v1/analyses/1/images/left',
      '/api/v1/analyses/%00/summary',
    ]) {
      const response = await guest.fetch(path)
      expect(response.status, path).to.equal(404)
      expect(await response.json()).to.have.nested.property('problem.code', 'missing')
    }
  })

  it('answers a person who comes by an address with a page in their language, and a program with JSON', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-mode': 'navigate' }
    // Node's fetch identifies itself as a script.
    const go = async (path: string, headers: Record<string, string>) => {
      const asked = get(new URL(path, guest.url), { headers })
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
    }
    for (const [path, status, title] of [
      ['/no/such/place', 404, 'This page was not found.'],
      ['/admin/queues', 404, 'This page was not found.'],
      ['/api/v1/auth/export', 401, 'Sign in first.'],
    ] as const) {
      const shown = await go(path, browser)
      const html = shown.body
      expect(shown.status, path).to.equal(status)
      expect(shown.headers['content-type']).to.match(/^text\/html/)
      expect(shown.headers['content-security-policy']).to.include("object-src 'none'")
      expect(html).to.include(`<h1>${title}</h1>`).and.to.include('href="/#sign-in"').and.to.include('href="/"')
      expect(html).not.to.match(/<script|style=|onclick/)
      const hindi = await go(path, { ...browser, 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.5' })
      expect(hindi.body)
        .to.include('<html lang="hi">')
        .and.to.match(/<h1>\p{Script=Devanagari}/u)
      for (const headers of [
        {},
        { accept: 'application/json' },
        { accept: '*/*' },
        { accept: browser.accept, 'sec-fetch-mode': 'cors' },
      ] as Record<string, string>[]) {
        const told = await go(path, headers)
        expect(told.status).to.equal(status)
        expect(JSON.parse(told.body)).to.have.nested.property('problem.code')
      }
    }
    const forged = await go('/"><script>alert(1)</script>', browser)
    expect(forged.body).not.to.include('<script>')
  })

  it('sends headers that keep a page to itself', async () => {
    const { headers } = await guest.fetch('/api/v1/auth/csrf-token')
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["object-src 'none'", "base-uri 'none'", "img-src 'self' blob:", "frame-ancestors 'none'"])
      expect(policy).to.include(rule)
    expect(policy).to.match(/script-src 'self' 'nonce-[\w+/=]+'/)
    expect(policy).not.to.include('upgrade-insecure-requests').and.not.include('unsafe-inline')
    expect(headers.get('x-content-type-options')).to.equal('nosniff')
    expect(headers.get('x-powered-by')).to.equal(null)
    expect(headers.get('cache-control')).to.equal('no-store')
    expect(headers.get('set-cookie') ?? guest.cookie).not.to.equal('')
  })

  describe('where PUBLIC_URL is https', () => {
    const arrive = (server: { url: string }, headers: Record<string, string> = {}) =>
      fetch(new URL('/api/v1/auth/csrf-token', server.url), { headers })
    const asked = async (server: { url: string }, headers: Record<string, string> = {}) => {
      const response = await arrive(server, headers)
      const { problem } = (await response.json()) as { problem?: { code: string; message: string } }
      return problem ?? { code: 'ok', message: '' }
    }

    it('says in the log, once and by its name, which setting keeps all from having a session', async () => {
      for (const [settings, headers, reason] of [
        [{}, { 'x-forwarded-proto': 'https' }, /TRUST_PROXY is not set/],
        [{ TRUST_PROXY: '1' }, {}, /X-Forwarded-Proto: https/],
        [{ TRUST_PROXY: '10.0.0.0/8' }, { 'x-forwarded-proto': 'https' }, /TRUST_PROXY names no proxy/],
      ] as [Record<string, string>, Record<string, string>, RegExp][]) {
        const server = await stack.addServer({ PUBLIC_URL: 'https://rekha.example', ...settings })
        for (let times = 0; times < 3; times += 1) {
          const { code, message } = await asked(server, headers)
          expect(code).to.equal('broken')
          expect(message)
            .to.include('a setting is missing')
            .and.not.to.match(/reload/i)
        }
        const posted = await fetch(new URL('/api/v1/analyses', server.url), { method: 'POST', headers })
        expect(await posted.json()).to.have.nested.property('problem.code', 'broken')
        await server.end('SIGTERM')
        expect(server.lines.filter(({ message }) => reason.test(message))).to.have.length(1)
      }
    })

    it('sets the cookie for whoever came over it, however the proxies write that', async () => {
      const server = await stack.addServer({ PUBLIC_URL: 'https://rekha.example', TRUST_PROXY: '2' })
      for (const scheme of ['https', 'HTTPS', 'https, http', ' https,http', ',https'])
        expect((await arrive(server, { 'x-forwarded-proto': scheme })).headers.get('set-cookie'), scheme).to.match(
          /^__Host-rekha=.*Secure/,
        )
      expect(await asked(server, { 'x-forwarded-proto': 'http, https' })).to.include({ code: 'broken' })
    })
  })

  it('lets as many wait at its door as come when another server has died', async () => {
    const { child } = stack.servers[0]!
    const { port, hostname } = new URL(guest.url)
    child.kill('SIGSTOP')
    const waiting = Array.from({ length: Math.min(800, longestQueue()) }, () => connect(Number(port), hostname))
    try {
      // The system answers for a server that does not, until its queue is full.
      await Promise.all(waiting.map((socket) => once(socket, 'connect')))
    } finally {
      child.kill('SIGCONT')
      for (const socket of waiting) socket.destroy()
    }
  })

  it('carries a request’s correlation id, or gives it one', async () => {
    const given = await guest.fetch('/healthz', { headers: { 'x-request-id': 'from-outside-1' } })
    expect(given.headers.get('x-request-id')).to.equal('from-outside-1')
    const made = await guest.fetch('/healthz', { headers: { 'x-request-id': 'bad id\t' } })
    expect(made.headers.get('x-request-id')).to.match(/^[\da-f-]{36}$/)
  })

  it('takes an upload’s correlation id through the queue to the provider', async () => {
    const asha = await stack.visitor()
    const number = stack.provider.requests.length + 1
    const { default: sharp } = await import('sharp')
    const photo = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#c96' } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    form.set('left_image', new Blob([new Uint8Array(photo)]), 'left.jpg')
    await asha.fetch('/api/v1/analyses', { method: 'POST', body: form, headers: { 'x-request-id': 'one-journey' } })
    const request = await stack.provider.received(number)
    expect(request.headers['x-request-id']).to.equal('one-journey')
  })

  it('tells whether it lives, is ready, and what works', async () => {
    const read = async (path: string) => {
      const response = await guest.fetch(path)
      return { code: response.status, ...((await response.json()) as { status: string }) }
    }
    expect(await read('/healthz')).to.deep.equal({ code: 200, status: 'up' })
    expect(await read('/readyz')).to.deep.equal({ code: 200, status: 'up' })
    expect(await read('/api/v1/health')).to.deep.include({ status: 'up', database: 'up', redis: 'up', workers: 1 })
    const outside = await guest.fetch('/api/v1/health', { headers: { 'x-forwarded-for': '192.0.2.1' } })
    expect(await outside.json()).to.deep.equal({ status: 'up' })
    await stack.workers[0]?.end()
    const isOver = async () => (await read('/api/v1/health')).status === 'degraded'
    while (!(await isOver())) await guest.fetch('/healthz')
    expect(await read('/api/v1/health')).to.deep.include({
      status: 'degraded',
      queue: { status: 'up', waiting: 0, active: 0 },
      workers: 0,
    })
  })

  it('looks at what works once for all who ask at the same time', async () => {
    const redis = new Redis(stack.env['REDIS_URL'] ?? '')
    const counted = async () => Number(/cmdstat_zcount:calls=(\d+)/.exec(await redis.info('commandstats'))?.[1] ?? 0)
    const before = await counted()
    const began = performance.now()
    for (let times = 0; times < 20; times += 1) await guest.fetch('/api/v1/health')
    const looks = 1 + Math.ceil((performance.now() - began) / 1000)
    expect((await counted()) - before).to.be.at.most(looks)
    redis.disconnect()
  })

  it('stops when asked: tells its sockets, ends by itself, and was not cut', async () => {
    const server = await stack.addServer()
    const asha = await stack.visitor()
    await asha.connect(server.url)
    const ended = server.end('SIGTERM')
    const { reconnectIn } = await asha.hears('server:draining')
    expect(reconnectIn).to.be.within(0, 2500)
    asha.leave()
    expect(await ended).to.equal(0)
    expect(server.lines.at(-1)?.message).to.equal('stopped')
  })

  it('is not ready without Redis', async () => {
    stack.redis.process().kill('SIGSTOP')
    try {
      expect((await guest.fetch('/readyz')).status).to.equal(503)
      expect((await guest.fetch('/healthz')).status).to.equal(200)
    } finally {
      stack.redis.process().kill('SIGCONT')
    }
    expect((await guest.fetch('/readyz')).status).to.equal(200)
  })
})
