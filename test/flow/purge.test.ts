import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { cp, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import sharp from 'sharp'
import { Analysis } from '../../db/models/analysis.ts'
import { Mail } from '../../db/models/mail.ts'
import { openQueues, type Queues } from '../../platform/queue.ts'
import { findEverywhere, findInFiles, findInFolder } from '../stack/find-everywhere.ts'
import { createDatabase } from '../stack/open-database.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type MailServer, startMailServer } from '../stack/start-mail-server.ts'
import { startProcess } from '../stack/start-process.ts'
import { until } from '../stack/until.ts'
import { Visitor } from '../stack/visitor.ts'

type Colour = [red: number, green: number, blue: number]

/** Places that may still have something, and why; docs/privacy.md says for how long. */
type Listed = [place: RegExp, why: string][]

/** Of the ids of what was deleted. */
const keptIds: Listed = [
  [/^audit_entries\.(actorId|subjectId)$/, 'who did what to whom is kept for AUDIT_DAYS'],
  [/^day_totals\.payer$/, 'what somebody has used is counted for two days'],
  [/^usage\.subjectId$/, 'what a reading or a reply has cost is kept'],
  [/^redis \{rekha\}:\w+:events$/, 'the newest events of each queue have the ids of its jobs'],
  [/^redis limit:/, 'what somebody does is counted for an hour at most'],
  [/^log$/, 'log lines have ids'],
]

/** Of the address of a deleted account. */
const keptAddresses: Listed = [[/^redis limit:login/, 'tries at a password are counted for an hour at most']]

const unlisted = (places: string[], listed: Listed) =>
  places.filter((place) => !listed.some(([pattern]) => pattern.test(place)))

describe('what was deleted', function () {
  this.timeout(60_000)
  let mail: MailServer
  let stack: Stack
  let redis: Redis
  let queues: Queues

  before(async () => {
    mail = await startMailServer()
    const settings = { MAIL_URL: mail.url, MAIL_FROM: 'rekha@example.org', LOG_LEVEL: 'debug' }
    stack = await startStack({ settings })
    redis = new Redis(stack.redis.url, { maxRetriesPerRequest: null })
    queues = openQueues(redis)
  })
  after(async () => {
    await queues?.close()
    redis?.disconnect()
    await stack?.stop()
    await mail?.stop()
  })

  const wordOf = (what: string) => `${what}${randomUUID().replaceAll('-', '')}`
  const find = (word: string) => findEverywhere(stack, redis, word)
  const paint = ([r, g, b]: Colour) =>
    sharp({ create: { width: 96, height: 120, channels: 3, background: { r, g, b } } })
      .jpeg()
      .toBuffer()

  /** The stored files that show this colour. */
  async function showing(colour: Colour): Promise<string[]> {
    const entries = await readdir(join(stack.folder, 'photos'), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(stack.folder, 'photos').length + 1))
      // A file being written is renamed in the next moment.
      .filter((path) => path.includes('/') && !path.startsWith('page-assets/') && !path.endsWith('.part'))
    const shown = await Promise.all(
      paths.map(async (path) => {
        const { channels } = await sharp(await stack.stored(path)).stats()
        return channels.slice(0, 3).every(({ mean }, at) => Math.abs(mean - (colour[at] ?? 0)) < 20) ? [path] : []
      }),
    )
    return shown.flat()
  }

  /** A reading whose words and photo can be told from all others. */
  async function read(visitor: Visitor, word: string, colour: Colour) {
    stack.provider.script(({ body: { messages } }) =>
      messages.some(({ content }) => typeof content !== 'string')
        ? { answer: { summary: `A hand like a ${word}.` } }
        : { text: `You ask: ${messages.at(-1)?.content} ${'The line is long. '.repeat(40)}` },
    )
    const { id } = await visitor.upload({ left: await paint(colour) })
    await visitor.completed(id)
    await until(async () => (await showing(colour)).length === 2, 'a photo and its thumbnail')
    expect(await find(word)).to.include('analyses.summary')
    return id
  }

  /** An exchange that is rated, looked for and downloaded. */
  async function talk(visitor: Visitor, analysisId: string, word: string) {
    const { id } = await visitor.ask('conversation:create', { analysisId })
    const { reply } = await visitor.say(id, `Why does the ${word} sing?`)
    await visitor.finished(reply.id)
    await visitor.ask('message:rate', { messageId: reply.id, rating: 'down' })
    expect((await visitor.ask('conversation:search', { analysisId, query: word })).items).not.to.be.empty
    expect(await (await visitor.fetch(`/api/v1/conversations/${id}/export`)).text()).to.include(word)
    expect(await find(word)).to.include.members(['conversations.title', 'messages.text'])
    return { conversationId: id, replyId: reply.id }
  }

  async function person(name: string, password = 'correct horse battery') {
    const visitor = await stack.visitor()
    const { id: userId } = await visitor.register(`${name}@example.org`, password)
    await visitor.call('PATCH', '/api/v1/auth/profile', { name })
    await visitor.connect()
    return { visitor, userId }
  }

  /** Words that nothing may have any more. */
  const deleted: string[] = []

  /** Looks until nothing is left, for eight seconds: a job under way ends after what it was for is gone. */
  async function expectSoonNothing(look: () => Promise<string[]>) {
    let left = await look()
    for (let looks = 0; looks < 80 && left.length > 0; looks += 1) {
      await wait(100)
      left = await look()
    }
    expect(left.join()).to.equal('')
  }

  /** Nothing but what is listed may have these, even in the bytes of SQLite's files; the sweep is not waited for, but run. */
  async function expectGone(words: string[], listed: Listed = []) {
    await queues.of('default').add('sweep', { correlationId: '' }, { removeOnComplete: true })
    await expectSoonNothing(async () => {
      const places = words.map(async (word) => [...(await find(word)), ...(await findInFiles(stack, word))])
      return unlisted((await Promise.all(places)).flat(), listed)
    })
    if (listed.length === 0) deleted.push(...words)
  }

  /** Ids outlive what they name in these places only. */
  async function expectIdsGone(...ids: string[]) {
    for (const id of ids) await expectSoonNothing(async () => unlisted(await find(id), keptIds))
  }

  it('is nowhere any more: a conversation in which a reply is being written', async () => {
    const [reading, said] = [wordOf('reading'), wordOf('said')]
    const { visitor } = await person(wordOf('asha'))
    const analysisId = await read(visitor, reading, [250, 120, 10])
    const { conversationId, replyId } = await talk(visitor, analysisId, said)
    const gate = stack.provider.gate()
    const { reply } = await visitor.say(conversationId, `And the ${said}?`)
    await gate.release(20)
    await visitor.sees(() => (visitor.assembled(reply.id).includes(said) ? true : undefined))
    expect(await find(said)).to.include('redis live:{*}:1')
    await visitor.ask('conversation:delete', { conversationId })
    gate.open()
    await expectGone([said])
    await expectIdsGone(conversationId, reply.id, replyId)
    expect(await find(reading)).to.include('analyses.summary')
    visitor.leave()
  })

  it('is nowhere any more: a reading', async () => {
    const [reading, said, colour] = [wordOf('reading'), wordOf('said'), [10, 240, 20] as Colour]
    const { visitor } = await person(wordOf('asha'))
    const analysisId = await read(visitor, reading, colour)
    const { conversationId, replyId } = await talk(visitor, analysisId, said)
    await visitor.ask('analysis:share', { analysisId })
    const shared = () => fetch(`${visitor.url}/s/${analysisId}`)
    expect(await (await shared()).text()).to.include(reading)
    await visitor.ask('analysis:delete', { analysisId })
    await expectGone([reading, said])
    await expectIdsGone(analysisId, conversationId, replyId)
    expect(await showing(colour)).to.deep.equal([])
    expect(await (await shared()).text()).not.to.include(reading)
    expect((await fetch(`${visitor.url}/api/v1/analyses/${analysisId}/summary`)).status).to.equal(404)
    visitor.leave()
  })

  it('is nowhere any more: a photo that was not to be kept after its reading, which stays', async () => {
    const [reading, colour] = [wordOf('reading'), [60, 200, 230] as Colour]
    const { visitor } = await person(wordOf('asha'))
    const analysisId = await read(visitor, reading, colour)
    await visitor.ask('analysis:retain', { analysisId, retention: 'forget-photo' })
    const touchedAt = new Date(Date.now() - 60_000).toISOString()
    await Analysis.query().patch({ touchedAt }).where({ id: analysisId })
    await queues.of('default').add('sweep', { correlationId: '' }, { removeOnComplete: true })
    await visitor.hears('analysis:changed', ({ photoState }) => photoState === 'gone')
    expect(await showing(colour)).to.deep.equal([])
    expect(await find(reading)).to.include('analyses.summary')
    visitor.leave()
  })

  it('is nowhere any more: what a guest left to expire', async () => {
    const [reading, colour] = [wordOf('reading'), [20, 30, 240] as Colour]
    const guest = await stack.visitor()
    await guest.connect()
    const analysisId = await read(guest, reading, colour)
    await Analysis.query()
      .patch({ expiresAt: new Date(0).toISOString() })
      .where({ id: analysisId })
    await expectGone([reading])
    await expectIdsGone(analysisId)
    expect(await showing(colour)).to.deep.equal([])
    guest.leave()
  })

  it('is nowhere any more: an account', async () => {
    const [name, reading, said, password] = ['asha', 'reading', 'said', 'password'].map(wordOf) as [string, ...string[]]
    const colour: Colour = [240, 20, 230]
    const email = `${name}@example.org`
    const { visitor, userId } = await person(name, password)
    const analysisId = await read(visitor, reading!, colour)
    await talk(visitor, analysisId, said!)
    expect(await (await visitor.fetch('/api/v1/auth/export')).text()).to.include(reading)
    await visitor.call('POST', '/api/v1/auth/reset-link', { email, language: 'en' })
    await mail.mailTo(email, /\/reset#/)
    await (await stack.visitor()).login(email, password)
    expect(await find(name)).to.include.members(['users.email', 'users.name'])
    await visitor.call('DELETE', '/api/v1/auth/account', { password })
    await mail.mailTo(email, /deleted/)
    await until(async () => (await Mail.query().where({ address: email })).length === 0, 'the last notice')
    await expectGone([name], keptAddresses)
    await expectGone([reading!, said!, password!])
    await expectIdsGone(analysisId, userId)
    expect(await showing(colour)).to.deep.equal([])
  })

  it('is not in a backup made afterwards, which brings back all the rest', async () => {
    const [name, reading, kept, removed] = ['asha', 'reading', 'kept', 'removed'].map(wordOf) as [string, ...string[]]
    const colour: Colour = [240, 230, 10]
    const { visitor } = await person(name)
    const analysisId = await read(visitor, reading!, colour)
    const { conversationId } = await talk(visitor, analysisId, kept!)
    const gone = await talk(visitor, analysisId, removed!)
    await visitor.ask('conversation:delete', { conversationId: gone.conversationId })

    const backup = join(stack.folder, 'backups', 'first')
    expect(await backUp(backup)).to.match(/^\d+ readings with \d+ photos/)
    expect(await backUp(backup)).to.match(/is there already/)
    for (const { mode } of await Promise.all((await readdir(backup)).map((name) => stat(join(backup, name)))))
      expect(mode & 0o077).to.equal(0)
    const rows = await rowsIn(backup)
    expect(rows).to.include(kept).and.not.include(removed)
    for (const secret of ['photo-key', 'password-pepper', 'session-secret'])
      expect(rows).not.to.include(await readFile(join(stack.folder, secret), 'utf8'))

    await visitor.call('DELETE', '/api/v1/auth/account', { password: 'correct horse battery' })
    await until(async () => (await showing(colour)).length === 0, 'the deletion')
    const { url, drop } = await createDatabase()
    try {
      await restore(backup, url)
      const STORAGE_URL = pathToFileURL(join(backup, 'photos')).href
      const server = await stack.addServer({ DATABASE_URL: url, STORAGE_URL })
      const again = new Visitor(server.url)
      await again.arrive()
      await again.login(`${name}@example.org`)
      await again.connect()
      expect((await again.completed(analysisId)).summary).to.include(reading)
      const { messages } = await again.ask('conversation:open', { conversationId })
      expect(messages.items.map(({ text }) => text).join()).to.include(kept)
      const photo = await again.fetch(`/api/v1/analyses/${analysisId}/images/left`)
      const { channels } = await sharp(Buffer.from(await photo.arrayBuffer())).stats()
      expect(channels[2]?.mean).to.be.lessThan(30)
      again.leave()
      await server.end()
    } finally {
      await drop()
    }
  })

  it('is not in Redis’ append-only file either, once that was rewritten', async () => {
    const [, folder = ''] = (await redis.config('GET', 'dir')) as string[]
    expect(await findInFolder(folder, deleted[0] ?? '', 'file')).to.deep.equal(['file'])
    await redis.bgrewriteaof()
    const isRewriting = async () => /aof_rewrite_(in_progress|scheduled):1/.test(await redis.info('persistence'))
    await until(async () => !(await isRewriting()), 'the rewriting')
    for (const word of deleted) expect(await findInFolder(folder, word, 'file')).to.deep.equal([])
  })

  /** What it says in the end. */
  async function backUp(folder: string): Promise<string | undefined> {
    const { child, lines } = startProcess('db/backup.ts', stack.env, [folder])
    await once(child, 'close')
    return lines.at(-1)?.message
  }

  const isSqlite = () => stack.database.url.startsWith('sqlite:')

  async function rowsIn(backup: string): Promise<string> {
    if (isSqlite()) return readFile(join(backup, 'rekha.sqlite'), 'latin1')
    const { stdout } = await promisify(execFile)('pg_restore', ['--file=-', join(backup, 'rekha.dump')])
    return stdout
  }

  /** As docs/operations.md says. */
  async function restore(backup: string, url: string): Promise<unknown> {
    if (isSqlite()) return cp(join(backup, 'rekha.sqlite'), url.slice('sqlite:'.length))
    return promisify(execFile)('pg_restore', ['--no-owner', `--dbname=${url}`, join(backup, 'rekha.dump')])
  }
})
