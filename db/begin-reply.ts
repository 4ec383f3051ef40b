import type { TransactionOrKnex } from 'objection'
import { Analysis } from './models/analysis.ts'
import { Conversation } from './models/conversation.ts'
import { Message } from './models/message.ts'

/** How many messages before a question the reader gets. */
const turnsRemembered = 40

/** The parts of an analysis a conversation needs. */
export type Talked = Pick<Analysis, 'id' | 'language' | 'summary' | 'report' | 'features'>
export type Turn = Pick<Message, 'role' | 'text'>

/**
 * Takes a reply for one attempt, with everything its writer needs; null if it has ended or is gone. The previous
 * attempt can no longer write.
 *
 * One transaction, so that an attempt only counts once it has begun.
 */
export async function beginReply(id: string): Promise<{ reply: Message; analysis: Talked; turns: Turn[] } | null> {
  return Message.transaction(async (trx) => {
    const reply = await Message.take(id, trx)
    if (!reply) return null
    const analysis = await talkedAbout(reply, trx).throwIfNotFound()
    return { reply, analysis, turns: await turnsBefore(reply, trx) }
  })
}

/** A message's analysis. */
export function talkedAbout({ conversationId }: Message, trx?: TransactionOrKnex) {
  return Analysis.query(trx)
    .findOne('id', Conversation.query(trx).findById(conversationId).select('analysisId'))
    .select('id', 'language', 'summary', 'report', 'features')
}

/** The messages before a reply, oldest first, including its question. */
async function turnsBefore({ conversationId, position }: Message, trx: TransactionOrKnex): Promise<Turn[]> {
  const turns = await Message.query(trx)
    .where({ conversationId })
    .where('position', '<', position)
    .select('role', 'text')
    .orderBy('position', 'desc')
    .limit(turnsRemembered)
  return turns.reverse()
}
