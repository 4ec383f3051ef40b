import { z } from 'zod'
import { SignedUser } from './embed.ts'
import { Hand } from './features.ts'
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

/**
 * HTTP, which lets people in, takes their photos and gives out files. Failures are `{problem}` with the status of their code; who
 * goes to an address with a browser gets a page that says the same.
 */
export const routes = {
  'GET /api/v1/auth/csrf-token': {
    about: 'A token for X-CSRF-Token; begins a guest session when there is none.',
    status: 200,
    answer: z.object({ csrfToken: z.string(), user: UserView.nullable(), transports: Transports }),
  },
  'POST /api/v1/auth/register': {
    about: 'Makes an account, signs in, and claims what the guest has made.',
    body: z.object({ email: NewEmail, password: NewPassword, name: Name.optional() }),
    status: 201,
    answer: SignedIn,
  },
  'POST /api/v1/auth/login': {
    about: 'Signs in under a new session id, and claims what the guest has made.',
    body: z.object({ email: Email, password: z.string().max(1000) }),
    status: 200,
    answer: SignedIn,
  },
  'POST /api/v1/auth/logout': { about: 'Ends the session and closes its sockets.', status: 204, answer: null },
  'GET /api/v1/auth/me': {
    about: 'Who is signed in.',
    status: 200,
    answer: SignedIn,
  },
  'GET /api/v1/auth/profile': { about: 'The signed-in user.', status: 200, answer: Account },
  'PATCH /api/v1/auth/profile': {
    about: 'Changes the name.',
    body: z.object({ name: Name.optional() }),
    status: 200,
    answer: Account,
  },
  'POST /api/v1/auth/password': {
    about: 'Changes the password and ends every other session.',
    body: z.object({ currentPassword: z.string().max(1000), newPassword: NewPassword }),
    status: 200,
    answer: SignedIn,
  },
  'GET /api/v1/auth/sessions': {
    about: 'Where the user is signed in, the session that asks first, then the last seen.',
    status: 200,
    answer: z.object({ sessions: z.array(SessionView) }),
  },
  'DELETE /api/v1/auth/sessions/:name': {
    about: 'Signs out one other session and closes its sockets.',
    params: z.object({ name: z.string().regex(/^[\w-]{16}$/) }),
    status: 204,
    answer: null,
  },
  'GET /api/v1/auth/export': {
    about: 'All data of the user as one download.',
    status: 200,
    answer: AccountExport,
  },
  'DELETE /api/v1/auth/account': {
    about: 'Deletes the account: photos, readings, conversations, sessions, for good. The password is asked for again.',
    body: z.object({ password: z.string().max(1000) }),
    status: 204,
    answer: null,
  },
  'POST /api/v1/auth/continue': {
    about: 'Takes a reading over from the widget, by the code of a single-use link.',
    body: z.object({ code: z.string().max(100) }),
    status: 200,
    answer: z.object({ analysisId: Id }),
  },
  'POST /api/v1/widget/session': {
    about:
      "A guest's session on a site, or, with a bearer that may have run out, the same session under a new one. The Origin must be one of the site's, or ours with the host page's in `origin`.",
    body: z.object({ site: Id, origin: Line.max(255).optional() }),
    status: 200,
    answer: Bearer.extend({ user: UserView.nullable(), site: SiteFace, transports: Transports }),
  },
  'POST /api/v1/widget/identify': {
    about: "Signs in whom the site's server vouches for; asked with a bearer.",
    body: SignedUser,
    status: 200,
    answer: Bearer.extend({ user: UserView }),
  },
  'POST /api/v1/widget/continue': {
    about: 'A link, good once and for ten minutes, that moves a reading to whoever opens it on our own pages.',
    body: z.object({ analysisId: Id }),
    status: 200,
    answer: z.object({ url: z.string(), expiresAt: Time }),
  },
  'POST /api/v1/analyses': {
    about:
      'One or two palm photos (JPEG, PNG or WebP, at most 15 MB each) as multipart left_image, right_image. Sent again under the same `Idempotency-Key` (a UUID) it is the same reading, paid for once.',
    form: z.object({ language: Language.default('en') }),
    files: ['left_image', 'right_image'],
    status: 202,
    answer: z.object({ analysis: AnalysisView }),
  },
  'GET /api/v1/analyses/:id/images/:hand': {
    about: 'A photo, its thumbnail, or the drawing of what was measured on it.',
    params: z.object({ id: Id, hand: Hand }),
    query: z.object({ size: z.enum(['full', 'thumbnail', 'overlay']).default('full') }),
    status: 200,
    answer: 'image',
  },
  'GET /api/v1/analyses/:id/summary': {
    about: 'The summary, for anyone, while its owner shares it.',
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
    params: z.object({ conversationId: Id }),
    status: 200,
    answer: 'markdown',
  },
  'GET /healthz': { about: 'The process lives.', status: 200, answer: z.object({ status: z.literal('up') }) },
  'GET /readyz': {
    about:
      'Requests may come: database and Redis answer, the database has the shape that this version needs, and the process is not stopping. 503 otherwise.',
    status: 200,
    answer: z.object({ status: Health }),
  },
  'GET /api/v1/health': {
    about: 'What works. 503 when the database or Redis does not.',
    status: 200,
    answer: z.object({
      status: z.enum(['up', 'degraded', 'down']),
      database: Health,
      redis: Health,
      queue: z.object({ status: Health, waiting: z.number().int(), active: z.number().int() }),
      workers: z.number().int(),
    }),
  },
} as const satisfies Record<string, Route>

interface Route {
  about: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  form?: z.ZodType
  files?: readonly string[]
  status: number
  answer: z.ZodType | 'image' | 'markdown' | null
}

export type RouteName = keyof typeof routes
