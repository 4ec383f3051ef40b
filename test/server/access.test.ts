import { execFile } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { v7 } from 'uuid'
import { type Command, commands } from '../../contract/commands.ts'
import type { Features } from '../../contract/features.ts'
import { type ProblemCode, statusOf } from '../../contract/problem-code.ts'
import { openParts } from '../../contract/reading.ts'
import { problemsOf, type RouteName, routes } from '../../contract/routes.ts'
import type { AnalysisView, SessionView } from '../../contract/views.ts'
import { beginReply } from '../../db/begin-reply.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { overlayPath } from '../../db/models/photos-of.ts'
import type { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import { noBudget } from '../stack/no-budget.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { Refused, Visitor } from '../stack/visitor.ts'
import {
  type Answer,
  type Answers,
  type CommandRow,
  commandAccess,
  type Owner,
  otherAccess,
  ownersAsk,
  type Person,
  type RouteRow,
  resident,
  routeAccess,
  type State,
  type Stranger,
  type Subject,
  strangersAsk,
} from './access-table.ts'

const owners = Object.keys(ownersAsk) as Owner[]
const strangers = Object.keys(strangersAsk) as Stranger[]

describe('who may do what', () => {
  let stack: Stack
  let shop: Site
  let bare: Site
  const cast = new Map<Person, Visitor>()
  const readings = new Map<Owner, Analysis>()

  before(async () => {
    stack = await startStack({
      workers: 0,
      reader: 'almanac',
      settings: { LOGINS_PER_MINUTE: '1000', WIDGET_SESSIONS_PER_MINUTE: '1000' },
    })
    shop = await addSite()
    bare = await addSite({ origins: ['https://bare.example'], features: [] })
    await (await stack.visitor()).register(resident.email, resident.password)
    const enter = async (person: Person) => {
      const visitor = await come(person, person)
      cast.set(person, visitor)
      if (person !== 'nobody') await visitor.connect()
      return visitor
    }
    await Promise.all([
      ...strangers.map(enter),
      ...owners.map(async (owner) => readings.set(owner, await isRead(await enter(owner)))),
    ])
  })
  after(async () => {
    for (const visitor of cast.values()) visitor.leave()
    const errors = stack.errors()
    await stack.stop()
    expect(errors).to.deep.equal([])
  })

  const siteOf = (person: Person) => (person === 'bareSiteUser' ? bare : shop)
  const signed = (site: Site, id: string) => {
    const expires = Math.floor(Date.now() / 1000) + 600
    const signature = createHmac('sha256', site.secret).update(`${site.id}\n${id}\n\n${expires}`).digest('hex')
    return { id, expires, signature }
  }

  /** A new session for this kind of person; `name` distinguishes several of a kind. */
  async function come(person: Person, name: string): Promise<Visitor> {
    const url = stack.servers[0]!.url
    const email = `${name.toLowerCase()}@example.org`
    const own = new Visitor(url)
    const onSite = new SiteVisitor(url, siteOf(person))
    switch (person) {
      case 'nobody':
        return own
      case 'guest':
      case 'otherGuest':
        await own.arrive()
        return own
      case 'owner':
      case 'otherUser':
      case 'support':
      case 'admin':
        await own.arrive()
        await own.register(email)
        if (person === 'admin' || person === 'support') await User.setRole(email, person)
        return own
      case 'visitor':
      case 'otherVisitor':
        await onSite.arrive()
        return onSite
      case 'siteUser':
      case 'bareSiteUser':
        await onSite.arrive()
        await onSite.enter('/api/v1/widget/identify', signed(siteOf(person), name))
        return onSite
      case 'adminOnSite':
        await onSite.arrive()
        await onSite.enter('/api/v1/auth/register', { email, password: resident.password })
        await User.setRole(email, 'admin')
        return onSite
    }
  }

  /** A completed reading of this visitor's, as if written by a worker. */
  async function isRead(visitor: Visitor): Promise<Analysis> {
    const { id } = await visitor.upload()
    const { leftImagePath: path } = await Analysis.query().findById(id).throwIfNotFound()
    const thumbnail = path!.replace('.jpg', '.webp')
    for (const file of [thumbnail, overlayPath(path!)]) {
      const written = join(stack.folder, 'photos', file)
      await mkdir(dirname(written), { recursive: true })
      await writeFile(written, 'drawn')
    }
    return Analysis.query().patchAndFetchById(id, {
      status: 'completed',
      stage: 'finished',
      percent: 100,
      attempt: 1,
      leftThumbnailPath: thumbnail,
      summary: 'A warm hand.',
      report: { sections: [], findings: [], notMeasured: [], cautions: [], suggestedQuestions: [] },
      features: [{ hand: 'left' } as Features],
    })
  }

  const states: Record<State, Partial<Analysis>> = {
    failed: { status: 'failed', problem: { code: 'broken', message: 'Something went wrong.' } },
    'palm-not-found': {
      status: 'failed',
      features: null,
      problem: { code: 'not-a-palm', message: 'No palm was found.' },
    },
    shared: { shared: true },
    'reply-waits': {},
    'reading-waits': { status: 'queued', stage: 'queued' },
  }

  /** Another reading of this owner's, with a conversation, to query and modify; and another site. */
  async function prepare(owner: Owner, state?: State): Promise<Subject> {
    const base = readings.get(owner)!
    const id = v7()
    await Analysis.query().insert({ ...base, id, folder: id, ...(state && states[state]) })
    const { id: conversationId } = await Conversation.begin(id, 'Of my work', '')
    const said = { clientMessageId: '1', text: 'What of my work?' }
    const { question, reply } = await Message.ask(conversationId, base, said, { budget: noBudget, cost: 0 })
    if (state !== 'reply-waits') {
      const taken = (await beginReply(reply.id))?.reply
      await taken!.finish({ status: 'done', text: 'It will go well.', model: null }, null)
    }
    return {
      analysisId: id,
      conversationId,
      questionId: question.id,
      replyId: reply.id,
      siteId: (await addSite({ origins: ['https://third.example'] })).id,
      userId: (await User.register({ email: `${id}@example.org`, passwordHash: '', name: 'Mira' })).id,
      sessionName: () => sessionElsewhere(owner),
      code: linkCode,
    }
  }

  type Subjects = Map<Person, Subject>
  const prepareAll = async (state?: State): Promise<Subjects> =>
    new Map(await Promise.all(owners.map(async (owner) => [owner, await prepare(owner, state)] as const)))

  async function sessionElsewhere(owner: Owner): Promise<string> {
    const visitor = cast.get(owner)!
    if (owner === 'guest' || owner === 'visitor') return 'no-such-session-'
    if (owner === 'owner') await (await stack.visitor()).login('owner@example.org')
    else await come(owner, owner)
    const { sessions } = await visitor.call<{ sessions: SessionView[] }>('GET', '/api/v1/auth/sessions')
    return sessions.find(({ current }) => !current)!.name
  }

  async function linkCode(): Promise<string> {
    const visitor = cast.get('visitor')!
    const { id: analysisId } = await visitor.upload()
    const { url } = await visitor.call<{ url: string }>('POST', '/api/v1/widget/continue', { analysisId })
    return new URL(url).hash.slice(1)
  }

  /** Asks as strangers about every owner's reading, then as owners about their own, since their turn may undo it. */
  async function expectAnswers(
    to: Answers,
    subjects: Subjects,
    ask: (person: Person, subject: Subject) => Promise<Answer>,
  ): Promise<void> {
    const given: Partial<Answers> = {}
    const askFor = async (person: Person) => {
      const own = subjects.get(person)
      const about = own ? [own] : [...subjects.values()]
      if (to[person] === 'undecided') given[person] = 'undecided'
      else
        given[person] = [...new Set(await Promise.all(about.map((subject) => ask(person, subject))))].join(
          ' or ',
        ) as Answer
    }
    await Promise.all(strangers.map(askFor))
    await Promise.all(owners.map(askFor))
    expect(given).to.deep.equal(to)
  }

  /** The access an answer shows a reading at, judged by its fields; `ok` if there is no reading in it. */
  function accessIn(answer: unknown): Answer {
    const { analysis = answer } = (answer ?? {}) as { analysis?: unknown }
    if (answer === undefined) return 'missing'
    const { access, report } = analysis as Partial<AnalysisView>
    if (access === undefined) return 'ok'
    const isMore = (report?.sections ?? []).some(({ key }) => !openParts.includes(key))
    return isMore || access === 'full' ? 'full' : 'summary'
  }

  describe('a command', () => {
    async function answer(person: Person, command: Command, input: object): Promise<unknown> {
      const visitor = person === 'nobody' ? await come(person, person) : cast.get(person)!
      if (person === 'nobody') await visitor.connect()
      return visitor.ask(command, input as never)
    }
    const codeOf = (error: unknown) => {
      if (error instanceof Refused) return error.problem.code
      throw error
    }

    for (const command of Object.keys(commands) as Command[])
      it(`${command} gives each the answer that is theirs`, async () => {
        const rows = [commandAccess[command]].flat() as CommandRow<Command>[]
        for (const { to, state, input, shown = (told: unknown) => told } of rows)
          await expectAnswers(to, await prepareAll(state), (person, subject) =>
            answer(person, command, input(subject)).then((told) => accessIn(shown(told as never, subject)), codeOf),
          )
      })
  })

  describe('a route', () => {
    const prepared = new Map<State | undefined, Promise<Subjects>>()
    /** Prepared once per state: routes that undo something first create it, so all rows can share. */
    const subjectsIn = (state?: State) => {
      const known = prepared.get(state) ?? prepareAll(state)
      prepared.set(state, known)
      return known
    }

    async function answer(name: string, row: RouteRow, person: Person, subject: Subject): Promise<Answer> {
      const [method = '', pattern = ''] = name.split(' ')
      const site = siteOf(person)
      const isNew = person === 'nobody' || row.anew
      const visitor = isNew ? await come(person, `${person}-${randomUUID()}`) : cast.get(person)!
      const asker = { password: resident.password, siteId: site.id, signed: (id: string) => signed(site, id) }
      const body = await row.body?.(subject, asker)
      const path = pattern
        .replace(':id', subject.analysisId)
        .replace(':conversationId', subject.conversationId)
        .replace(':hand', 'left')
        .replace(':key', randomUUID())
        .replace(':provider', 'none')
        .replace(':name', pattern.includes(':name') ? await subject.sessionName() : '')
        .replace(':site', subject.siteId)
      const isForm = body instanceof FormData
      const response = await visitor.fetch(`${path}?${row.query ?? ''}`, {
        method,
        redirect: 'manual',
        headers: { ...row.headers, ...(body && !isForm && { 'content-type': 'application/json' }) },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const told = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {}
      const code = told.problem?.code as ProblemCode | undefined
      const status = code ? statusOf[code] : name in routes ? routes[name as RouteName].status : (row.status ?? 200)
      expect(response.status, `${name}, asked by ${person}`).to.equal(status)
      if (code && name in routes) expect(problemsOf(name as RouteName), `${name}, asked by ${person}`).to.include(code)
      return code ?? accessIn(told)
    }

    for (const [name, rows] of Object.entries({ ...routeAccess, ...otherAccess }))
      it(`${name} gives each the answer that is theirs`, async () => {
        for (const row of [rows].flat() as RouteRow[]) {
          const subjects = await subjectsIn(row.state)
          // With `anew` everyone asks about themselves, so any subject will do.
          const [first] = subjects.values()
          const about = row.anew ? new Map(owners.slice(0, 1).map((owner) => [owner, first!])) : subjects
          await expectAnswers(row.to, about, (person, subject) => answer(name, row, person, subject))
        }
      })

    it('that is served stands in the table, whether the contract names it or not', async () => {
      // Documents and board have no routes of their own; they are tested as a whole.
      const left = Object.keys({ ...routeAccess, ...otherAccess }).filter(
        (name) => !/ \/(docs|admin\/queues)/.test(name),
      )
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/server/list-routes.ts'])
      const served = JSON.parse(stdout) as { method: string; path: string }[]
      const longest = served.sort((a, b) => b.path.length - a.path.length)
      for (const { method, path } of longest) {
        const at = left.findIndex((name) => name.startsWith(`${method} `) && name.endsWith(path))
        expect(at, `${method} …${path} in access-table.ts`).not.to.equal(-1)
        left.splice(at, 1)
      }
      expect(left, 'in access-table.ts, but not served').to.deep.equal([])
      expect(
        Object.keys(otherAccess).filter((name) => / \/api\/v1/.test(name)),
        'served beside the contract',
      ).to.deep.equal([])
    })
  })
})
