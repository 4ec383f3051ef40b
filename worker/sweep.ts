import type { Job } from '../contract/jobs.ts'
import { countNextDay } from '../db/desk/day-figures.ts'
import { finishLeaving } from '../db/finish-leaving.ts'
import { photosToForget } from '../db/forget-photos.ts'
import { Analysis } from '../db/models/analysis.ts'
import { AuditEntry } from '../db/models/audit-entry.ts'
import { ClaimedGuest } from '../db/models/claimed-guest.ts'
import { Delivery } from '../db/models/delivery.ts'
import { Mail } from '../db/models/mail.ts'
import { Message } from '../db/models/message.ts'
import { UnclaimedFolder } from '../db/models/unclaimed-folder.ts'
import { User } from '../db/models/user.ts'
import { Charge } from '../db/money/charge.ts'
import { forgetDays } from '../db/money/day-total.ts'
import { enqueueReading, enqueueReply } from '../db/queue/enqueue.ts'
import { mostTries, rowIdIn } from '../db/queue/tries.ts'
import { removeAnalysis } from '../db/remove-analysis.ts'
import { truncateWal } from '../db/truncate-wal.ts'
import { described } from '../platform/log.ts'
import { forgetPhotos } from './forget-photos.ts'
import type { Dependencies, Processor } from './processor.ts'
import { giveUpReading } from './read-palm.ts'
import { giveUpReply } from './write-reply.ts'

/** A row waiting this long may have lost its job; adding it again is harmless. */
const waitedMs = 5000
/** The same for a mail or a webhook, which may wait for its next try. */
const unsentMs = 60_000
/** A row without a heartbeat for this long has lost its worker, or its worker the database. */
const silentMs = 20_000
/** Longer than any call takes, with its result waiting for the database. */
const lostMs = 3_600_000

export const sweep: Processor<'sweep'> = {
  async run(_data, dependencies) {
    for (const part of [
      requeueReadings,
      requeueReplies,
      purgeExpired,
      purgePhotos,
      purgeUnclaimed,
      finishAccounts,
      settleLost,
      forgetGuests,
      forgetDays,
      requeueMails,
      forgetMails,
      requeueDeliveries,
      forgetDeliveries,
      forgetAudit,
      countNextDay,
      truncateWal,
    ])
      await attempt(part.name, {}, dependencies, () => part(dependencies))
  },
}

/** One failure must not hold up the others. */
async function attempt(what: string, about: object, { log }: Dependencies, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error('a part of the sweep failed', { what, ...about, ...described(error) })
  }
}

async function requeueReadings(dependencies: Dependencies): Promise<void> {
  const silent = await withoutJob('read-palm', await Analysis.stale('processing', silentMs), dependencies)
  for (const analysis of [...(await Analysis.stale('queued', waitedMs)), ...silent])
    await attempt('requeueReadings', { analysisId: analysis.id }, dependencies, async () => {
      if (analysis.tries >= mostTries) await giveUpReading(analysis.id, dependencies)
      else await enqueueReading(dependencies.queues, analysis)
    })
}

async function requeueReplies(dependencies: Dependencies): Promise<void> {
  const silent = await withoutJob('write-reply', await Message.stale('streaming', silentMs), dependencies)
  for (const reply of [...(await Message.stale('queued', waitedMs)), ...silent])
    await attempt('requeueReplies', { messageId: reply.id }, dependencies, async () => {
      if (reply.tries >= mostTries) await giveUpReply(reply.id, dependencies)
      else await enqueueReply(dependencies.queues, reply)
    })
}

/**
 * Rows without a job. While BullMQ has one, under the id of any attempt, either a worker without heartbeats is still running it,
 * or it will be redelivered: a second job would pay the model twice.
 */
async function withoutJob<T extends { id: string }>(job: Job, rows: T[], { queues }: Dependencies): Promise<T[]> {
  if (rows.length === 0) return []
  const known = new Set((await queues.known(job)).map(rowIdIn))
  return rows.filter(({ id }) => !known.has(id))
}

async function purgeExpired(dependencies: Dependencies): Promise<void> {
  for (const analysis of await Analysis.expired()) {
    const { id } = analysis
    await attempt('purgeExpired', { analysisId: id }, dependencies, async () => {
      await removeAnalysis(analysis, dependencies)
      dependencies.log.info('purged an expired analysis', { analysisId: id })
    })
  }
}

/** Photos of readings that are finished without needing them any more. */
async function purgePhotos(dependencies: Dependencies): Promise<void> {
  for (const analysis of await photosToForget()) {
    const { id } = analysis
    await attempt('purgePhotos', { analysisId: id }, dependencies, async () => {
      await forgetPhotos(analysis, dependencies)
      dependencies.log.info('deleted the photos of a reading', { analysisId: id })
    })
  }
}

/** Photos whose upload died before a reading named them. */
async function purgeUnclaimed(dependencies: Dependencies): Promise<void> {
  for (const { folder, isOrphan } of await UnclaimedFolder.overdue())
    await attempt('purgeUnclaimed', { folder }, dependencies, async () => {
      if (isOrphan) await dependencies.storage.removeFolder(folder)
      await UnclaimedFolder.settle(folder)
    })
}

/** Accounts whose deletion a server started but did not finish. */
async function finishAccounts(dependencies: Dependencies): Promise<void> {
  for (const { id } of await User.leaving())
    await attempt('finishAccounts', { userId: id }, dependencies, async () => {
      await finishLeaving(id, dependencies)
      dependencies.log.info('finished the deletion of an account', { userId: id })
    })
}

async function settleLost(): Promise<void> {
  await Charge.settleLost(lostMs)
}

async function forgetGuests(): Promise<void> {
  await ClaimedGuest.forget()
}

async function requeueMails({ queues }: Dependencies): Promise<void> {
  for (const { id } of await Mail.unsent(unsentMs)) await queues.add('send-mail', { mailId: id }, id)
}

async function requeueDeliveries({ queues }: Dependencies): Promise<void> {
  for (const { id } of await Delivery.waiting(unsentMs)) await queues.add('deliver-webhook', { deliveryId: id }, id)
}

async function forgetDeliveries(): Promise<void> {
  await Delivery.forget()
}

async function forgetMails(): Promise<void> {
  await Mail.forget()
}

async function forgetAudit({ auditMs }: Dependencies): Promise<void> {
  await AuditEntry.forget(auditMs)
}
