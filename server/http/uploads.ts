import { createHash } from 'node:crypto'
import { type Request, Router } from 'express'
import { UniqueViolationError } from 'objection'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { Hand } from '../../contract/features.ts'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { enqueueReading, enqueueThumbnails } from '../../db/queue/enqueue.ts'
import { described } from '../../platform/log.ts'
import { type Actor, actorKey } from '../actor.ts'
import type { Means } from '../means.ts'
import { reservationFor } from '../reservation-for.ts'
import { actorOf } from './identify.ts'
import { normalisePhoto } from './normalise-photo.ts'
import { receivePhotos } from './receive-photos.ts'

const fields: { hand: Hand; field: string }[] = [
  { hand: 'left', field: 'left_image' },
  { hand: 'right', field: 'right_image' },
]

const Key = z.uuid()

/** What an upload is sent under, as this actor's alone; null when it names no key. */
function keyOf(request: Request, actor: Actor): string | null {
  const sent = request.get('idempotency-key')
  if (sent === undefined) return null
  const key = Key.safeParse(sent)
  if (!key.success) throw new ProblemError('invalid', 'An Idempotency-Key is a UUID.')
  return createHash('sha256')
    .update(`${actorKey(actor)} ${key.data.toLowerCase()}`)
    .digest('hex')
}

/** Takes one or two photos of palms and puts their reading into the queue. */
export function uploads(means: Means): Router {
  const { config, limits, storage, queues, log } = means
  const { uploadsPerHour, addressUploadsPerHour } = config.limits
  const perReading = { name: 'upload', points: uploadsPerHour, perAddress: addressUploadsPerHour, seconds: 3600 }
  // What is refused is no reading, but costs work: of that there may be more, not without end.
  const perAttempt = {
    name: 'upload-attempt',
    points: 10 * uploadsPerHour,
    perAddress: 10 * addressUploadsPerHour,
    seconds: 3600,
  }
  const router = Router()

  const admit: typeof receivePhotos = async (_request, response, next) => {
    await limits.takeFor(actorOf(response), perAttempt)
    next()
  }

  router.post('/', admit, receivePhotos, async (request, response) => {
    const actor = actorOf(response)
    const uploadKey = keyOf(request, actor)
    const answer = (analysis: Analysis) =>
      response.status(202).json({ analysis: analysis.view(actor.kind === 'user' ? 'full' : 'summary') })
    const sentBefore = uploadKey && (await Analysis.sentUnder(uploadKey, actor))
    if (sentBefore) return void answer(sentBefore)
    const { language } = routes['POST /api/v1/analyses'].form.parse(request.body)
    const files = request.files as Express.Multer.File[]
    const sent = fields.flatMap(({ hand, field }) => {
      const file = files.find(({ fieldname }) => fieldname === field)
      return file ? [{ hand, field, bytes: file.buffer }] : []
    })
    if (sent.length === 0)
      throw new ProblemError('no-image', 'No photo was sent. Choose a photo of your left or right palm.', {
        field: 'left_image',
      })
    const photos = await Promise.all(
      sent.map(async ({ hand, field, bytes }) => ({ hand, photo: await normalisePhoto(bytes, field) })),
    )
    await limits.takeFor(actor, perReading)

    const id = v7()
    const folder = `${actorKey(actor)}/${id}`
    const pathOf = (hand: Hand) => (photos.some((photo) => photo.hand === hand) ? `${folder}/${hand}.jpg` : null)
    try {
      for (const { hand, photo } of photos) await storage.put(`${folder}/${hand}.jpg`, photo)
      const analysis = await Analysis.begin(
        {
          id,
          userId: actor.userId,
          guestId: actor.guestId,
          siteId: actor.site?.id ?? null,
          language,
          folder,
          uploadKey,
          leftImagePath: pathOf('left'),
          rightImagePath: pathOf('right'),
          reader: config.openai ? 'openai' : 'almanac',
          model: config.openai?.model ?? null,
          expiresAt: actor.kind === 'guest' ? new Date(Date.now() + config.guestMs).toISOString() : null,
        },
        reservationFor('reading', config),
        actor.addressHash,
      )
      answer(analysis)
      await enqueue(analysis)
    } catch (error) {
      if (response.headersSent) throw error
      await storage.removeFolder(folder)
      // The same upload came twice at once: this one is the later.
      const first = error instanceof UniqueViolationError && uploadKey && (await Analysis.sentUnder(uploadKey, actor))
      if (!first) throw error
      answer(first)
    }
  })

  /** The row stands: should the queue not take its jobs now, the sweep adds the reading's again. */
  async function enqueue(analysis: Analysis): Promise<void> {
    try {
      await enqueueReading(queues, analysis)
      await enqueueThumbnails(queues, analysis)
    } catch (error) {
      log.warn('the queue did not take a reading', { analysisId: analysis.id, ...described(error) })
    }
  }

  return router
}
