import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import sharp from 'sharp'
import { AccountExport } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { openQueues, type Queues } from '../../platform/queue.ts'
import { drawHand, drawnMarks, palmAlone } from '../reader/almanac/measure/drawn-hand.ts'
import { refusal } from '../server/refusal.ts'
import type { Stack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { useStack } from '../stack/use-stack.ts'
import { Refused, type Visitor } from '../stack/visitor.ts'

const dayMs = 86_400_000

describe('how long a reading is kept', () => {
  const stackNow = useStack()
  let stack: Stack
  let redis: Redis
  let queues: Queues
  let photo: Buffer
  before(async () => {
    stack = stackNow()
    redis = new Redis(stack.redis.url, { maxRetriesPerRequest: null })
    queues = openQueues(redis)
    photo = await drawHand({ thumb: 'left' })
  })
  after(async () => {
    await queues?.close()
    redis?.disconnect()
  })

  const rowOf = (id: string) => Analysis.query().findById(id).throwIfNotFound()
  const filesIn = (folder: string) => readdir(join(stack.folder, 'photos', folder)).catch(() => [])
  const daysUntil = (iso: string | null) => (Date.parse(iso ?? '') - Date.now()) / dayMs
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Refused ? error.problem.reason : Promise.reject(error)),
    )
  const sweep = () => queues.of('default').add('sweep', { correlationId: '' }, { removeOnComplete: true })

  async function person(name: string) {
    const visitor = await stack.visitor()
    const { id: userId } = await visitor.register(`${name}@example.org`)
    await visitor.connect()
    return { visitor, userId }
  }

  async function read(visitor: Visitor, photos?: { left: Buffer }) {
    const { id } = await visitor.upload(photos)
    const { status } = await visitor.completed(id)
    expect(status).to.equal('completed')
    await until(async () => (await rowOf(id)).leftThumbnailPath !== null, 'the thumbnail')
    return id
  }

  /** As if the reading had ended a minute ago, when nobody looks at its photos any more. */
  async function later(id: string) {
    await Analysis.query()
      .patch({ touchedAt: new Date(Date.now() - 60_000).toISOString() })
      .where({ id })
    await sweep()
  }

  it('its photos, if the person wants, only until it is finished; what was measured stays', async () => {
    const { visitor: asha, userId } = await person('asha')
    expect(await asha.ask('retention:get', {})).to.deep.equal({
      choices: ['keep', 'forget-photo', 'expire'],
      byDefault: 'keep',
      days: 30,
      choice: 'keep',
    })
    await asha.ask('retention:set', { retention: 'forget-photo' })
    const id = await read(asha, { left: photo })
    const before = await asha.ask('analysis:join', { analysisId: id })
    expect(before.analysis).to.include({ retention: 'forget-photo', photoState: 'due', photosGoneAt: null })
    const { folder } = await rowOf(id)
    expect(await filesIn(folder)).to.include('left.jpg')
    await later(id)
    const gone = await asha.hears('analysis:changed', ({ photoState }) => photoState === 'gone')
    expect(await filesIn(folder)).to.deep.equal([])

    expect(gone).to.deep.include({ hands: ['left'], images: {}, retention: 'forget-photo', expiresAt: null })
    expect(gone.summary).to.equal(before.analysis.summary)
    const { width, height } = await sharp(photo).metadata()
    const [left] = gone.features ?? []
    expect(left?.shape).to.be.closeTo(height / width, 0.001)
    expect({ ...left, shape: undefined }).to.deep.equal({ ...before.analysis.features?.[0], shape: undefined })
    expect(left?.outline.length).to.be.above(50)
    expect((await asha.ask('analysis:list', {})).items[0]?.thumbnails).to.deep.equal({})
    for (const size of ['full', 'thumbnail', 'overlay'])
      expect((await asha.fetch(`/api/v1/analyses/${id}/images/left?size=${size}`)).status).to.equal(404)

    const marks = drawnMarks(palmAlone)
    const framed = asha.ask('analysis:frame', { analysisId: id, hand: 'left', ...marks })
    expect(await reasonOf(framed)).to.equal('photos-forgotten')
    await Analysis.query().patch({ status: 'failed' }).where({ id })
    expect(await reasonOf(asha.ask('analysis:retry', { analysisId: id }))).to.equal('photos-forgotten')
    await Analysis.query().patch({ status: 'completed' }).where({ id })

    const exported = AccountExport.parse(await (await asha.fetch('/api/v1/auth/export')).json())
    expect(exported.retention).to.equal('forget-photo')
    expect(exported.analyses[0]).to.deep.include({ images: {}, photoState: 'gone', photosGoneAt: gone.photosGoneAt })
    const audited = await AuditEntry.query().where({ action: 'retention-changed' })
    expect(audited.map(({ subjectId, details }) => [subjectId, details])).to.deep.equal([
      [userId, { retention: 'forget-photo', all: false }],
    ])

    // A thumbnail that comes too late.
    await mkdir(join(stack.folder, 'photos', folder), { recursive: true })
    await writeFile(join(stack.folder, 'photos', folder, 'left.jpg'), photo)
    await queues.of('images').add('make-thumbnails', { analysisId: id, correlationId: '' })
    await until(async () => (await filesIn(folder)).length === 0, 'the late file is removed')
    expect((await asha.ask('analysis:retain', { analysisId: id, retention: 'keep' })).photoState).to.equal('gone')
  })

  it('its photos no longer, although the storage was away or a worker died while they were deleted', async () => {
    const { visitor } = await person('meera')
    const id = await read(visitor)
    const { folder } = await rowOf(id)
    await visitor.ask('analysis:retain', { analysisId: id, retention: 'forget-photo' })
    // A folder outside the storage, which refuses it.
    await Analysis.query().patch({ folder: '../elsewhere' }).where({ id })
    await later(id)
    await visitor.hears('analysis:changed', ({ photoState }) => photoState === 'going')
    expect(await filesIn(folder)).to.include('left.jpg')
    expect((await visitor.fetch(`/api/v1/analyses/${id}/images/left`)).status).to.equal(404)
    expect(await visitor.ask('analysis:retain', { analysisId: id, retention: 'keep' })).to.include({
      photoState: 'going',
    })
    await Analysis.query().patch({ folder }).where({ id })
    await sweep()
    await visitor.hears('analysis:changed', ({ photoState }) => photoState === 'gone')
    expect(await filesIn(folder)).to.deep.equal([])
  })

  it('the photos of one that failed for a day, so that it can be tried again', async () => {
    const { visitor } = await person('uma')
    const id = await read(visitor)
    await visitor.ask('analysis:retain', { analysisId: id, retention: 'forget-photo' })
    await Analysis.query().patch({ status: 'failed' }).where({ id })
    const other = await read(visitor)
    await visitor.ask('analysis:retain', { analysisId: other, retention: 'forget-photo' })
    await later(id)
    await later(other)
    await visitor.hears('analysis:changed', (row) => row.id === other && row.photoState === 'gone')
    expect((await rowOf(id)).photoState).to.equal('due')
    await Analysis.query()
      .patch({ touchedAt: new Date(Date.now() - dayMs - 60_000).toISOString() })
      .where({ id })
    await visitor.hears('analysis:changed', (row) => row.id === id && row.photoState === 'gone')
  })

  it('for some days, which talking about it does not extend, or until it is deleted after all', async () => {
    const { visitor } = await person('ravi')
    await visitor.ask('retention:set', { retention: 'expire' })
    const id = await read(visitor)
    const { expiresAt } = await rowOf(id)
    expect(daysUntil(expiresAt)).to.be.within(29.9, 30)
    const conversation = await visitor.ask('conversation:create', { analysisId: id })
    const { reply } = await visitor.say(conversation.id, 'What of my heart line?')
    await visitor.finished(reply.id)
    await visitor.ask('analysis:retain', { analysisId: id, retention: 'expire' })
    await visitor.ask('retention:set', { retention: 'expire', all: true })
    expect((await rowOf(id)).expiresAt).to.equal(expiresAt)
    expect(await visitor.ask('analysis:retain', { analysisId: id, retention: 'keep' })).to.include({
      retention: 'keep',
      expiresAt: null,
    })
    const { analysis } = await visitor.ask('analysis:join', { analysisId: id })
    expect(analysis.retention).to.equal('keep')
    expect(await visitor.ask('analysis:retain', { analysisId: id, retention: 'expire' })).to.include({
      retention: 'expire',
    })
    await Analysis.query()
      .patch({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where({ id })
    await sweep()
    await visitor.hears('analysis:deleted', ({ analysisId }) => analysisId === id)
    expect(await refusal(visitor.ask('conversation:open', { conversationId: conversation.id }))).to.include({
      code: 'missing',
    })
  })

  it('as its owner has chosen, also if it was a guest’s before; the others only if they are meant, too', async () => {
    const { visitor } = await person('kavya')
    const first = await read(visitor)
    const guest = await stack.visitor()
    await guest.connect()
    const second = await read(guest)
    expect(daysUntil((await rowOf(second)).expiresAt)).to.be.below(1)
    await visitor.ask('retention:set', { retention: 'expire' })
    expect((await rowOf(first)).expiresAt).to.equal(null)
    await guest.login('kavya@example.org')
    expect(daysUntil((await rowOf(second)).expiresAt)).to.be.within(29.9, 30)
    const { changed, choice } = await visitor.ask('retention:set', { retention: 'forget-photo', all: true })
    expect({ changed, choice }).to.deep.equal({ changed: 2, choice: 'forget-photo' })
    for (const id of [first, second]) expect(await rowOf(id)).to.include({ photoState: 'due', expiresAt: null })
    await visitor.hears('retention:changed')
  })

  it('only in ways that the operator allows, and else as the operator says', async () => {
    const { visitor } = await person('tara')
    await visitor.ask('retention:set', { retention: 'forget-photo' })
    const strict = { RETENTION_CHOICES: 'expire', RETENTION_DEFAULT: 'expire', RETENTION_DAYS: '7' }
    await stack.addServer(strict)
    const there = await stack.visitor(1)
    await there.login('tara@example.org')
    await there.connect()
    expect(await there.ask('retention:get', {})).to.deep.include({ choices: ['expire'], choice: 'expire' })
    expect(await reasonOf(there.ask('retention:set', { retention: 'keep' }))).to.equal('retention-not-allowed')
    const { id } = await there.upload()
    const row = await rowOf(id)
    expect(row.photoState).to.equal('kept')
    expect(daysUntil(row.expiresAt)).to.be.within(6.9, 7)
  })
})
