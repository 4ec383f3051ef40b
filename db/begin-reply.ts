import type { TransactionOrKnex } from 'objection'
import { type JsonFunctions, jsonFunctions, parsed } from './json-in.ts'
import { Analysis } from './models/analysis.ts'
import { Conversation } from './models/conversation.ts'
import { Message, unfinished } from './models/message.ts'
import { databaseTimeIn } from './models/row.ts'

/** How many messages before a question the reader gets. */
const turnsRemembered = 40

/** The parts of an analysis a conversation needs. */
export type Talked = Pick<Analysis, 'id' | 'language' | 'summary' | 'report' | 'features'>
export type Turn = Pick<Message, 'role' | 'text'>

/**
 * Takes a reply for one attempt, with everything its writer needs; null if it has ended or is gone. The previous
 * attempt can no longer write.
 *
 * One statement, so that an attempt only counts once it has begun, and little lies between a question and its reply.
 */
export async function beginReply(id: string): Promise<{ reply: Message; analysis: Talked; turns: Turn[] } | null> {
  const knex = Message.knex()
  const json = jsonFunctions()
  const [row] = await knex('messages')
    .where({ id })
    .whereIn('status', unfinished)
    .update({
      status: 'streaming',
      attempt: knex.raw('attempt + 1'),
      tries: knex.raw('tries + 1'),
      touchedAt: databaseTimeIn(knex),
    })
    .returning(['*', knex.raw(`${talkedWith(json)} as analysis`), knex.raw(`${turnsWith(json)} as turns`)] as string[])
  if (!row) return null
  const { analysis, turns, ...reply } = row as Record<string, unknown>
  return {
    reply: Message.fromDatabaseJson(reply),
    analysis: parsed<Talked>(analysis),
    turns: parsed<(Turn & { position: number })[]>(turns).sort((one, other) => one.position - other.position),
  }
}

const talkedWith = ({ object, embed }: JsonFunctions) => `(
  select ${object}('id', analyses.id, 'language', language, 'summary', summary,
    'report', ${embed('report')}, 'features', ${embed('features')})
  from conversations join analyses on analyses.id = analysis_id where conversations.id = messages.conversation_id)`

/** The messages before a reply, including its question. */
const turnsWith = ({ object, array }: JsonFunctions) => `(
  select ${array}(${object}('position', position, 'role', role, 'text', text))
  from (select position, role, text from messages as earlier
    where earlier.conversation_id = messages.conversation_id and earlier.position < messages.position
    order by position desc limit ${turnsRemembered}) as remembered)`

/** A message's analysis. */
export function talkedAbout({ conversationId }: Message, trx?: TransactionOrKnex) {
  return Analysis.query(trx)
    .findOne('id', Conversation.query(trx).findById(conversationId).select('analysisId'))
    .select('id', 'language', 'summary', 'report', 'features')
}
