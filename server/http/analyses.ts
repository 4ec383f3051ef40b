import { createHash } from 'node:crypto'
import { UniqueViolationError } from 'objection'
import { v7 } from 'uuid'
import type { Hand } from '../../contract/features.ts'
import { ProblemError } from '../../contract/problem.ts'
import { digitalSources } from '../../contract/views.ts'
import { countRefusedPhoto } from '../../db/desk/day-figures.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { UnclaimedFolder } from '../../db/models/unclaimed-folder.ts'
import type { Reservation } from '../../db/money/budget.ts'
import { enqueueReading, enqueueThumbnails } from '../../db/queue/enqueue.ts'
import { removeAnalysis } from '../../db/remove-analysis.ts'
import { described, type Log } from '../../platform/log.ts'
import { room } from '../../platform/rooms.ts'
import { type Actor, actorKey } from '../actor.ts'
import { isCancelled, noteCancelled } from '../cancelled-uploads.ts'
import type { Dependencies } from '../dependencies.ts'
import { withinBudget } from '../within-budget.ts'
import { normalisePhoto } from './body/normalise-photo.ts'
import { route } from './route.ts'
import { anySession, onOurPages, ownerOf, whileShared } from './rules.ts'
import { sendImage } from './send-image.ts'

/** Accepts one or two photos of palms and queues their reading. */
export const upload = route('POST /api/v1/analyses', {
  allow: anySession,
  async run({ language, hands, consent, left_image, right_image, 'idempotency-key': key }, _, context) {
    const { actor, config, storage, log } = context
    const view = (analysis: Analysis) => ({ analysis: analysis.view(actor.kind === 'user' ? 'full' : 'summary') })
    const uploadKey = key === undefined ? null : keyOf(key, actor)
    const sentBefore = uploadKey && (await Analysis.sentUnder(uploadKey, actor))
    if (sentBefore) return view(sentBefore)
    const fields: { hand: Hand; field: string; bytes: Uint8Array | undefined }[] = [
      { hand: 'left', field: 'left_image', bytes: left_image },
      { hand: 'right', field: 'right_image', bytes: right_image },
    ]
    const sent = fields.flatMap(({ hand, field, bytes }) => (bytes ? [{ hand, field, bytes }] : []))
    if (sent.length === 0)
      throw new ProblemError('no-photo-sent', {
        field: 'left_image',
      })
    const photos = await Promise.all(
      sent.map(async ({ hand, field, bytes }) => ({ hand, photo: await normalised(bytes, field, log) })),
    )
    await refuseCancelled(uploadKey, context)
    await context.takeQuota()
    await takeUnarrived(context)

    const id = v7()
    const folder = `${actorKey(actor)}/${id}`
    const pathOf = (hand: Hand) => (photos.some((photo) => photo.hand === hand) ? `${folder}/${hand}.jpg` : null)
    let analysis: Analysis
    try {
      await UnclaimedFolder.announce(folder)
      for (const { hand, photo } of photos) await storage.put(`${folder}/${hand}.jpg`, photo)
      const about = {
        id,
        userId: actor.userId,
        guestId: actor.guestId,
        siteId: actor.site?.id ?? null,
        language,
        folder,
        uploadKey,
        handsAssumed: hands === 'assumed',
        consentVersion: consent ?? null,
        consentAt: consent === undefined ? null : new Date().toISOString(),
        leftImagePath: pathOf('left'),
        rightImagePath: pathOf('right'),
        reader: config.openai ? 'openai' : 'almanac',
        model: config.openai?.model ?? null,
        expiresAt: actor.kind === 'guest' ? new Date(Date.now() + config.guestMs).toISOString() : null,
      } as const
      const begin = (reservation: Reservation) =>
        Analysis.begin(about, reservation, { addressHash: actor.addressHash, rules: config.retention })
      analysis = await withinBudget('reading', config, begin, photos.length)
      await settle(folder, log)
    } catch (error) {
      await storage.removeFolder(folder)
      await settle(folder, log)
      // The same upload arrived twice at once; this is the second.
      const first = error instanceof UniqueViolationError && uploadKey && (await Analysis.sentUnder(uploadKey, actor))
      if (!first) throw error
      return view(first)
    }
    await refuseCancelled(uploadKey, context, analysis)
    // Does not wait for the queue: the row is stored.
    void enqueue(analysis, context)
    return view(analysis)
  },
})

/** A photo as it is stored; refusals are counted for the desk. */
async function normalised(bytes: Uint8Array, field: string, log: Log): Promise<Buffer> {
  try {
    return await normalisePhoto(bytes, field)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'busy')
      await countRefusedPhoto(error.problem.reason).catch((failed: unknown) =>
        log.warn('a refused photo was not counted', described(failed)),
      )
    throw error
  }
}

/** Cancels an upload, whether it is still arriving or has become a reading. */
export const cancelUpload = route('DELETE /api/v1/uploads/:key', {
  allow: anySession,
  missing: 'gone',
  async run({ key }, _, context) {
    const uploadKey = keyOf(key, context.actor)
    await noteCancelled(context.redis, uploadKey)
    const analysis = await Analysis.sentUnder(uploadKey, context.actor)
    if (!analysis) return
    await context.audit('reading-deleted', { subject: { kind: 'reading', id: analysis.id } })
    await removeAnalysis(analysis, context)
  },
})

/** Throws if the upload was cancelled; what it has made is deleted. */
async function refuseCancelled(
  uploadKey: string | null,
  context: Pick<Dependencies, 'redis' | 'storage' | 'rooms'>,
  made?: Analysis,
): Promise<void> {
  if (uploadKey === null || !(await isCancelled(context.redis, uploadKey))) return
  if (made) await removeAnalysis(made, context)
  throw new ProblemError('upload-cancelled')
}

/** What is not settled here is looked at by the sweep. */
async function settle(folder: string, log: Log): Promise<void> {
  await UnclaimedFolder.settle(folder).catch((error: unknown) => log.warn('a folder was not settled', described(error)))
}

/** Guests who have opened no socket are as good as new with each request: together they are one person of their address. */
async function takeUnarrived({ actor, config, limits, sessions }: Uploading): Promise<void> {
  if (actor.kind === 'user' || (await sessions.hasArrived(actor.guestId))) return
  await limits.take({ name: 'upload-unarrived', points: config.limits.uploadsPerHour, seconds: 3600 }, actor.address)
}

type Uploading = Pick<Dependencies, 'config' | 'limits' | 'sessions'> & { actor: Actor }

/** The upload's idempotency key, scoped to this actor. */
function keyOf(key: string, actor: Actor): string {
  return createHash('sha256')
    .update(`${actorKey(actor)} ${key.toLowerCase()}`)
    .digest('hex')
}

/** Enqueues a reading's jobs; never rejects: if the queue fails, the sweep adds them later. */
async function enqueue(analysis: Analysis, { queues, log }: Pick<Dependencies, 'queues' | 'log'>): Promise<void> {
  try {
    await enqueueReading(queues, analysis)
    await enqueueThumbnails(queues, analysis)
  } catch (error) {
    log.warn('the queue did not take a reading', { analysisId: analysis.id, ...described(error) })
  }
}

/** A photo, its thumbnail, or its overlay. */
export const getImage = route('GET /api/v1/analyses/:id/images/:hand', {
  allow: ownerOf,
  missing: 'photo-missing',
  async run({ hand, size }, { analysis, access }, { response, storage }) {
    if (size === 'overlay' && access !== 'full') throw new ProblemError('sign-in-for-lines')
    await sendImage(response, analysis, hand, size, storage)
  },
})

export const getSummary = route('GET /api/v1/analyses/:id/summary', {
  allow: whileShared,
  missing: 'reading-not-shared',
  async run(_, { analysis, summary }) {
    const { id, language, reader, model, createdAt } = analysis
    return { id, summary, language, reader, model, digitalSourceType: digitalSources[reader], createdAt }
  },
})

/** Moves a reading from the widget to the actor who opens its link on our own pages. */
export const takeOver = route('POST /api/v1/auth/continue', {
  allow: onOurPages,
  async run({ code }, _, { actor, config, links, rooms, audit }) {
    const left = await links.take(code)
    const analysis = left ? await Analysis.byId(left.analysisId) : undefined
    const isTheirs = analysis && analysis.userId === left?.userId && analysis.guestId === left.guestId
    const expiresAt = actor.kind === 'guest' ? new Date(Date.now() + config.guestMs).toISOString() : null
    if (!isTheirs) throw new ProblemError('link-used')
    await audit('reading-claimed', { subject: { kind: 'reading', id: analysis.id } })
    if (!(await analysis.moveTo(actor, expiresAt, config.retention))) throw new ProblemError('link-used')
    // The previous owner's sockets are closed, and reconnect without access to its rooms.
    rooms.tell(room.summary(analysis.id), 'analysis:deleted', { analysisId: analysis.id })
    rooms.close(room.summary(analysis.id))
    return { analysisId: analysis.id }
  },
})
