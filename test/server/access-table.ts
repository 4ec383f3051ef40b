import { randomUUID } from 'node:crypto'
import type { Command, Input, Output } from '../../contract/commands.ts'
import type { SignedUser } from '../../contract/embed.ts'
import type { ProblemCode } from '../../contract/problem-code.ts'
import type { RouteBody, RouteName } from '../../contract/routes.ts'
import type { Access } from '../../contract/views.ts'
import { drawPhoto } from '../stack/draw-photo.ts'

/** Those who have a reading of their own, and ask about that. */
export const ownersAsk = {
  guest: 'on our own pages',
  owner: 'signed in on our own pages',
  visitor: 'a guest on a page of a site',
  siteUser: 'signed in by the word of that site',
  bareSiteUser: 'the same, where the site offers nothing but readings',
} as const

/** Those who ask about what is somebody else's: each is asked about the readings of all owners. */
export const strangersAsk = {
  nobody: 'without a session, on no page',
  otherGuest: 'on our own pages',
  otherUser: 'signed in on our own pages',
  otherVisitor: 'another guest on the same page of the same site',
  admin: 'signed in on our own pages',
  adminOnSite: 'another admin, signed in on a page of the site',
} as const

export type Owner = keyof typeof ownersAsk
export type Stranger = keyof typeof strangersAsk
export type Person = Owner | Stranger

/** A Problem's code; what an analysis is shown at; `ok` for all else that is done. */
export type Answer = ProblemCode | Access | 'ok'
/** `undecided` where the documents do not say: nothing is asked. */
export type Answers = Record<Person, Answer | 'undecided'>

/** What commands and routes can be about. */
export interface Subject {
  analysisId: string
  conversationId: string
  questionId: string
  replyId: string
  siteId: string
  /** Of another session of the owner's; a name that nothing has where the owner is a guest. */
  sessionName(): Promise<string>
  /** Of a link that moves a reading of a visitor's, made for this. */
  code(): Promise<string>
}

/** Whoever asks over HTTP. */
export interface Asker {
  /** What an account is signed in with. */
  password: string
  siteId: string
  /** The site's word for a customer of its. */
  signed(id: string): SignedUser
}

/** How far the reading, or its reply, is when it is asked about; completed and shared with nobody if not said. */
export type State = 'failed' | 'palm-not-found' | 'shared' | 'reply-waits'

export interface CommandRow<C extends Command> {
  to: Answers
  state?: State
  input(subject: Subject): Input<C>
  /** What of the answer is looked at; `missing` where it is not there. */
  shown?(answer: Output<C>, subject: Subject): unknown
}

export interface RouteRow {
  to: Answers
  state?: State
  /** For what changes who asks: each comes anew, and asks once. */
  anew?: boolean
  query?: string
  headers?: Record<string, string>
  body?(subject: Subject, asker: Asker): object | Promise<object>
}

/** A row of a route that is asked with a body has one, as the contract wants it. */
type RowOf<R extends RouteName> =
  unknown extends RouteBody<R>
    ? RouteRow
    : RouteRow & { body(subject: Subject, asker: Asker): RouteBody<R> | Promise<RouteBody<R>> }

/** The same to everybody. */
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
  admin: answer,
  adminOnSite: answer,
})
const everyone = all('ok')
/** Who has a session. */
const anyone: Answers = { ...everyone, nobody: 'signed-out' }
/** Whose reading it is; to others it does not exist. */
const owners: Answers = {
  ...anyone,
  otherGuest: 'missing',
  otherUser: 'missing',
  otherVisitor: 'missing',
  admin: 'missing',
  adminOnSite: 'missing',
}
const signedInOwners: Answers = { ...owners, guest: 'signed-out', visitor: 'signed-out' }
/** Those of them with whom the page's site lets us talk. */
const talkers: Answers = { ...signedInOwners, bareSiteUser: 'forbidden' }
/** Who is shown the reading itself: a guest its summary. */
const readers: Answers = {
  ...owners,
  guest: 'summary',
  visitor: 'summary',
  owner: 'full',
  siteUser: 'full',
  bareSiteUser: 'full',
}
const admins: Answers = { ...all('forbidden'), nobody: 'signed-out', admin: 'ok' }
/** What is not there, whoever asks. */
const nowhere = all('missing')

const nothing = () => ({})
const analysis = ({ analysisId }: Subject) => ({ analysisId })
const conversation = ({ conversationId }: Subject) => ({ conversationId })
const question = ({ questionId }: Subject) => ({ messageId: questionId })
const reply = ({ replyId }: Subject) => ({ messageId: replyId })
const site = ({ siteId }: Subject) => ({ siteId })
const marks = {
  hand: 'left' as const,
  valleys: [
    [0.4, 0.4],
    [0.5, 0.4],
    [0.6, 0.4],
  ] as [[number, number], [number, number], [number, number]],
  wrist: [0.5, 0.8] as [number, number],
}

/** Who gets what answer to each command. */
export const commandAccess: { [C in Command]: CommandRow<C> | CommandRow<C>[] } = {
  'analysis:join': { to: readers, input: analysis },
  // Whoever leaves a room is told nothing of it.
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

  'site:list': { to: admins, input: nothing },
  'site:add': { to: admins, input: () => ({ name: 'A shop', origins: ['https://another.example'] }) },
  'site:edit': { to: admins, input: (about) => ({ ...site(about), name: 'Another shop' }) },
  'site:remove': { to: admins, input: site },
  'site:secret': [
    { to: admins, input: site },
    { to: admins, input: (about) => ({ ...site(about), renew: true }) },
  ],
  'site:usage': { to: admins, input: site },
  'site:try-origin': { to: admins, input: (about) => ({ ...site(about), origin: 'https://shop.example' }) },
}

/** What shows a thing: whoever has no session is told so. */
const signedIn: Answers = {
  ...anyone,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  visitor: 'signed-out',
  otherVisitor: 'signed-out',
}
/** What changes something: from our own pages it needs their session's token, which nobody without a session has. */
const withToken = (answers: Answers): Answers => ({ ...answers, nobody: 'forbidden' })
/** What wants the account's password: whom a site vouches for has none. */
const withPassword: Answers = { ...withToken(signedIn), siteUser: 'invalid', bareSiteUser: 'invalid' }
/** Who comes with a bearer; a cookie counts for nothing. */
const onSites: Answers = {
  ...anyone,
  guest: 'signed-out',
  otherGuest: 'signed-out',
  owner: 'signed-out',
  otherUser: 'signed-out',
  admin: 'signed-out',
}
const entering: Answers = { ...withToken(anyone), bareSiteUser: 'forbidden' }

/** An account that anybody may sign in to here. */
export const resident = { email: 'resident@example.org', password: 'correct horse battery' }

/** Who gets what answer from each route. */
export const routeAccess: { [R in RouteName]: RowOf<R> | RowOf<R>[] } = {
  'GET /api/v1/auth/csrf-token': { to: everyone },
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
  'GET /api/v1/auth/sessions': { to: signedIn },
  'DELETE /api/v1/auth/sessions/:name': {
    to: { ...withToken(signedIn), otherUser: 'missing', admin: 'missing', adminOnSite: 'missing' },
  },
  'GET /api/v1/auth/export': { to: signedIn },
  'DELETE /api/v1/auth/account': { to: withPassword, anew: true, body: (_, { password }) => ({ password }) },
  // By the link alone: whoever has it may, on our own pages.
  'POST /api/v1/auth/continue': {
    to: {
      ...withToken(anyone),
      visitor: 'forbidden',
      otherVisitor: 'forbidden',
      siteUser: 'forbidden',
      bareSiteUser: 'forbidden',
      adminOnSite: 'forbidden',
    },
    anew: true,
    body: async ({ code }) => ({ code: await code() }),
  },
  // A page of a site names itself by its Origin, which programs and our own pages lack here.
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
  // A site's word counts whatever the site offers.
  'POST /api/v1/widget/identify': { to: onSites, anew: true, body: (_, { signed }) => signed('customer') },
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
  'GET /api/v1/analyses/:id/images/:hand': [
    { to: owners },
    { to: owners, query: 'size=thumbnail' },
    { to: signedInOwners, query: 'size=overlay' },
  ],
  'GET /api/v1/analyses/:id/summary': [{ to: everyone, state: 'shared' }, { to: nowhere }],
  'GET /api/v1/conversations/:conversationId/export': { to: talkers },
  'POST /api/v1/page-errors': {
    to: withToken(anyone),
    body: () => ({ kind: 'error' as const, name: 'TypeError', places: ['main-abc.js:1:200'] }),
  },
  'GET /healthz': { to: everyone },
  'GET /readyz': { to: everyone },
  'GET /api/v1/health': { to: everyone },
}

/** To all but an admin on our own pages there is nothing here. */
const board: Answers = { ...nowhere, admin: 'ok' }

/** Who gets what is served besides the contract: pages, documents, and what belongs to whoever runs the service. */
export const otherAccess: Record<string, RouteRow | RouteRow[]> = {
  'GET /': { to: everyone },
  'GET /a/:id': { to: everyone },
  'GET /s/:id': { to: everyone },
  'GET /continue': { to: everyone },
  // The page is the same for all; what it shows comes by commands.
  'GET /admin/sites': { to: everyone },
  'GET /embed.js': { to: everyone },
  'GET /embed.d.ts': { to: everyone },
  'GET /widget/:site': { to: everyone },
  'GET /docs/': { to: everyone },
  // No build has made what is asked for here.
  'GET /assets/:name': { to: nowhere },
  // To whoever is on this machine; those who come through a proxy may be anybody.
  'GET /metrics': [{ to: everyone }, { to: nowhere, headers: { 'x-forwarded-for': '192.0.2.1' } }],
  'GET /admin/queues': { to: board },
  'GET /admin/queues/api/queues': { to: board },
  // From our own page, whose Origin is lacking here.
  'PUT /admin/queues/api/queues/pause': { to: { ...board, admin: 'forbidden' } },
}
