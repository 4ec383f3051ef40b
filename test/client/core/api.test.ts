import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { createApi } from '../../../client/core/api.ts'

describe('an upload from the client', () => {
  const photo = { file: new Blob(['x'], { type: 'image/jpeg' }), name: 'left.jpg' }

  /** An API that answers uploads with these in turn; null breaks the connection. */
  function apiWith(answers: (Response | null)[]) {
    const keys: (string | null)[] = []
    const api = createApi({
      origin: '',
      async fetch(url, init) {
        if (url.endsWith('/csrf-token')) return Response.json({ user: null, csrfToken: 'one' })
        keys.push(new Headers(init?.headers).get('idempotency-key'))
        const answer = answers.shift()
        if (!answer) throw new TypeError('broken off')
        return answer
      },
    })
    return { api, keys }
  }
  const taken = () => Response.json({ analysis: { id: 'a' } }, { status: 202 })

  it('that was dropped is sent again under the same key', async () => {
    const { api, keys } = apiWith([null, new Response('<h1>Bad gateway</h1>', { status: 502 }), taken()])
    expect(await api.upload({ photos: { left: photo }, language: 'en' }, () => {})).to.deep.equal({ id: 'a' })
    expect(keys).to.have.length(3)
    expect(new Set(keys).size).to.equal(1)
    expect(keys[0]).to.match(/^[0-9a-f-]{36}$/)
  })

  it('keeps the key of its form, and is not sent again when it was refused', async () => {
    const problem = { code: 'not-an-image', message: 'That is not a photo.' }
    const { api, keys } = apiWith([Response.json({ problem }, { status: 422 }), taken()])
    const upload = { photos: { left: photo }, language: 'en', key: '018f0000-0000-4000-8000-000000000001' } as const
    const refused = await api.upload(upload, () => {}).catch((error: unknown) => error)
    expect(refused).to.have.nested.property('problem.code', 'not-an-image')
    await api.upload(upload, () => {})
    expect(keys).to.deep.equal([upload.key, upload.key])
  })
})

describe('what asks to be left alone for a while', () => {
  const photo = { file: new Blob(['x'], { type: 'image/jpeg' }), name: 'left.jpg' }
  const soon = { code: 'busy', message: 'Many photos are arriving right now.', retryAfter: 2 }
  const inSeconds = (seconds: number) => new Date(Date.parse('2026-01-01T10:00:00Z') + seconds * 1000).toUTCString()
  const apiOf = (refused: Response) => {
    const answers = [refused]
    let sent = 0
    const api = createApi({
      origin: '',
      async fetch(url) {
        if (url.endsWith('/csrf-token')) return Response.json({ user: null, csrfToken: 'one' })
        sent += 1
        return answers.shift() ?? Response.json({ analysis: { id: 'a' } }, { status: 202 })
      },
    })
    return { api, sent: () => sent }
  }

  for (const [what, refused] of [
    ['a server of ours', () => Response.json({ problem: soon }, { status: 503 })],
    ['a proxy, in seconds', () => new Response('<h1>Slow down</h1>', { status: 429, headers: { 'retry-after': '2' } })],
    [
      'a proxy, by a date of its own clock',
      () => new Response('', { status: 503, headers: { 'retry-after': inSeconds(2), date: inSeconds(0) } }),
    ],
  ] as const)
    it(`is sent the photos again, and not before: ${what}`, async () => {
      const { api, sent } = apiOf(refused())
      const began = performance.now()
      expect(await api.upload({ photos: { left: photo }, language: 'en' }, () => {})).to.deep.equal({ id: 'a' })
      expect(performance.now() - began).to.be.at.least(1_990)
      expect(sent()).to.equal(2)
    })

  it('for longer than anybody waits is told instead, with the time', async () => {
    for (const headers of [{ 'retry-after': '600' }, { 'retry-after': inSeconds(600), date: inSeconds(0) }] as Record<
      string,
      string
    >[]) {
      const { api, sent } = apiOf(new Response('', { status: 503, headers }))
      const refused = await api
        .upload({ photos: { left: photo }, language: 'en' }, () => {})
        .catch((error: unknown) => error)
      expect(refused).to.have.nested.property('problem.retryAfter', 600)
      expect(sent()).to.equal(1)
    }
  })
})

describe('the session', () => {
  it('stays the user’s when it is asked for while somebody signs in', async () => {
    let cookie = 'guest'
    let answerLogin = () => {}
    let noteLogin = () => {}
    const isSigningIn = new Promise<void>((resolve) => {
      noteLogin = resolve
    })
    // Like the service: an ended session is replaced by a guest's, and signing in ends the guest's.
    const fetch = async (url: string) => {
      if (url.endsWith('/auth/login')) {
        noteLogin()
        await new Promise<void>((resolve) => {
          answerLogin = resolve
        })
        cookie = 'user'
      } else if (cookie !== 'user') {
        await wait(10)
        cookie = 'another guest'
        return Response.json({ user: null, csrfToken: 'of-guest' })
      }
      return Response.json({ user: { id: 'asha' }, csrfToken: 'of-user' })
    }
    const api = createApi({ origin: '', fetch })
    await api.session()
    const login = api.login({ email: 'asha@example.org', password: 'correct horse battery' })
    await isSigningIn
    const session = api.session()
    answerLogin()
    expect(await login).to.deep.equal({ id: 'asha' })
    expect(await session).to.deep.equal({ id: 'asha' })
    expect(cookie).to.equal('user')
  })

  it('that has ended is begun anew without a word; a wrong password is not sent twice', async () => {
    const sent: string[] = []
    let fresh = 'first'
    const refused = () =>
      Response.json({ problem: { code: 'signed-out', message: 'Your session has ended.' } }, { status: 401 })
    const fetch = async (url: string, init?: RequestInit) => {
      if (url.endsWith('/csrf-token')) return Response.json({ user: null, csrfToken: fresh })
      const token = new Headers(init?.headers).get('x-csrf-token') ?? ''
      sent.push(token)
      const { password } = JSON.parse(String(init?.body)) as { password: string }
      if (token !== fresh || password === 'wrong') return refused()
      return Response.json({ user: { id: 'asha' }, csrfToken: fresh })
    }
    const api = createApi({ origin: '', fetch })
    await api.session()
    fresh = 'second'
    expect(await api.login({ email: 'asha@example.org', password: 'right' })).to.deep.equal({ id: 'asha' })
    expect(sent).to.deep.equal(['first', 'second'])
    const wrong = await api.login({ email: 'asha@example.org', password: 'wrong' }).catch((error: Error) => error)
    expect(wrong).to.be.an('error')
    expect(sent).to.deep.equal(['first', 'second', 'second'])
  })
})
