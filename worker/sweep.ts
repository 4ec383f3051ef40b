import { finishLeaving } from '../db/finish-leaving.ts'
import { Analysis } from '../db/models/analysis.ts'
import { Message } from '../db/models/message.ts'
import { jobIdOf, mostTries } from '../db/models/tries.ts'
import { User } from '../db/models/user.ts'
import { removeAnalysis } from '../db/remove-analysis.ts'
import { room } from '../platform/rooms.ts'
import type { Means, Processor } from './processor.ts'
import { giveUpReading } from './read-palm.ts'
import { giveUpReply } from './write-reply.ts'

/** A row that has waited so long without being taken may have lost its job; adding it again is harmless if not. */
const waitedMs = 5000
/** A row that nobody has touched for so long has lost its worker, and BullMQ, which would have noticed in 15 s, its job. */
const silentMs = 20_000

export const sweep: Processor<'sweep'> = {
  async run(_data, means) {
    await requeueReadings(means)
    await requeueReplies(means)
    await purgeExpired(means)
    await finishAccounts(means)
  },
}

async function requeueReadings(means: Means): Promise<void> {
  const lost = [...(await Analysis.stale('queued', waitedMs)), ...(await Analysis.stale('processing', silentMs))]
  for (const analysis of lost) {
    if (analysis.tries >= mostTries) await giveUpReading(analysis.id, means)
    else await means.queues.add('read-palm', { analysisId: analysis.id }, jobIdOf(analysis), analysis.turn)
  }
}

async function requeueReplies(means: Means): Promise<void> {
  const lost = [...(await Message.stale('queued', waitedMs)), ...(await Message.stale('streaming', silentMs))]
  for (const reply of lost) {
    if (reply.tries >= mostTries) await giveUpReply(reply.id, means)
    else await means.queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
  }
}

async function purgeExpired({ storage, rooms, log }: Means): Promise<void> {
  for (const analysis of await Analysis.expired()) {
    const { id } = analysis
    await removeAnalysis(analysis, storage)
    rooms.tell(room.summary(id), 'analysis:deleted', { analysisId: id })
    log.info('purged an expired analysis', { analysisId: id })
  }
}

/** Accounts whose deletion was begun by a server that did not live to end it. */
async function finishAccounts(means: Means): Promise<void> {
  for (const { id } of await User.leaving()) {
    await finishLeaving(id, means)
    means.log.info('finished the deletion of an account', { userId: id })
  }
}
