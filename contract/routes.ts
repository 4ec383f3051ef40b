import * as z from 'zod'
import { accessRules, type RouteAccess } from './access.ts'
import { AuditFilter, AuditView } from './audit.ts'
import type { PlainComplaint } from './complaints.ts'
import { SignedUser } from './embed.ts'
import { Hand } from './features.ts'
import { Notice, NoticeVersion } from './notice.ts'
import { Problem } from './problem.ts'
import type { ProblemCode } from './problem-code.ts'
import { Language } from './reading.ts'
import { SiteFace } from './site.ts'
import { Label, Line } from './text.ts'
import {
  AccountExport,
  AnalysisView,
  DigitalSource,
  Id,
  PasskeyView,
  ReaderName,
  SessionView,
  Time,
  UserView,
  WaysInView,
} from './views.ts'

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('field-not-an-email' satisfies PlainComplaint))
/** RFC 5321: at most 64 characters before the @. RFC 6761: .invalid has no mailboxes, so we use it for users without an address. */
export const NewEmail = Email.refine(
  (email) => email.indexOf('@') <= 64,
  'field-mailbox-too-long' satisfies PlainComplaint,
).refine((email) => !email.endsWith('.invalid'), 'field-mailbox-invalid' satisfies PlainComplaint)
/** At least 8 characters (OWASP ASVS 5: 6.2.1); never truncated. */
const NewPassword = z.string().min(8).max(1000)
export const Name = Label.max(100)

/** The token the widget's frame sends in `Authorization: Bearer` and in the socket's `auth.token`. */
const Bearer = z.object({
  token: z.string(),
  expiresAt: Time,
  /** Seconds until it expires, so that clients need no accurate clock. */
  expiresIn: z.number().positive(),
})
const SignedIn = z.object({
  user: UserView,
  csrfToken: z.string(),
  /** Only for callers with a bearer: the new session's. */
  bearer: Bearer.optional(),
})
/** Transports offered here, best first. */
const Transports = z.array(z.enum(['websocket', 'polling']))
const Account = z.object({ user: UserView })
/** How one may sign in here, besides by password, and what came of it when a provider sent somebody back. */
const SignInOffer = z.object({
  providers: z.array(z.object({ name: z.string(), label: z.string() })),
  /** An identity that is joined to the account with this address as soon as its owner signs in to that. */
  joining: z.object({ label: z.string(), email: z.string() }).nullable(),
  /** Why a provider did not sign somebody in; told once. */
  problem: Problem.nullable(),
})
/** What a browser is to pass to its authenticator, and the answer of that, as WebAuthn writes them in JSON. */
const PasskeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) })
const PasskeyAnswer = z.object({ credential: z.looseObject({ id: z.string().regex(/^[\w-]{1,1364}$/) }) })
/** Pages of ours to come back to. */
const OwnPage = z.string().regex(/^\/(enter|a\/[0-9a-f-]{36}(\?c=[0-9a-f-]{36})?)?$/)
const Health = z.enum(['up', 'down'])

/** Re-entering one's own password, to change it or to delete the account. */
const passwordTries = { name: 'login', points: 'loginsPerMinute', seconds: 60, by: 'person' } as const

const passkeyTries = { name: 'passkey', points: 30, seconds: 3600, by: 'person' } as const

/**
 * HTTP: sign-in, photo uploads and files. Failures are `{problem}` with the status of their code; browsers navigating to an
 * address get a page that says the same.
 *
 * Lists everything under /api/v1, and health. What is not part of the protocol is served by server/app.ts: pages, the widget's
 * script, static files, documents, metrics and the queue board.
 */
export const routes = {
  'GET /api/v1/auth/csrf-token': {
    about: 'A token for X-CSRF-Token; begins a guest session when there is none.',
    access: 'anyone',
    limit: null,
    quota: { name: 'session-address', points: 'sessionsPerMinute', seconds: 60, by: 'address' },
    status: 200,
    answer: z.object({
      csrfToken: z.string(),
      user: UserView.nullable(),
      transports: Transports,
      /** Whether a forgotten password can be replaced, which takes mail. */
      resetsPasswords: z.boolean(),
      signIn: SignInOffer,
    }),
  },
  'POST /api/v1/auth/register': {
    about: 'Makes an account, signs in, and claims what the guest has made.',
    access: 'may-sign-in',
    limit: null,
    quota: { name: 'register', points: 'registrationsPerHour', seconds: 3600, by: 'address' },
    body: z.object({ email: NewEmail, password: NewPassword, name: Name.optional() }),
    status: 201,
    answer: SignedIn,
    problems: ['conflict'],
  },
  'POST /api/v1/auth/login': {
    about: 'Signs in under a new session id, and claims what the guest has made.',
    access: 'may-sign-in',
    limit: { name: 'login', points: 'loginsPerMinute', seconds: 60, by: 'account' },
    body: z.object({ email: Email, password: z.string().max(1000) }),
    status: 200,
    answer: SignedIn,
  },
  'POST /api/v1/auth/logout': {
    about: 'Ends the session and closes its sockets.',
    access: 'session',
    limit: null,
    status: 204,
    answer: null,
  },
  'GET /api/v1/auth/me': {
    about: 'Who is signed in.',
    access: 'user',
    limit: null,
    status: 200,
    answer: SignedIn,
  },
  'GET /api/v1/auth/profile': {
    about: 'The signed-in user.',
    access: 'user',
    limit: null,
    status: 200,
    answer: Account,
  },
  'PATCH /api/v1/auth/profile': {
    about: 'Changes the name.',
    access: 'user',
    limit: null,
    body: z.object({ name: Name.optional() }),
    status: 200,
    answer: Account,
  },
  'POST /api/v1/auth/password': {
    about:
      'Changes the password and ends every other session. Who has none sets one, after a sign-in within the last ten minutes instead of the current one.',
    access: 'user',
    limit: null,
    quota: passwordTries,
    body: z.object({ currentPassword: z.string().max(1000).optional(), newPassword: NewPassword }),
    status: 200,
    answer: SignedIn,
  },
  'POST /api/v1/auth/reset-link': {
    about:
      'Sends a link to set a new password, good once and for 30 minutes, to an address that has an account. The answer is the same for every address.',
    access: 'on-our-pages',
    limit: { name: 'reset-link-address', points: 'loginsPerMinute', times: 2, seconds: 3600, by: 'address' },
    body: z.object({ email: Email, language: Language }),
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/reset': {
    about: 'Sets a new password with the token of such a link, ends every session of the account, and signs in.',
    access: 'on-our-pages',
    // Tokens cannot be guessed; this keeps those who try from flooding the database.
    limit: { name: 'reset-address', points: 30, seconds: 60, by: 'address' },
    body: z.object({ token: Line.max(100), password: NewPassword }),
    status: 200,
    answer: SignedIn,
    problems: ['missing'],
  },
  'POST /api/v1/auth/verify-link': {
    about: 'Sends a link to confirm the address of the account, good once and for a day.',
    access: 'user',
    limit: { name: 'verify-link', points: 5, seconds: 3600, by: 'person' },
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/email': {
    about:
      'Sends a link to a new address, good once and for a day, which moves the account to it. The answer is the same whether or not the address has an account; the password is asked for again, or, of who has none, a sign-in within the last ten minutes.',
    access: 'user',
    limit: { name: 'change-address', points: 5, seconds: 3600, by: 'person' },
    quota: passwordTries,
    body: z.object({ email: NewEmail, password: z.string().max(1000).optional() }),
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/verify': {
    about: 'Confirms an address with the token of such a link, by who is signed in to the account.',
    access: 'user-on-our-pages',
    // Tokens cannot be guessed; this keeps those who try from flooding the database.
    limit: { name: 'verify-address', points: 30, seconds: 60, by: 'address' },
    body: z.object({ token: Line.max(100) }),
    status: 200,
    answer: z.object({ email: z.string() }),
    problems: ['missing', 'conflict'],
  },
  'DELETE /api/v1/auth/password': {
    about: 'Removes the password, if there is another way in; after a sign-in within the last ten minutes.',
    access: 'user-on-our-pages',
    limit: null,
    status: 204,
    answer: null,
    problems: ['conflict', 'missing'],
  },
  'GET /api/v1/auth/ways-in': {
    about: "The user's ways to sign in.",
    access: 'user-on-our-pages',
    limit: null,
    status: 200,
    answer: WaysInView,
  },
  'POST /api/v1/auth/openid/:provider': {
    about:
      'Begins a sign-in at an OpenID provider: the address to go to. Who is signed in, since ten minutes at most, adds the identity as a way in.',
    access: 'on-our-pages',
    limit: { name: 'openid', points: 'loginsPerMinute', times: 6, seconds: 60, by: 'address' },
    params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,32}$/) }),
    body: z.object({ to: OwnPage.default('/') }),
    status: 200,
    answer: z.object({ url: z.string() }),
    problems: ['busy'],
  },
  'GET /api/v1/auth/openid/:provider/callback': {
    about:
      'Where a provider sends people back to. Signs in, makes an account, or waits for proof that the account with that address is theirs; then on to our page, which says what came of it.',
    access: 'returning',
    limit: { name: 'openid-callback', points: 'loginsPerMinute', times: 6, seconds: 60, by: 'address' },
    quota: { name: 'register', points: 'registrationsPerHour', seconds: 3600, by: 'address' },
    params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,32}$/) }),
    status: 303,
    answer: null,
  },
  'DELETE /api/v1/auth/identities/:id': {
    about:
      'Removes an identity at a provider from the ways in, unless it is the last; after a sign-in within the last ten minutes.',
    access: 'user-on-our-pages',
    limit: null,
    params: z.object({ id: Id }),
    status: 204,
    answer: null,
    problems: ['conflict'],
  },
  'POST /api/v1/auth/passkeys/options': {
    about: 'Begins to add a passkey, after a sign-in within the last ten minutes: what to ask the authenticator.',
    access: 'user-on-our-pages',
    limit: passkeyTries,
    status: 200,
    answer: PasskeyOptions,
  },
  'POST /api/v1/auth/passkeys': {
    about: 'Adds the passkey that the authenticator made.',
    access: 'user-on-our-pages',
    limit: passkeyTries,
    body: PasskeyAnswer,
    status: 201,
    answer: PasskeyView,
    problems: ['conflict'],
  },
  'PATCH /api/v1/auth/passkeys/:id': {
    about: 'Names a passkey.',
    access: 'user-on-our-pages',
    limit: null,
    params: z.object({ id: Id }),
    body: z.object({ name: Name }),
    status: 200,
    answer: PasskeyView,
  },
  'DELETE /api/v1/auth/passkeys/:id': {
    about: 'Removes a passkey, unless it is the last way in; after a sign-in within the last ten minutes.',
    access: 'user-on-our-pages',
    limit: null,
    params: z.object({ id: Id }),
    status: 204,
    answer: null,
    problems: ['conflict'],
  },
  'POST /api/v1/auth/passkey-login/options': {
    about: 'Begins a sign-in with a passkey: what to ask the authenticator.',
    access: 'on-our-pages',
    limit: { name: 'passkey-options', points: 'loginsPerMinute', times: 10, seconds: 60, by: 'address' },
    status: 200,
    answer: PasskeyOptions,
  },
  'POST /api/v1/auth/passkey-login': {
    about: 'Signs in with a passkey, under a new session id, and claims what the guest has made.',
    access: 'on-our-pages',
    limit: { name: 'passkey-login', points: 'loginsPerMinute', times: 10, seconds: 60, by: 'address' },
    body: PasskeyAnswer,
    status: 200,
    answer: SignedIn,
  },
  'POST /api/v1/auth/hand-over': {
    about:
      "A code, good once and for a minute, by which the widget's frame that opened this window signs the same user in.",
    access: 'user-on-our-pages',
    limit: { name: 'hand-over', points: 30, seconds: 3600, by: 'person' },
    status: 200,
    answer: z.object({ code: z.string(), expiresAt: Time }),
  },
  'GET /api/v1/auth/sessions': {
    about: 'Where the user is signed in, the session that asks first, then the last seen.',
    access: 'user',
    // Reads every session of the user: more often than a person would look.
    limit: { name: 'sessions', points: 60, seconds: 60, by: 'person' },
    status: 200,
    answer: z.object({ sessions: z.array(SessionView) }),
  },
  'DELETE /api/v1/auth/sessions/:name': {
    about: 'Signs out one other session and closes its sockets.',
    access: 'user',
    limit: null,
    params: z.object({ name: z.string().regex(/^[\w-]{16}$/) }),
    status: 204,
    answer: null,
    problems: ['conflict'],
  },
  'GET /api/v1/auth/export': {
    about: 'All data of the user as one download.',
    access: 'user',
    // Reads everything.
    limit: { name: 'export', points: 10, seconds: 3600, by: 'person' },
    status: 200,
    answer: { file: 'application/json', schema: AccountExport },
  },
  'DELETE /api/v1/auth/account': {
    about:
      'Deletes the account: photos, readings, conversations, sessions, for good. The password is asked for again, or, of who has none, a sign-in within the last ten minutes.',
    access: 'user',
    limit: null,
    quota: passwordTries,
    body: z.object({ password: z.string().max(1000).optional() }),
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/continue': {
    about: 'Takes a reading over from the widget, by the code of a single-use link.',
    access: 'on-our-pages',
    // Codes cannot be guessed; this keeps those who try from flooding Redis.
    limit: { name: 'continue-address', points: 30, seconds: 60, by: 'address' },
    body: z.object({ code: z.string().max(100) }),
    status: 200,
    answer: z.object({ analysisId: Id }),
    problems: ['missing'],
  },
  'POST /api/v1/widget/session': {
    about:
      "A guest's session on a site, or, with a bearer that may have run out, the same session under a new one. The Origin must be one of the site's, or ours with the host page's in `origin`.",
    access: 'page-of-site',
    limit: { name: 'widget-session', points: 'widgetSessionsPerMinute', seconds: 60, by: 'address' },
    body: z.object({ site: Id, origin: Line.max(255).optional() }),
    status: 200,
    answer: Bearer.extend({ user: UserView.nullable(), site: SiteFace, transports: Transports }),
  },
  'POST /api/v1/widget/identify': {
    about: "Signs in whom the site's server vouches for; asked with a bearer.",
    access: 'bearer',
    limit: { name: 'identify-address', points: 'sessionsPerMinute', seconds: 60, by: 'address' },
    body: SignedUser,
    status: 200,
    answer: Bearer.extend({ user: UserView }),
  },
  'POST /api/v1/widget/sign-in': {
    about:
      'Signs in, by a code of `hand-over`, who is signed in on our own page, if the site offers `sign-in`; claims what the guest has made.',
    access: 'bearer',
    // Codes cannot be guessed; this keeps those who try from flooding Redis.
    limit: { name: 'hand-over-address', points: 30, seconds: 60, by: 'address' },
    body: z.object({ code: z.string().max(100) }),
    status: 200,
    answer: Bearer.extend({ user: UserView }),
    problems: ['missing'],
  },
  'POST /api/v1/widget/continue': {
    about: 'A link, good once and for ten minutes, that moves a reading to whoever opens it on our own pages.',
    access: 'owner-on-site',
    limit: { name: 'continue', points: 30, perAddress: 300, seconds: 3600, by: 'person' },
    body: z.object({ analysisId: Id }),
    status: 200,
    answer: z.object({ url: z.string(), expiresAt: Time }),
  },
  'POST /api/v1/analyses': {
    about:
      'One or two palm photos (JPEG, HEIC, PNG, WebP or AVIF, at most 15 MB each) as multipart left_image, right_image. With `hands` `assumed` measuring may exchange them. Sent again under the same `Idempotency-Key` (a UUID) it is the same reading, paid for once. `consent` is the version of the notice agreed to. Guests who have opened no socket share one person’s limit with all such guests of their address.',
    access: 'session',
    // Refused uploads do not count as readings, but cost work: more are allowed, within limits.
    limit: {
      name: 'upload-attempt',
      points: 'uploadsPerHour',
      perAddress: 'addressUploadsPerHour',
      times: 10,
      seconds: 3600,
      by: 'person',
    },
    quota: {
      name: 'upload',
      points: 'uploadsPerHour',
      perAddress: 'addressUploadsPerHour',
      seconds: 3600,
      by: 'person',
    },
    headers: z.object({ 'idempotency-key': z.uuid('idempotency-key-unfit' satisfies PlainComplaint).optional() }),
    form: z.object({
      language: Language.default('en'),
      hands: z.enum(['told', 'assumed']).default('told'),
      /** Absent from pages of the version before. */
      consent: NoticeVersion.optional(),
    }),
    files: ['left_image', 'right_image'],
    status: 202,
    answer: z.object({ analysis: AnalysisView }),
    problems: ['no-image', 'not-an-image', 'over-budget', 'conflict'],
  },
  'DELETE /api/v1/uploads/:key': {
    about:
      'Cancels an upload by its `Idempotency-Key`: the reading it has become is deleted, and what is still arriving makes none. Succeeds for an unknown key too.',
    access: 'session',
    limit: { name: 'upload-cancel', points: 60, perAddress: 600, seconds: 3600, by: 'person' },
    params: z.object({ key: z.uuid() }),
    status: 204,
    answer: null,
  },
  'GET /api/v1/analyses/:id/images/:hand': {
    about: 'A photo, its thumbnail, or the drawing of what was measured on it, under the hand it was sent as.',
    access: 'owner',
    limit: null,
    params: z.object({ id: Id, hand: Hand }),
    query: z.object({ size: z.enum(['full', 'thumbnail', 'overlay']).default('full') }),
    status: 200,
    answer: { file: 'image/*' },
  },
  'GET /api/v1/analyses/:id/summary': {
    about: 'The summary, for anyone, while its owner shares it.',
    access: 'shared',
    limit: null,
    params: z.object({ id: Id }),
    status: 200,
    answer: z.object({
      id: Id,
      summary: z.string(),
      language: Language,
      reader: ReaderName,
      model: z.string().nullable(),
      digitalSourceType: DigitalSource,
      createdAt: Time,
    }),
  },
  'GET /api/v1/notice': {
    about: 'What differs from one installation to another in the pages /privacy and /terms.',
    access: 'program',
    limit: null,
    status: 200,
    answer: Notice,
  },
  'GET /api/v1/conversations/:conversationId/export': {
    about: 'A conversation as a Markdown file, of whatever length, to its signed-in owner.',
    access: 'talking',
    // A long conversation reads a lot.
    limit: { name: 'conversation-export', points: 60, perAddress: 600, seconds: 3600, by: 'person' },
    params: z.object({ conversationId: Id }),
    status: 200,
    answer: { file: 'text/markdown' },
  },
  'GET /api/v1/admin/readings/:id/images/:hand': {
    about:
      'A photo of a reading, or what was measured on it, to whoever of support and admins has opened that reading with a reason within the last ten minutes.',
    access: 'staff',
    limit: null,
    params: z.object({ id: Id, hand: Hand }),
    query: z.object({ size: z.enum(['full', 'thumbnail', 'overlay']).default('full') }),
    status: 200,
    answer: { file: 'image/*' },
  },
  'GET /api/v1/admin/audit.jsonl': {
    about: 'The audit log as lines of JSON, newest first: each an AuditView.',
    access: 'admin',
    // Reads much.
    limit: { name: 'audit-export', points: 30, seconds: 3600, by: 'person' },
    query: AuditFilter,
    status: 200,
    answer: { file: 'application/x-ndjson', schema: AuditView },
  },
  'POST /api/v1/page-errors': {
    about:
      'An error of a page: its kind, its class and where in our own files, never its message. Logged and counted, nothing is kept.',
    access: 'session',
    limit: { name: 'page-error', points: 20, perAddress: 200, seconds: 3600, by: 'person' },
    body: z.object({
      kind: z.enum(['error', 'rejection']),
      name: z.string().regex(/^[A-Za-z]{1,40}$/),
      places: z
        .array(z.string().regex(/^[\w.-]{1,80}:\d{1,7}:\d{1,7}$/))
        .min(1)
        .max(5),
    }),
    status: 204,
    answer: null,
  },
  'GET /healthz': {
    about: 'The process lives.',
    access: 'program',
    limit: null,
    status: 200,
    answer: z.object({ status: z.literal('up') }),
  },
  'GET /readyz': {
    about:
      'Requests may come: database and Redis answer, the database has the shape that this version needs, and the process is not stopping. 503 otherwise.',
    access: 'program',
    limit: null,
    status: 200,
    statusWhenDown: 503,
    answer: z.object({ status: Health }),
  },
  'GET /api/v1/health': {
    about:
      'What works, looked at once a second at most; each part of it only for who may read the figures (METRICS_TOKEN). 503 when the database or Redis does not.',
    access: 'program',
    limit: null,
    status: 200,
    statusWhenDown: 503,
    answer: z.object({
      status: z.enum(['up', 'degraded', 'down']),
      database: Health.optional(),
      redis: Health.optional(),
      queue: z.object({ status: Health, waiting: z.number().int(), active: z.number().int() }).optional(),
      workers: z.number().int().optional(),
    }),
  },
} as const satisfies Record<`${Method} /${string}`, Route>

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface Route {
  about: string
  /** Who may call it. */
  access: RouteAccess
  /** How often it may be called; null for no limit. */
  limit: RouteLimit | null
  /** How often the work itself may be done, if not every request gets that far. */
  quota?: RouteLimit
  /** Path parameters; if they cannot name anything, the answer is `missing`. */
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodObject
  /** The fields of a multipart form, instead of a JSON body, and its photo fields. */
  form?: z.ZodObject
  files?: readonly string[]
  status: number
  /** The status, with the normal answer, when a health check fails. */
  statusWhenDown?: number
  /** JSON; a file, streamed; or nothing. */
  answer: z.ZodType | RouteFile | null
  /** Errors that do not follow from the other fields. */
  problems?: readonly ProblemCode[]
}

export interface RouteFile {
  /** Its media type. */
  file: string
  schema?: z.ZodType
}

/** Requests per number of seconds: a number, or a setting, multiplied by `times`. */
export interface RouteLimit {
  name: string
  points: number | string
  /** A second limit per address, for what is counted per person. */
  perAddress?: number | string
  times?: number
  seconds: number
  /** `account`: per account and per address, as in server/limit-sign-ins.ts. */
  by: 'address' | 'person' | 'account'
}

export type RouteName = keyof typeof routes
type Entry<R extends RouteName> = (typeof routes)[R]

type Sent<E, P extends keyof Route> = E extends Record<P, infer S extends z.ZodType> ? z.input<S> : unknown
type Read<E, P extends keyof Route> = E extends Record<P, infer S extends z.ZodType> ? z.output<S> : unknown

type Said<T> = unknown extends T ? Record<string, never> : T

/** A caller's path parameters, query and JSON body. */
export type RouteInput<R extends RouteName> = Said<
  Sent<Entry<R>, 'params'> & Sent<Entry<R>, 'query'> & Sent<Entry<R>, 'body'>
>
export type RouteBody<R extends RouteName> = Sent<Entry<R>, 'body'>
export type RouteHeaders<R extends RouteName> = Said<Sent<Entry<R>, 'headers'>>
/** A route's form fields, including photos. */
export type RouteField<R extends RouteName> =
  | keyof Sent<Entry<R>, 'form'>
  | (Entry<R> extends { files: readonly (infer F)[] } ? F : never)
export type RoutePath<R extends RouteName> = R extends `${Method} ${infer P}` ? P : never

/** The same after validation, with headers, form fields and photos. */
export type ParsedRoute<R extends RouteName> = Read<Entry<R>, 'params'> &
  Read<Entry<R>, 'query'> &
  Read<Entry<R>, 'headers'> &
  Read<Entry<R>, 'body'> &
  Read<Entry<R>, 'form'> &
  (Entry<R> extends { files: readonly (infer F extends string)[] } ? { [P in F]?: Uint8Array } : unknown)

type Answered<A> = A extends z.ZodType ? Promise<z.output<A>> : Promise<void>
/** A route's JSON response; void for an empty one or a file. */
export type RouteAnswer<R extends RouteName> = Awaited<Answered<Entry<R>['answer']>>

export type RouteAccessOf<R extends RouteName> = Entry<R>['access']
export type RouteLimitOf<R extends RouteName> =
  | Entry<R>['limit']
  | (Entry<R> extends { quota: infer Q extends RouteLimit } ? Q : null)
type SettingIn<L> = L extends { points: infer P }
  ? Extract<P | (L extends { perAddress: infer A } ? A : never), string>
  : never
/** Settings used as limits. */
export type LimitSetting = { [R in RouteName]: SettingIn<RouteLimitOf<R>> }[RouteName]
/** Routes with path parameters. */
export type NamingRoute = { [R in RouteName]: Entry<R> extends { params: z.ZodType } ? R : never }[RouteName]
/** Routes that count the work they do. */
export type QuotaRoute = { [R in RouteName]: Entry<R> extends { quota: RouteLimit } ? R : never }[RouteName]

/** All errors of a route. */
export function problemsOf(name: RouteName): ProblemCode[] {
  const route: Route = routes[name]
  const { asks, refuses } = accessRules[route.access]
  const isRead = !name.startsWith('GET ')
  const { params, query, limit, quota, problems = [] } = route
  const all: (ProblemCode | false)[] = [
    ...(asks === 'program' ? [] : (['signed-out', 'forbidden'] as const)),
    ...(isRead ? (['invalid', 'too-large', 'unsupported-type'] as const) : []),
    ...refuses,
    ...problems,
    query !== undefined && 'invalid',
    params !== undefined && 'missing',
    (limit !== null || quota !== undefined) && 'too-many',
    'broken',
    'busy',
  ]
  return [...new Set(all.filter((code) => code !== false))]
}
