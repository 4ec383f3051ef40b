import type { Hand } from '../../contract/features.ts'
import type { noticeVersion } from '../../contract/notice.ts'
import type { Literal, Problem } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import type { RouteAnswer, RouteField, RouteHeaders, RouteInput, RouteName, RoutePath } from '../../contract/routes.ts'
import type { AnalysisView, SessionView, UserView } from '../../contract/views.ts'
import { addressRoute } from './address-route.ts'
import { type Carrier, createCookieCarrier, type SessionAnswer, type SignInOffer, type Transport } from './carrier.ts'
import { newId } from './new-id.ts'
import { againIn, problemOf, Refusal } from './refusal.ts'
import { guarded } from './report-later.ts'
import { secondsToWait } from './seconds-to-wait.ts'

/** Sends a form: fetch, or something that reports upload progress (0 to 100); a Refusal of its own is passed on. */
export type SendForm = (
  url: string,
  headers: Record<string, string>,
  form: FormData,
  progress: (percent: number) => void,
  signal?: AbortSignal,
) => Promise<Response>

export interface ApiOptions {
  /** '' on the service's own pages. */
  origin: string
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  sendForm?: SendForm
  /** How calls authenticate; by the browser's cookie by default. */
  carrier?: Carrier
  /** The page's language, for mail. */
  language?: Language
}

export interface Photo {
  file: Blob
  name: string
}

export interface Upload {
  photos: Partial<Record<Hand, Photo>>
  /** Whether a person said which hand each photo shows, or it was assumed and may be corrected by measuring. */
  hands?: 'told' | 'assumed'
  language: Language
  /** An idempotency key (UUID), so that a retry is not read, or paid for, twice; generated if missing. */
  key?: string
  /** Cancels it. */
  signal?: AbortSignal
}

/** What anyone may see while an analysis is shared. */
export type SharedSummary = RouteAnswer<'GET /api/v1/analyses/:id/summary'>

/** Routes that return the session's owner. */
export type Door = { [R in RouteName]: RouteAnswer<R> extends { user: UserView } ? R : never }[RouteName]

/** What a server offers to who wants to sign in. */
export interface Offers {
  /** Whether a forgotten password can be replaced. */
  resetsPasswords: boolean
  /** How one may sign in besides by password; null where that is not offered. */
  signIn: SignInOffer | null
}

/** The service's HTTP part; every call throws a Refusal. */
export interface Api {
  /** The session's owner; starts a guest session if there is none. */
  session(): Promise<UserView | null>
  /** Transports the server offers; WebSockets only until it was asked. */
  transports(): readonly Transport[]
  /** What the server offered with the session. */
  offers(): Offers
  /** Calls a route of the contract; one that changes the session only by its own method here. */
  call<R extends RouteName>(route: R, input: RouteInput<R>): Promise<RouteAnswer<R>>
  /** Called whenever a call had to fetch the session again, with its owner. */
  onSession(listener: (user: UserView | null) => void): void
  register(input: RouteInput<'POST /api/v1/auth/register'>): Promise<UserView>
  login(input: RouteInput<'POST /api/v1/auth/login'>): Promise<UserView>
  /** Signs in by another route. */
  enterBy<R extends Door>(route: R, input: RouteInput<R>): Promise<UserView>
  logout(): Promise<void>
  /** Changes the name. */
  rename(name: string): Promise<UserView>
  /** Has a link to set a new password sent, if the address has an account. */
  sendResetLink(input: RouteInput<'POST /api/v1/auth/reset-link'>): Promise<void>
  /** Sets a new password by such a link's token, and signs in. */
  resetPassword(input: RouteInput<'POST /api/v1/auth/reset'>): Promise<UserView>
  /** Has a link sent that confirms the account's address. */
  sendVerifyLink(): Promise<void>
  /** Has a link sent to another address that moves the account there. */
  changeAddress(input: RouteInput<'POST /api/v1/auth/email'>): Promise<void>
  /** Confirms an address by such a link's token; returns the address. */
  verifyAddress(token: string): Promise<string>
  /** Ends every other session. */
  changePassword(input: RouteInput<'POST /api/v1/auth/password'>): Promise<UserView>
  /** The user's sessions, this one first. */
  sessions(): Promise<SessionView[]>
  endSession(name: string): Promise<void>
  /** Deletes the account with everything in it, and this session; without a password after a recent sign-in. */
  deleteAccount(password?: string): Promise<void>
  /** Null once it was cancelled, and the server has kept nothing of it. */
  upload(input: Upload, progress: (percent: number) => void): Promise<AnalysisView | null>
  sharedSummary(analysisId: string): Promise<SharedSummary>
  /** In the widget: continues as the user vouched for by the page's server. */
  identify(signed: RouteInput<'POST /api/v1/widget/identify'>): Promise<UserView>
  /** In the widget: a single-use link that moves a reading to our own pages. */
  makeLink(analysisId: string): Promise<RouteAnswer<'POST /api/v1/widget/continue'>>
  /** On our own pages: claims the reading of such a link; returns its id. */
  takeOver(code: string): Promise<string>
  /** Tells of an error of the page. */
  reportError(error: RouteInput<'POST /api/v1/page-errors'>): Promise<void>
  /** Where an img finds a photo of ours: null where it has to be fetched, for an img carries no bearer. */
  addressOf(path: string): string | null
  fetchPhoto(path: string): Promise<Blob>
  /** Downloads a file, without a timeout; returns it with its name. */
  download(path: string): Promise<{ file: Blob; name: string | null }>
}

/** The version of the notice that people are shown before they agree and upload. */
const shownVersion: typeof noticeVersion = '2026-11-29'

/** Milliseconds until a call without photos counts as lost: its node may be hanging. */
const answerWithin = 20_000
/** Deleting an account goes through all its readings. */
const deletedWithin = 120_000

/** Retries of a failed upload, and milliseconds before the first; the delay doubles. */
const uploadTries = 4
const uploadAgainAfter = 1_000
/** Seconds that a server may ask to be left alone; who is to wait longer is told so instead. */
const mostPatience = 60

/** No response from our server: the request may have been carried out anyway. */
class Unreached extends Refusal {}

/** Whether an upload gets through by itself, if it is sent again when the server says, or soon. */
function mayPass(error: unknown): boolean {
  const { code, retryAfter } = problemOf(error)
  if (retryAfter !== undefined && retryAfter > mostPatience) return false
  return error instanceof Unreached || (code === 'busy' && retryAfter !== undefined)
}

/** Sends something until it gets through; `onRetry` is called before each wait. Gives up when the signal is aborted. */
async function persist<T>(send: () => Promise<T>, onRetry = () => {}, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send()
    } catch (error) {
      if (signal?.aborted || !mayPass(error) || tries === uploadTries) throw error
      onRetry()
      const own = uploadAgainAfter * 2 ** tries * (0.5 + Math.random())
      await new Promise((resolve) => {
        setTimeout(resolve, againIn(own, error))
        signal?.addEventListener('abort', resolve, { once: true })
      })
      if (signal?.aborted) throw error
    }
  }
}

const unclear = ({ status }: Response): Literal<'answer-unclear'> => ({
  ...noAnswer,
  reason: 'answer-unclear',
  values: { status },
  message: `${noAnswer.message} (${status})`,
})
const noAnswer: Literal<'service-unreached'> = {
  code: 'busy',
  reason: 'service-unreached',
  message: 'Rekha cannot be reached at the moment. Please try again.',
}

export function createApi({ origin, fetch, sendForm, carrier = createCookieCarrier(), language }: ApiOptions): Api {
  const { credentials } = carrier
  let transports: readonly Transport[] = ['websocket']
  let offers: Offers = { resetsPasswords: false, signIn: null }
  const listeners: ((user: UserView | null) => void)[] = []

  /** The response, or a Refusal with its Problem. */
  async function answerOf(asked: Promise<Response>): Promise<Response> {
    const response = await asked.catch((error: unknown) => {
      throw error instanceof Refusal ? error : new Unreached(noAnswer)
    })
    if (response.ok) return response
    const body: unknown = await response.json().catch(() => null)
    const problem = (body as { problem?: Problem } | null)?.problem
    const retryAfter = problem?.retryAfter ?? secondsToWait(response)
    const told = { ...(problem ?? unclear(response)), ...(retryAfter !== undefined && { retryAfter }) }
    // What is no Problem of ours was said by something on the way.
    throw !problem && (response.status >= 500 || response.status === 429) ? new Unreached(told) : new Refusal(told)
  }

  async function bodyOf<T>(answer: Response): Promise<T> {
    if (answer.status === 204) return undefined as T
    const body: unknown = await answer.json().catch(() => null)
    if (body === null) throw new Unreached(unclear(answer))
    return body as T
  }

  let turn: Promise<unknown> = Promise.resolve()

  /** Session changes run one at a time: a late guest session must not replace a user's. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  /** Starts a guest session if there is none. */
  async function arrive(): Promise<SessionAnswer> {
    const { path, init } = carrier.arrival()
    const asked = fetch(origin + path, { ...init, credentials, signal: AbortSignal.timeout(answerWithin) })
    const session = await bodyOf<SessionAnswer>(await answerOf(asked))
    carrier.keep(session)
    transports = session.transports ?? transports
    const { resetsPasswords = false, signIn = null } = session
    offers = { resetsPasswords, signIn }
    for (const listener of listeners) guarded(listener, session.user)
    return session
  }

  /** Sends with the current session; retries once if that session is gone. */
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
      fetch(origin + path, { headers, credentials, ...(within !== null && { signal: AbortSignal.timeout(within) }) })
    return carried(asked, { changes: false, renew: () => inTurn(arrive) })
  }

  /** Calls a route of the contract. */
  async function call<R extends RouteName>(
    route: R,
    input: RouteInput<R>,
    within = answerWithin,
  ): Promise<RouteAnswer<R>> {
    const { method, path, rest } = addressRoute(route, input)
    if (method === 'GET') return bodyOf(await look(path, within))
    const send = (headers: Record<string, string>) =>
      fetch(origin + path, {
        method,
        credentials,
        signal: AbortSignal.timeout(within),
        headers: { 'content-type': 'application/json', ...(language && { 'accept-language': language }), ...headers },
        body: JSON.stringify(rest),
      })
    return bodyOf(await carried(send))
  }

  async function enter<R extends Door>(route: R, input: RouteInput<R>): Promise<UserView> {
    const session = (await call(route, input)) as SessionAnswer & { user: UserView }
    carrier.keep(session)
    return session.user
  }

  return {
    session: async () => (await inTurn(arrive)).user,
    transports: () => transports,
    offers: () => offers,
    call,
    onSession: (listener) => void listeners.push(listener),
    register: (input) => inTurn(() => enter('POST /api/v1/auth/register', input)),
    login: (input) => inTurn(() => enter('POST /api/v1/auth/login', input)),
    enterBy: (route, input) => inTurn(() => enter(route, input)),
    logout: () =>
      inTurn(async () => {
        await call('POST /api/v1/auth/logout', {})
        carrier.keep(null)
      }),
    rename: async (name) => (await call('PATCH /api/v1/auth/profile', { name })).user,
    changePassword: (input) => inTurn(() => enter('POST /api/v1/auth/password', input)),
    sendResetLink: (input) => call('POST /api/v1/auth/reset-link', input),
    resetPassword: (input) => inTurn(() => enter('POST /api/v1/auth/reset', input)),
    sendVerifyLink: () => call('POST /api/v1/auth/verify-link', {}),
    changeAddress: (input) => call('POST /api/v1/auth/email', input),
    verifyAddress: async (token) => (await call('POST /api/v1/auth/verify', { token })).email,
    sessions: async () => (await call('GET /api/v1/auth/sessions', {})).sessions,
    endSession: (name) => call('DELETE /api/v1/auth/sessions/:name', { name }),
    deleteAccount: (password) =>
      inTurn(async () => {
        await call('DELETE /api/v1/auth/account', password === undefined ? {} : { password }, deletedWithin)
        carrier.keep(null)
      }),
    async upload({ photos, hands = 'told', language, key = newId(), signal }, progress) {
      const form = new FormData()
      const fill = (field: RouteField<'POST /api/v1/analyses'>, ...value: [string] | [Blob, string]) =>
        form.set(field, ...(value as [Blob, string]))
      fill('language', language)
      fill('hands', hands)
      fill('consent', shownVersion)
      if (photos.left) fill('left_image', photos.left.file, photos.left.name)
      if (photos.right) fill('right_image', photos.right.file, photos.right.name)
      const path: RoutePath<'POST /api/v1/analyses'> = '/api/v1/analyses'
      const named = { 'idempotency-key': key } satisfies RouteHeaders<'POST /api/v1/analyses'>
      const once = async () => {
        const answer = await carried(
          (carriedHeaders) => {
            const headers = { ...carriedHeaders, ...named }
            return sendForm
              ? sendForm(origin + path, headers, form, progress, signal)
              : fetch(origin + path, { method: 'POST', credentials, headers, body: form, signal: signal ?? null })
          },
          { renew: () => inTurn(arrive) },
        )
        return (await bodyOf<RouteAnswer<'POST /api/v1/analyses'>>(answer)).analysis
      }
      const analysis = await persist(once, () => progress(0), signal).catch((error: unknown) => {
        if (signal?.aborted) return null
        throw error
      })
      if (!signal?.aborted) return analysis
      // The photos may have arrived all the same.
      await persist(() => call('DELETE /api/v1/uploads/:key', { key }))
      return null
    },
    sharedSummary: (analysisId) => call('GET /api/v1/analyses/:id/summary', { id: analysisId }),
    identify: (signed) => inTurn(() => enter('POST /api/v1/widget/identify', signed)),
    makeLink: (analysisId) => call('POST /api/v1/widget/continue', { analysisId }),
    takeOver: async (code) => (await call('POST /api/v1/auth/continue', { code })).analysisId,
    reportError: (error) => call('POST /api/v1/page-errors', error),
    addressOf: (path) => (credentials === 'omit' ? null : path),
    async download(path) {
      const answer = await look(path, null)
      const [, name] = answer.headers.get('content-disposition')?.match(/filename\*=UTF-8''([^;]+)/) ?? []
      const [, plain] = answer.headers.get('content-disposition')?.match(/filename="([^"]+)"/) ?? []
      const file = await answer.blob().catch(() => {
        throw new Refusal(noAnswer)
      })
      return { file, name: name ? decodeURIComponent(name) : (plain ?? null) }
    },
    fetchPhoto: async (path) => (await look(path)).blob(),
  }
}
