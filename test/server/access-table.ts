import { randomUUID } from 'node:crypto'
import type { Command, Input, Output } from '../../contract/commands.ts'
import type { SignedUser } from '../../contract/embed.ts'
import type { ProblemCode } from '../../contract/problem-code.ts'
import type { RouteBody, RouteName } from '../../contract/routes.ts'
import type { Access } from '../../contract/views.ts'
import { drawPhoto } from '../stack/draw-photo.ts'

/** People with a reading of their own, who ask about that. */
export const ownersAsk = {
  guest: 'on our own pages',
  owner: 'signed in on our own pages',
  visitor: 'a guest on a page of a site',
  siteUser: 'signed in by the word of that site',
  bareSiteUser: 'the same, where the site offers nothing but readings',
} as const

/** People who ask about somebody else's: each asks about the readings of all owners. */
export const strangersAsk = {
  nobody: 'without a session, on no page',
  otherGuest: 'on our own pages',
  otherUser: 'signed in on our own pages',
  otherVisitor: 'another guest on the same page of the same site',
  support: 'signed in on our own pages',
  admin: 'signed in on our own pages',
  adminOnSite: 'another admin, signed in on a page of the site',
} as const

export type Owner = keyof typeof ownersAsk
export type Stranger = keyof typeof strangersAsk
export type Person = Owner | Stranger

/** A Problem's code; the access an analysis is shown at; `ok` for everything else that succeeds. */
export type Answer = ProblemCode | Access | 'ok'
/** `undecided` if the documents do not say; such cases are skipped. */
export type Answers = Record<Person, Answer | 'undecided'>

/** What commands and routes can be about. */
export interface Subject {
  analysisId: string
  conversationId: string
  questionId: string
  replyId: string
  siteId: string
  /** Somebody who has nothing to do with any of this. */
  userId: string
  /** Another session of the owner's; a nonexistent name if the owner is a guest. */
  sessionName(): Promise<string>
  /** The code of a new link that moves a visitor's reading. */
  code(): Promise<string>
}

/** The person sending an HTTP request. */
export interface Asker {
  /** The account's password. */
  password: string
  siteId: string
  /** The site's signed statement about one of its customers. */
  signed(id: string): SignedUser
}

/** State of the reading, or of its reply; completed and not shared by default. */
export type State = 'failed' | 'palm-not-found' | 'shared' | 'reply-waits' | 'reading-waits'

export interface CommandRow<C extends Command> {
  to: Answers
  state?: State
  input(subject: Subject): Input<C>
  /** The part of the answer to check; `missing` if it is undefined. */
  shown?(answer: Output<C>, subject: Subject): unknown
}

export interface RouteRow {
  to: Answers
  state?: State
  /** For routes that change the session: everyone comes with a new one and asks once. */
  anew?: boolean
  /** Of what succeeds outside the contract; 200 if absent. */
  status?: number
  query?: string
  headers?: Record<string, string>
  body?(subject: Subject, asker: Asker): object | Promise<object>
}

/** Rows of routes with a body must provide one that fits the contract. */
type RowOf<R extends RouteName> =
  unknown extends RouteBody<R>
    ? RouteRow
    : RouteRow & { body(subject: Subject, asker: Asker): RouteBody<R> | Promise<RouteBody<R>> }

const all = (answer: Answer): Answers => ({
  nobody: answer,
  guest: answer,
  otherGuest: answer,
  owner: answer,
  otherUser: answer,
  visitor: answer,
  otherVisitor: answer,
  siteUser: answer,
  bareSiteUser: answer,
  support: answer,
  admin: answer,
  adminOnSite: answer,
})
const everyone = all('ok')
/** Everybody with a session. */
const anyone: Answers = { ...everyone, nobody: 'signed-out' }
/** The reading's owner; for others it does not exist. */
const owners: Answers = {
  ...anyone,
  otherGuest: 'missing',
  otherUser: 'missing',
  otherVisitor: 'missing',
  support: 'missing',
  admin: 'missing',
  adminOnSite: 'missing',
}
const signedInOwners: Answers = { ...owners, guest: 'signed-out', visitor: 'signed-out' }
/** Owners whose site allows conversations. */
const talkers: Answers = { ...signedInOwners, bareSiteUser: 'forbidden' }
/** Owners, by how much of the reading they see: guests get the summary. */
const readers: Answers = {
  ...owners,
  guest: 'summary',
  visitor: 'summary',
  owner: 'full',
  siteUser: 'full',
  bareSiteUser: 'full',
}
/** Signed in on our own pages, with a role. */
const staff: Answers = { ...all('forbidden'), nobody: 'signed-out', support: 'ok', admin: 'ok' }
const admins: Answers = { ...staff, support: 'forbidden' }
/** Those without an account, or on a site, are asked to sign in. */
const onlyAccounts: Partial<Answers> = {
  nobody: 'signed-out',
  guest: 'signed-out',
  otherGuest: 'signed-out',
  visitor: 'signed-out',
  otherVisitor: 'signed-out',
  siteUser: 'signed-out',
  bareSiteUser: 'signed-out',
  adminOnSite: 'signed-out',
}
/** Anyone signed in, here or by a site. */
const users: Answers = {
  ...anyone,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  visitor: 'signed-out',
  otherVisitor: 'signed-out',
}
/** Does not exist for anybody. */
const nowhere = all('missing')

const nothing = () => ({})
const analysis = ({ analysisId }: Subject) => ({ analysisId })
const conversation = ({ conversationId }: Subject) => ({ conversationId })
const question = ({ questionId }: Subject) => ({ messageId: questionId })
const reply = ({ replyId }: Subject) => ({ messageId: replyId })
const site = ({ siteId }: Subject) => ({ siteId })
const person = ({ userId }: Subject) => ({ userId })
const marks = {
  hand: 'left' as const,
  valleys: [
    [0.4, 0.4],
    [0.5, 0.4],
    [0.6, 0.4],
  ] as [[number, number], [number, number], [number, number]],
  wrist: [0.5, 0.8] as [number, number],
}

/** Each command's answer for each person. */
export const commandAccess: { [C in Command]: CommandRow<C> | CommandRow<C>[] } = {
  'analysis:join': { to: readers, input: analysis },
  // Leaving a room reveals nothing about it.
  'analysis:leave': { to: anyone, input: analysis },
  'analysis:list': {
    to: readers,
    input: nothing,
    shown: ({ items }, { analysisId }) => items.find(({ id }) => id === analysisId),
  },
  'analysis:retry': { to: readers, state: 'failed', input: analysis },
  'analysis:frame': { to: readers, state: 'palm-not-found', input: (about) => ({ ...analysis(about), ...marks }) },
  'analysis:delete': { to: owners, input: analysis },
  'analysis:share': [
    {
      to: { ...readers, guest: 'signed-out', visitor: 'signed-out', bareSiteUser: 'forbidden' },
      input: (about) => ({ ...analysis(about), shared: true }),
    },
    {
      to: { ...readers, guest: 'signed-out', visitor: 'signed-out' },
      state: 'shared',
      input: (about) => ({ ...analysis(about), shared: false }),
    },
  ],

  'analysis:retain': {
    to: { ...readers, guest: 'signed-out', visitor: 'signed-out' },
    input: (about) => ({ ...analysis(about), retention: 'keep' }),
  },

  'conversation:create': { to: talkers, input: analysis },
  'conversation:list': { to: talkers, input: analysis },
  'conversation:open': { to: talkers, input: conversation },
  'conversation:rename': { to: talkers, input: (about) => ({ ...conversation(about), title: 'Work' }) },
  'conversation:delete': { to: talkers, input: conversation },
  'conversation:search': {
    to: talkers,
    input: (about) => ({ ...analysis(about), query: 'work' }),
  },

  'message:list': { to: talkers, input: conversation },
  'message:send': {
    to: talkers,
    input: (about) => ({ ...conversation(about), clientMessageId: randomUUID(), text: 'And what of my heart?' }),
  },
  'message:stop': { to: talkers, state: 'reply-waits', input: reply },
  'message:regenerate': { to: talkers, input: reply },
  'message:edit': { to: talkers, input: (about) => ({ ...question(about), text: 'What of my heart?' }) },
  'message:rate': { to: talkers, input: (about) => ({ ...reply(about), rating: 'up' }) },

  'usage:get': { to: anyone, input: nothing },
  'retention:get': { to: users, input: nothing },
  'retention:set': { to: users, input: () => ({ retention: 'keep' }) },

  'site:list': { to: admins, input: nothing },
  'site:add': { to: admins, input: () => ({ name: 'A shop', origins: ['https://another.example'] }) },
  'site:edit': { to: admins, input: (about) => ({ ...site(about), name: 'Another shop' }) },
  'site:remove': { to: admins, input: site },
  'site:secret': [
    { to: admins, input: site },
    { to: admins, input: (about) => ({ ...site(about), renew: true }) },
  ],
  'site:usage': { to: admins, input: site },
  'site:webhook': { to: admins, input: (about) => ({ ...site(about), url: 'https://shop.example/hook' }) },
  'site:deliveries': { to: admins, input: site },
  'site:resend': {
    to: { ...admins, admin: 'missing' },
    input: (about) => ({ ...site(about), deliveryId: randomUUID() }),
  },
  'site:try-origin': { to: admins, input: (about) => ({ ...site(about), origin: 'https://shop.example' }) },

  'desk:overview': { to: staff, input: nothing },
  'desk:people': [
    { to: staff, input: nothing },
    { to: staff, input: () => ({ query: 'a' }) },
  ],
  'desk:staff': { to: staff, input: nothing },
  'desk:person': { to: staff, input: person },
  'desk:sign-out': { to: staff, input: person },
  'desk:disable': { to: staff, input: (about) => ({ ...person(about), disabled: true }) },
  'desk:set-role': { to: admins, input: (about) => ({ ...person(about), role: 'user' }) },
  'desk:readings': { to: staff, input: () => ({ status: 'completed' }) },
  // Whose it is does not matter; everybody else is told that this is for others.
  'desk:open-reading': {
    to: { ...staff, support: 'full', admin: 'full' },
    input: (about) => ({ ...analysis(about), reason: 'They asked what went wrong.' }),
  },
  // Only one of them can: the other comes too late.
  'desk:retry-reading': [
    { to: { ...staff, admin: 'undecided' }, state: 'failed', input: analysis },
    { to: { ...staff, support: 'undecided' }, state: 'failed', input: analysis },
  ],
  'desk:give-up-reading': [
    { to: { ...staff, admin: 'undecided' }, state: 'reading-waits', input: analysis },
    { to: { ...staff, support: 'undecided' }, state: 'reading-waits', input: analysis },
  ],
  'desk:replies': { to: staff, input: () => ({ status: 'failed' }) },
  // The reply in question is finished.
  'desk:retry-reply': { to: { ...staff, support: 'conflict', admin: 'conflict' }, input: reply },
  'desk:give-up-reply': [
    { to: { ...staff, admin: 'undecided' }, state: 'reply-waits', input: reply },
    { to: { ...staff, support: 'undecided' }, state: 'reply-waits', input: reply },
  ],
  'desk:ratings': { to: staff, input: nothing },
  'desk:rated-down': { to: staff, input: nothing },
  'desk:usage': { to: admins, input: nothing },
  'desk:health': { to: staff, input: nothing },
  'desk:audit': { to: admins, input: nothing },
  'desk:delete-person': { to: admins, input: person },
  // There are admins by now.
  'desk:claim': {
    to: { ...nowhere, ...onlyAccounts },
    input: () => ({ token: 'none' }),
  },
}

/** Routes that read something: without a session, `signed-out`. */
const signedIn: Answers = {
  ...anyone,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  visitor: 'signed-out',
  otherVisitor: 'signed-out',
}
/** Routes ask guests to sign in before they ask for a role. */
const guestsSignedOut = (answers: Answers): Answers => ({
  ...answers,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  visitor: 'signed-out',
  otherVisitor: 'signed-out',
})
/** Routes that change something: our own pages must send the session's token, which nobody without a session has. */
const withToken = (answers: Answers): Answers => ({ ...answers, nobody: 'forbidden' })
/** Routes that require the account's password: users vouched for by a site have none. */
const withPassword: Answers = { ...withToken(signedIn), siteUser: 'invalid', bareSiteUser: 'invalid' }
/** Requests with a bearer token; cookies are ignored. */
const onSites: Answers = {
  ...anyone,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  owner: 'signed-out',
  otherUser: 'signed-out',
  support: 'signed-out',
  admin: 'signed-out',
}
/** Routes that sites do not have. */
const onOurPages = (answers: Answers): Answers => ({
  ...answers,
  visitor: 'forbidden',
  otherVisitor: 'forbidden',
  siteUser: 'forbidden',
  bareSiteUser: 'forbidden',
  adminOnSite: 'forbidden',
})
/** Routes about getting into the account, which sites do not have either. */
const signedInHere = (answer: Answer): Answers => ({
  ...signedIn,
  owner: answer,
  otherUser: answer,
  support: answer,
  admin: answer,
  siteUser: 'forbidden',
  bareSiteUser: 'forbidden',
  adminOnSite: 'forbidden',
})
const entering: Answers = { ...withToken(anyone), bareSiteUser: 'forbidden' }

/** An account that all tests here may sign in to. */
export const resident = { email: 'resident@example.org', password: 'correct horse battery' }

/** Each route's answer for each person. */
export const routeAccess: { [R in RouteName]: RowOf<R> | RowOf<R>[] } = {
  'GET /api/v1/auth/csrf-token': { to: everyone },
  'GET /api/v1/notice': { to: everyone },
  'POST /api/v1/auth/register': {
    to: entering,
    anew: true,
    body: () => ({ email: `${randomUUID()}@example.org`, password: resident.password }),
  },
  'POST /api/v1/auth/login': { to: entering, anew: true, body: () => resident },
  'POST /api/v1/auth/logout': { to: withToken(anyone), anew: true },
  'GET /api/v1/auth/me': { to: signedIn },
  'GET /api/v1/auth/profile': { to: signedIn },
  'PATCH /api/v1/auth/profile': { to: withToken(signedIn), body: () => ({ name: 'Asha Rao' }) },
  'POST /api/v1/auth/password': {
    to: withPassword,
    anew: true,
    body: (_, { password }) => ({ currentPassword: password, newPassword: 'another good password' }),
  },
  // The address decides nothing: the answer is the same for all.
  'POST /api/v1/auth/reset-link': {
    to: onOurPages(withToken(anyone)),
    body: () => ({ email: `${randomUUID()}@example.org`, language: 'en' as const }),
  },
  'POST /api/v1/auth/reset': {
    to: onOurPages(withToken({ ...nowhere, nobody: 'signed-out' })),
    anew: true,
    body: () => ({ token: 'none', password: resident.password }),
  },
  'POST /api/v1/auth/verify-link': { to: withPassword },
  'POST /api/v1/auth/email': {
    to: withPassword,
    body: (_, { password }) => ({ email: `${randomUUID()}@example.org`, password }),
  },
  'POST /api/v1/auth/verify': {
    to: withToken(signedInHere('missing')),
    anew: true,
    body: () => ({ token: 'none' }),
  },
  // It is their only way in.
  'DELETE /api/v1/auth/password': { to: withToken(signedInHere('conflict')) },
  'GET /api/v1/auth/ways-in': { to: signedInHere('ok') },
  // There is no such provider.
  'POST /api/v1/auth/openid/:provider': {
    to: onOurPages(withToken({ ...nowhere, nobody: 'signed-out' })),
    body: nothing,
  },
  // On to our page, which tells what came of it.
  'GET /api/v1/auth/openid/:provider/callback': { to: onOurPages(everyone) },
  'DELETE /api/v1/auth/identities/:id': { to: withToken(signedInHere('missing')) },
  'POST /api/v1/auth/passkeys/options': { to: withToken(signedInHere('ok')) },
  'POST /api/v1/auth/passkeys': {
    to: withToken(signedInHere('invalid')),
    body: () => ({ credential: { id: 'none' } }),
  },
  'PATCH /api/v1/auth/passkeys/:id': { to: withToken(signedInHere('missing')), body: () => ({ name: 'My phone' }) },
  'DELETE /api/v1/auth/passkeys/:id': { to: withToken(signedInHere('missing')) },
  'POST /api/v1/auth/passkey-login/options': { to: onOurPages(withToken(anyone)) },
  'POST /api/v1/auth/passkey-login': {
    to: onOurPages(withToken(all('invalid'))),
    anew: true,
    body: () => ({ credential: { id: 'none' } }),
  },
  'POST /api/v1/auth/hand-over': { to: withToken(signedInHere('ok')) },
  'GET /api/v1/auth/sessions': { to: signedIn },
  'DELETE /api/v1/auth/sessions/:name': {
    to: { ...withToken(signedIn), otherUser: 'missing', support: 'missing', admin: 'missing', adminOnSite: 'missing' },
  },
  'GET /api/v1/auth/export': { to: signedIn },
  'DELETE /api/v1/auth/account': { to: withPassword, anew: true, body: (_, { password }) => ({ password }) },
  // Anyone with the link is allowed, on our own pages.
  'POST /api/v1/auth/continue': {
    to: onOurPages(withToken(anyone)),
    anew: true,
    body: async ({ code }) => ({ code: await code() }),
  },
  // A site's page is identified by its Origin, which programs and our own pages do not send here.
  'POST /api/v1/widget/session': {
    to: {
      ...all('forbidden'),
      visitor: 'ok',
      otherVisitor: 'ok',
      siteUser: 'ok',
      bareSiteUser: 'ok',
      adminOnSite: 'ok',
    },
    body: (_, { siteId }) => ({ site: siteId }),
  },
  // A site may vouch for its customers whatever it offers.
  'POST /api/v1/widget/identify': { to: onSites, anew: true, body: (_, { signed }) => signed('customer') },
  // The code decides: there is none.
  'POST /api/v1/widget/sign-in': {
    to: {
      ...onSites,
      visitor: 'missing',
      otherVisitor: 'missing',
      siteUser: 'missing',
      adminOnSite: 'missing',
      bareSiteUser: 'forbidden',
    },
    body: () => ({ code: 'none' }),
  },
  'POST /api/v1/widget/continue': {
    to: { ...onSites, otherVisitor: 'missing', adminOnSite: 'missing', bareSiteUser: 'forbidden' },
    body: analysis,
  },
  'POST /api/v1/analyses': {
    to: {
      ...all('full'),
      nobody: 'forbidden',
      guest: 'summary',
      otherGuest: 'summary',
      visitor: 'summary',
      otherVisitor: 'summary',
    },
    anew: true,
    async body() {
      const form = new FormData()
      form.set('left_image', new Blob([new Uint8Array(await drawPhoto())], { type: 'image/jpeg' }), 'left.jpg')
      return form
    },
  },
  'DELETE /api/v1/uploads/:key': { to: withToken(anyone) },
  'GET /api/v1/analyses/:id/images/:hand': [
    { to: owners },
    { to: owners, query: 'size=thumbnail' },
    { to: signedInOwners, query: 'size=overlay' },
  ],
  'GET /api/v1/analyses/:id/summary': [{ to: everyone, state: 'shared' }, { to: nowhere }],
  'GET /api/v1/conversations/:conversationId/export': { to: talkers },
  // Opened with a reason by nobody.
  'GET /api/v1/admin/readings/:id/images/:hand': {
    to: { ...guestsSignedOut(staff), support: 'missing', admin: 'missing' },
  },
  'GET /api/v1/admin/audit.jsonl': { to: guestsSignedOut(admins) },
  'POST /api/v1/page-errors': {
    to: withToken(anyone),
    body: () => ({ kind: 'error' as const, name: 'TypeError', places: ['main-abc.js:1:200'] }),
  },
  'GET /healthz': { to: everyone },
  'GET /readyz': { to: everyone },
  'GET /api/v1/health': { to: everyone },
}

/** For everybody but an admin on our own pages it does not exist. */
const board: Answers = { ...nowhere, admin: 'ok' }

/** Access to everything outside the contract: pages, documents, and what is meant for operators. */
export const otherAccess: Record<string, RouteRow | RouteRow[]> = {
  'GET /': { to: everyone },
  'GET /a/:id': { to: everyone },
  'GET /s/:id': { to: everyone },
  'GET /continue': { to: everyone },
  'GET /enter': { to: everyone },
  'GET /reset': { to: everyone },
  'GET /verify': { to: everyone },
  'GET /privacy': { to: everyone },
  'GET /terms': { to: everyone },
  'GET /.well-known/change-password': { to: everyone, status: 302 },
  // While developing only; in production there is no such page.
  'GET /dev/mail': { to: everyone },
  // The page is the same for everybody; its data comes from commands.
  ...Object.fromEntries(
    [
      '',
      '/people',
      '/people/:id',
      '/readings',
      '/readings/:id',
      '/ratings',
      '/usage',
      '/health',
      '/sites',
      '/audit',
    ].map((section) => [`GET /admin${section}`, { to: everyone }]),
  ),
  'GET /embed.js': { to: everyone },
  'GET /embed.d.ts': { to: everyone },
  'GET /widget/:site': { to: everyone },
  'GET /docs/': { to: everyone },
  // No build contains this file.
  'GET /assets/:name': { to: nowhere },
  // Open to this machine only; requests through a proxy may come from anybody.
  'GET /metrics': [{ to: everyone }, { to: nowhere, headers: { 'x-forwarded-for': '192.0.2.1' } }],
  'GET /admin/queues': { to: board },
  'GET /admin/queues/api/queues': { to: board },
  // From our own page, but without its Origin.
  'PUT /admin/queues/api/queues/pause': { to: { ...board, admin: 'forbidden' } },
}
