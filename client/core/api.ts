import type { SignedUser } from '../../contract/embed.ts'
import type { Hand } from '../../contract/features.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import type { AnalysisView, ReaderName, SessionView, UserView } from '../../contract/views.ts'
import { type Carrier, createCookieCarrier, type SessionAnswer, type Transport } from './carrier.ts'
import { newId } from './new-id.ts'
import { Refusal } from './refusal.ts'
import { guarded } from './report-later.ts'

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
  /** How calls say whose they are; by the browser's cookie unless told otherwise. */
  carrier?: Carrier
}

export interface Photo {
  file: Blob
  name: string
}

export interface Upload {
  photos: Partial<Record<Hand, Photo>>
  language: Language
  /** A UUID under which it may be sent again without being read, or paid for, twice; without one it gets its own. */
  key?: string
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

/** The service's HTTP part; every call throws a Refusal. */
export interface Api {
  /** Who this is; makes a guest of whoever has no session. */
  session(): Promise<UserView | null>
  /** How the server lets sockets be opened; WebSockets alone until it was asked. */
  transports(): readonly Transport[]
  /** Called whenever the session had to be asked for, by whatever call, with whose it is now. */
  onSession(listener: (user: UserView | null) => void): void
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
  /** In the widget: goes on as the user whom the page's server vouches for. */
  identify(signed: SignedUser): Promise<UserView>
  /** In the widget: a link, good once, that moves a reading to our own pages. */
  makeLink(analysisId: string): Promise<{ url: string; expiresAt: string }>
  /** On our own pages: takes over the reading of such a link; gives its id. */
  takeOver(code: string): Promise<string>
  /** Where an img finds a photo of ours: null where it has to be fetched, for an img carries no bearer. */
  addressOf(path: string): string | null
  fetchPhoto(path: string): Promise<Blob>
  /** A file, however long it takes, and what it is to be called. */
  download(path: string): Promise<{ file: Blob; name: string | null }>
}

/** Milliseconds until a call without photos counts as lost: its node may have gone silent. */
const answerWithin = 20_000
/** Deleting an account goes through all its readings. */
const deletedWithin = 120_000

/** Times that an upload which did not get through is sent again, and milliseconds before the first of them; then twice as long. */
const uploadTries = 4
const uploadAgainAfter = 1_000

/** No server of ours has said anything: what was asked may have been done all the same. */
class Unreached extends Refusal {}

const unclear = ({ status }: Response): Problem => ({ ...noAnswer, message: `${noAnswer.message} (${status})` })
const noAnswer: Problem = { code: 'busy', message: 'Rekha cannot be reached at the moment. Please try again.' }

export function createApi({ origin, fetch, sendForm, carrier = createCookieCarrier() }: ApiOptions): Api {
  const base = `${origin}/api/v1`
  const { credentials } = carrier
  let transports: readonly Transport[] = ['websocket']
  const listeners: ((user: UserView | null) => void)[] = []

  /** The answer, or a Refusal with the Problem it carries. */
  async function answerOf(asked: Promise<Response>): Promise<Response> {
    const response = await asked.catch(() => {
      throw new Unreached(noAnswer)
    })
    if (response.ok) return response
    const body: unknown = await response.json().catch(() => null)
    const problem = (body as { problem?: Problem } | null)?.problem
    if (problem) throw new Refusal(problem)
    throw response.status >= 500 ? new Unreached(unclear(response)) : new Refusal(unclear(response))
  }

  async function bodyOf<T>(answer: Response): Promise<T> {
    if (answer.status === 204) return undefined as T
    const body: unknown = await answer.json().catch(() => null)
    if (body === null) throw new Unreached(unclear(answer))
    return body as T
  }

  let turn: Promise<unknown> = Promise.resolve()

  /** What changes the session goes one by one: a guest's session that comes late must not replace a user's. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  /** Begins a guest's session where there is none. */
  async function arrive(): Promise<SessionAnswer> {
    const { path, init } = carrier.arrival()
    const asked = fetch(base + path, { ...init, credentials, signal: AbortSignal.timeout(answerWithin) })
    const session = await bodyOf<SessionAnswer>(await answerOf(asked))
    carrier.keep(session)
    transports = session.transports ?? transports
    for (const listener of listeners) guarded(listener, session.user)
    return session
  }

  /** Sends as whoever this is; once more when the session it belonged to is gone. */
  async function carried(
    send: (headers: Record<string, string>) => Promise<Response>,
    { changes = true, renew = arrive }: { changes?: boolean; renew?: () => Promise<unknown> } = {},
  ): Promise<Response> {
    const headers = () => carrier.headers(changes)
    if (!headers()) await renew()
    const known = headers() ?? {}
    try {
      return await answerOf(send(known))
    } catch (error) {
      if (!(error instanceof Refusal) || !['forbidden', 'signed-out'].includes(error.problem.code)) throw error
      if (!changes && credentials !== 'omit') throw error
      await renew()
      if (!carrier.wasStale(known)) throw error
      return answerOf(send(headers() ?? {}))
    }
  }

  const look = (path: string, within: number | null = answerWithin) => {
    const asked = (headers: Record<string, string>) =>
      fetch(base + path, { headers, credentials, ...(within !== null && { signal: AbortSignal.timeout(within) }) })
    return carried(asked, { changes: false, renew: () => inTurn(arrive) })
  }
  const get = async <T>(path: string) => bodyOf<T>(await look(path))

  const send = async <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}, within = answerWithin) =>
    bodyOf<T>(
      await carried((headers) =>
        fetch(base + path, {
          method,
          credentials,
          signal: AbortSignal.timeout(within),
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
    )

  async function enter(path: string, body: object): Promise<UserView> {
    const session = await send<SessionAnswer & { user: UserView }>('POST', path, body)
    carrier.keep(session)
    return session.user
  }

  return {
    session: async () => (await inTurn(arrive)).user,
    transports: () => transports,
    onSession: (listener) => void listeners.push(listener),
    register: (input) => inTurn(() => enter('/auth/register', input)),
    login: (input) => inTurn(() => enter('/auth/login', input)),
    logout: () =>
      inTurn(async () => {
        await send('POST', '/auth/logout')
        carrier.keep(null)
      }),
    rename: async (name) => (await send<{ user: UserView }>('PATCH', '/auth/profile', { name })).user,
    changePassword: (input) => inTurn(() => enter('/auth/password', input)),
    sessions: async () => (await get<{ sessions: SessionView[] }>('/auth/sessions')).sessions,
    endSession: (name) => send('DELETE', `/auth/sessions/${encodeURIComponent(name)}`),
    deleteAccount: (password) =>
      inTurn(async () => {
        await send('DELETE', '/auth/account', { password }, deletedWithin)
        carrier.keep(null)
      }),
    async upload({ photos, language, key = newId() }, progress) {
      const form = new FormData()
      form.set('language', language)
      for (const hand of ['left', 'right'] as const) {
        const photo = photos[hand]
        if (photo) form.set(`${hand}_image`, photo.file, photo.name)
      }
      const url = `${base}/analyses`
      const once = async () => {
        const answer = await carried(
          (carriedHeaders) => {
            const headers = { ...carriedHeaders, 'idempotency-key': key }
            return sendForm
              ? sendForm(url, headers, form, progress)
              : fetch(url, { method: 'POST', credentials, headers, body: form })
          },
          { renew: () => inTurn(arrive) },
        )
        return (await bodyOf<{ analysis: AnalysisView }>(answer)).analysis
      }
      for (let tries = 0; ; tries += 1) {
        try {
          return await once()
        } catch (error) {
          if (!(error instanceof Unreached) || tries === uploadTries) throw error
          progress(0)
          await new Promise((resolve) => setTimeout(resolve, uploadAgainAfter * 2 ** tries * (0.5 + Math.random())))
        }
      }
    },
    sharedSummary: (analysisId) => get(`/analyses/${encodeURIComponent(analysisId)}/summary`),
    identify: (signed) => inTurn(() => enter('/widget/identify', signed)),
    makeLink: (analysisId) => send('POST', '/widget/continue', { analysisId }),
    takeOver: async (code) => (await send<{ analysisId: string }>('POST', '/auth/continue', { code })).analysisId,
    addressOf: (path) => (credentials === 'omit' ? null : path),
    // Photos' paths are whole ones.
    async download(path) {
      const answer = await look(path.replace('/api/v1', ''), null)
      const [, name] = answer.headers.get('content-disposition')?.match(/filename\*=UTF-8''([^;]+)/) ?? []
      const [, plain] = answer.headers.get('content-disposition')?.match(/filename="([^"]+)"/) ?? []
      const file = await answer.blob().catch(() => {
        throw new Refusal(noAnswer)
      })
      return { file, name: name ? decodeURIComponent(name) : (plain ?? null) }
    },
    fetchPhoto: async (path) => (await look(path.replace('/api/v1', ''))).blob(),
  }
}
