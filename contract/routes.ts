import { z } from 'zod'
import { accessRules, type RouteAccess } from './access.ts'
import { SignedUser } from './embed.ts'
import { Hand } from './features.ts'
import type { ProblemCode } from './problem.ts'
import { Language } from './reading.ts'
import { SiteFace } from './site.ts'
import { Label, Line } from './text.ts'
import { AccountExport, AnalysisView, Id, ReaderName, SessionView, Time, UserView } from './views.ts'

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email('is not an e-mail address'))
/** RFC 5321: 64 before the @; RFC 6761: nobody has a mailbox under .invalid, where we put those who have none. */
const NewEmail = Email.refine(
  (email) => email.indexOf('@') <= 64,
  'may have at most 64 characters before the @',
).refine((email) => !email.endsWith('.invalid'), 'is not an address that can be written to')
/** At least 8 characters (OWASP ASVS 5: 6.2.1); all of them count. */
const NewPassword = z.string().min(8, 'must have at least 8 characters').max(1000)
const Name = Label.max(100)

/** What the widget's frame carries in `Authorization: Bearer` and in the socket's `auth.token`. */
const Bearer = z.object({
  token: z.string(),
  expiresAt: Time,
  /** Seconds for which it is good: for those whose clocks differ. */
  expiresIn: z.number().positive(),
})
const SignedIn = z.object({
  user: UserView,
  csrfToken: z.string(),
  /** Only for who asked with a bearer: the new session's. */
  bearer: Bearer.optional(),
})
/** How sockets may be opened here, the best first. */
const Transports = z.array(z.enum(['websocket', 'polling']))
const Account = z.object({ user: UserView })
const Health = z.enum(['up', 'down'])

/** Everybody who tries a password of theirs once more, to change it or to leave. */
const passwordTries = { name: 'login', points: 'loginsPerMinute', seconds: 60, by: 'person' } as const

/**
 * HTTP, which lets people in, takes their photos and gives out files. Failures are `{problem}` with the status of their code; who
 * goes to an address with a browser gets a page that says the same.
 *
 * Everything served under /api/v1 stands here, and how a process is (health). What is not a protocol is served beside it, by
 * server/app.ts: pages, the widget's script, static files, documents, figures and the board of queues.
 */
export const routes = {
  'GET /api/v1/auth/csrf-token': {
    about: 'A token for X-CSRF-Token; begins a guest session when there is none.',
    access: 'anyone',
    limit: null,
    quota: { name: 'session-address', points: 'sessionsPerMinute', seconds: 60, by: 'address' },
    status: 200,
    answer: z.object({ csrfToken: z.string(), user: UserView.nullable(), transports: Transports }),
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
    about: 'Changes the password and ends every other session.',
    access: 'user',
    limit: null,
    quota: passwordTries,
    body: z.object({ currentPassword: z.string().max(1000), newPassword: NewPassword }),
    status: 200,
    answer: SignedIn,
  },
  'GET /api/v1/auth/sessions': {
    about: 'Where the user is signed in, the session that asks first, then the last seen.',
    access: 'user',
    // It reads every session of the user: more than a person looks at.
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
    // It reads everything.
    limit: { name: 'export', points: 10, seconds: 3600, by: 'person' },
    status: 200,
    answer: { file: 'application/json', schema: AccountExport },
  },
  'DELETE /api/v1/auth/account': {
    about: 'Deletes the account: photos, readings, conversations, sessions, for good. The password is asked for again.',
    access: 'user',
    limit: null,
    quota: passwordTries,
    body: z.object({ password: z.string().max(1000) }),
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/continue': {
    about: 'Takes a reading over from the widget, by the code of a single-use link.',
    access: 'on-our-pages',
    // A code cannot be guessed; this keeps those who try from asking Redis without end.
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
      'One or two palm photos (JPEG, PNG or WebP, at most 15 MB each) as multipart left_image, right_image. Sent again under the same `Idempotency-Key` (a UUID) it is the same reading, paid for once.',
    access: 'session',
    // What is refused is no reading, but costs work: of that there may be more, not without end.
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
    headers: z.object({ 'idempotency-key': z.uuid('An Idempotency-Key is a UUID.').optional() }),
    form: z.object({ language: Language.default('en') }),
    files: ['left_image', 'right_image'],
    status: 202,
    answer: z.object({ analysis: AnalysisView }),
    problems: ['no-image', 'not-an-image', 'over-budget'],
  },
  'GET /api/v1/analyses/:id/images/:hand': {
    about: 'A photo, its thumbnail, or the drawing of what was measured on it.',
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
      createdAt: Time,
    }),
  },
  'GET /api/v1/conversations/:conversationId/export': {
    about: 'A conversation as a Markdown file, of whatever length, to its signed-in owner.',
    access: 'talking',
    // A long one reads much.
    limit: { name: 'conversation-export', points: 60, perAddress: 600, seconds: 3600, by: 'person' },
    params: z.object({ conversationId: Id }),
    status: 200,
    answer: { file: 'text/markdown' },
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
  /** Who may. */
  access: RouteAccess
  /** How often it may be asked for; null where nothing is counted. */
  limit: RouteLimit | null
  /** How often the work itself may be done, where not every request comes to that. */
  quota?: RouteLimit
  /** What the path names; where it cannot name anything, the answer is `missing`. */
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodObject
  /** The fields of a multipart form, instead of a body in JSON, and the fields in which its photos come. */
  form?: z.ZodObject
  files?: readonly string[]
  status: number
  /** With the same answer, when it is asked for whether something works. */
  statusWhenDown?: number
  /** In JSON; a file, which is sent as it is read; or nothing. */
  answer: z.ZodType | RouteFile | null
  /** What else may go wrong than what follows from the rest. */
  problems?: readonly ProblemCode[]
}

export interface RouteFile {
  /** Its media type. */
  file: string
  schema?: z.ZodType
}

/** So many in so many seconds: a number, or the setting it is taken from, `times` as many. */
export interface RouteLimit {
  name: string
  points: number | string
  /** Of everybody who asks from one address; for what is counted by person. */
  perAddress?: number | string
  times?: number
  seconds: number
  /** `account`: by the account that is signed in to and by the address, as server/limit-sign-ins.ts has it. */
  by: 'address' | 'person' | 'account'
}

export type RouteName = keyof typeof routes
type Entry<R extends RouteName> = (typeof routes)[R]

type Sent<E, P extends keyof Route> = E extends Record<P, infer S extends z.ZodType> ? z.input<S> : unknown
type Read<E, P extends keyof Route> = E extends Record<P, infer S extends z.ZodType> ? z.output<S> : unknown

type Said<T> = unknown extends T ? Record<string, never> : T

/** What a caller of a route says in path, query and JSON body. */
export type RouteInput<R extends RouteName> = Said<
  Sent<Entry<R>, 'params'> & Sent<Entry<R>, 'query'> & Sent<Entry<R>, 'body'>
>
export type RouteBody<R extends RouteName> = Sent<Entry<R>, 'body'>
export type RouteHeaders<R extends RouteName> = Said<Sent<Entry<R>, 'headers'>>
/** The fields of a route's form, those of its photos too. */
export type RouteField<R extends RouteName> =
  | keyof Sent<Entry<R>, 'form'>
  | (Entry<R> extends { files: readonly (infer F)[] } ? F : never)
export type RoutePath<R extends RouteName> = R extends `${Method} ${infer P}` ? P : never

/** The same after validation, with headers, the fields of a form and its photos. */
export type ParsedRoute<R extends RouteName> = Read<Entry<R>, 'params'> &
  Read<Entry<R>, 'query'> &
  Read<Entry<R>, 'headers'> &
  Read<Entry<R>, 'body'> &
  Read<Entry<R>, 'form'> &
  (Entry<R> extends { files: readonly (infer F extends string)[] } ? { [P in F]?: Uint8Array } : unknown)

type Answered<A> = A extends z.ZodType ? Promise<z.output<A>> : Promise<void>
/** What a route answers in JSON; void where it answers nothing or a file. */
export type RouteAnswer<R extends RouteName> = Awaited<Answered<Entry<R>['answer']>>

export type RouteAccessOf<R extends RouteName> = Entry<R>['access']
export type RouteLimitOf<R extends RouteName> =
  | Entry<R>['limit']
  | (Entry<R> extends { quota: infer Q extends RouteLimit } ? Q : null)
type SettingIn<L> = L extends { points: infer P }
  ? Extract<P | (L extends { perAddress: infer A } ? A : never), string>
  : never
/** Settings that limits are taken from. */
export type LimitSetting = { [R in RouteName]: SettingIn<RouteLimitOf<R>> }[RouteName]
/** Routes whose path names something. */
export type NamingRoute = { [R in RouteName]: Entry<R> extends { params: z.ZodType } ? R : never }[RouteName]
/** Routes that count the work they do. */
export type QuotaRoute = { [R in RouteName]: Entry<R> extends { quota: RouteLimit } ? R : never }[RouteName]

/** Everything that may go wrong with a route. */
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
