import type { Hand } from '../../contract/features.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import type { AnalysisView, ReaderName, SessionView, UserView } from '../../contract/views.ts'
import { Refusal } from './refusal.ts'

/** How a form goes out: fetch, or something that can tell how much has gone (0 to 100). */
export type SendForm = (
  url: string,
  headers: Record<string, string>,
  form: FormData,
  progress: (percent: number) => void,
) => Promise<Response>

export interface ApiOptions {
  /** '' on the service's own pages. */
  origin: string
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  sendForm?: SendForm
}

export interface Photo {
  file: Blob
  name: string
}

export interface Upload {
  photos: Partial<Record<Hand, Photo>>
  language: Language
}

/** What anyone may read while an analysis is shared. */
export interface SharedSummary {
  summary: string
  reader?: ReaderName
  model?: string | null
  language?: Language
  createdAt?: string
  completedAt?: string | null
}

export interface Credentials {
  email: string
  password: string
}

interface Session {
  user: UserView | null
  csrfToken: string
}

/** The service's HTTP part; every call throws a Refusal. */
export interface Api {
  /** Who this is; makes a guest of whoever has no session. */
  session(): Promise<UserView | null>
  register(input: Credentials & { name: string }): Promise<UserView>
  login(input: Credentials): Promise<UserView>
  logout(): Promise<void>
  /** Changes the name. */
  rename(name: string): Promise<UserView>
  /** Ends every other session. */
  changePassword(input: { currentPassword: string; newPassword: string }): Promise<UserView>
  /** Where the user is signed in, this session first. */
  sessions(): Promise<SessionView[]>
  endSession(name: string): Promise<void>
  /** Deletes the account with everything in it, and this session. */
  deleteAccount(password: string): Promise<void>
  upload(input: Upload, progress: (percent: number) => void): Promise<AnalysisView>
  sharedSummary(analysisId: string): Promise<SharedSummary>
}

/** Milliseconds until a call without photos counts as lost: its node may have gone silent. */
const answerWithin = 20_000
/** Deleting an account goes through all its readings. */
const deletedWithin = 120_000

const noAnswer: Problem = { code: 'busy', message: 'Rekha cannot be reached at the moment. Please try again.' }

export function createApi({ origin, fetch, sendForm }: ApiOptions): Api {
  const base = `${origin}/api/v1`
  let token: string | null = null

  /** The answer's body, or a Refusal with the Problem it carries. */
  async function bodyOf<T>(answer: Promise<Response>): Promise<T> {
    const response = await answer.catch(() => {
      throw new Refusal(noAnswer)
    })
    if (response.status === 204) return undefined as T
    const body: unknown = await response.json().catch(() => null)
    if (response.ok && body !== null) return body as T
    const problem = (body as { problem?: Problem } | null)?.problem
    throw new Refusal(problem ?? { ...noAnswer, message: `${noAnswer.message} (${response.status})` })
  }

  const get = <T>(path: string) =>
    bodyOf<T>(fetch(base + path, { credentials: 'same-origin', signal: AbortSignal.timeout(answerWithin) }))

  let turn: Promise<unknown> = Promise.resolve()

  /** What changes the session goes one by one: a guest's session that comes late must not replace a user's. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  /** Begins a guest's session where there is none. */
  async function arrive(): Promise<Session> {
    const session = await get<Session>('/auth/csrf-token')
    token = session.csrfToken
    return session
  }

  /** Sends with the token; once more with a fresh one when the session it belonged to is gone. */
  async function withToken<T>(send: (token: string) => Promise<Response>, renew = arrive): Promise<T> {
    const known = token ?? (await renew()).csrfToken
    try {
      return await bodyOf<T>(send(known))
    } catch (error) {
      if (!(error instanceof Refusal) || !['forbidden', 'signed-out'].includes(error.problem.code)) throw error
      const fresh = (await renew()).csrfToken
      // The token was good: what was refused is something else, a password perhaps.
      if (fresh === known) throw error
      return bodyOf<T>(send(fresh))
    }
  }

  const send = <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}, within = answerWithin) =>
    withToken<T>((csrf) =>
      fetch(base + path, {
        method,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(within),
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify(body),
      }),
    )

  async function enter(path: string, body: object): Promise<UserView> {
    const session = await send<Session & { user: UserView }>('POST', path, body)
    token = session.csrfToken
    return session.user
  }

  return {
    session: async () => (await inTurn(arrive)).user,
    register: (input) => inTurn(() => enter('/auth/register', input)),
    login: (input) => inTurn(() => enter('/auth/login', input)),
    logout: () =>
      inTurn(async () => {
        await send('POST', '/auth/logout')
        token = null
      }),
    rename: async (name) => (await send<{ user: UserView }>('PATCH', '/auth/profile', { name })).user,
    changePassword: (input) => inTurn(() => enter('/auth/password', input)),
    sessions: async () => (await get<{ sessions: SessionView[] }>('/auth/sessions')).sessions,
    endSession: (name) => send('DELETE', `/auth/sessions/${encodeURIComponent(name)}`),
    deleteAccount: (password) =>
      inTurn(async () => {
        await send('DELETE', '/auth/account', { password }, deletedWithin)
        token = null
      }),
    async upload({ photos, language }, progress) {
      const form = new FormData()
      form.set('language', language)
      for (const hand of ['left', 'right'] as const) {
        const photo = photos[hand]
        if (photo) form.set(`${hand}_image`, photo.file, photo.name)
      }
      const url = `${base}/analyses`
      const { analysis } = await withToken<{ analysis: AnalysisView }>(
        (csrf) => {
          const headers = { 'x-csrf-token': csrf }
          if (sendForm) return sendForm(url, headers, form, progress)
          return fetch(url, { method: 'POST', credentials: 'same-origin', headers, body: form })
        },
        () => inTurn(arrive),
      )
      return analysis
    },
    sharedSummary: (analysisId) => get(`/analyses/${encodeURIComponent(analysisId)}/summary`),
  }
}
