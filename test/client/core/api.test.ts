import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { createApi } from '../../../client/core/api.ts'

describe('the session', () => {
  it('stays the user’s when it is asked for while somebody signs in', async () => {
    let cookie = 'guest'
    let answerLogin = () => {}
    let noteLogin = () => {}
    const isSigningIn = new Promise<void>((resolve) => {
      noteLogin = resolve
    })
    // As the service does it: a session that has ended gets a guest's instead, and signing in ends the guest's.
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
