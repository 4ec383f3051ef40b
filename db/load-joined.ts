import type { ConversationView, Page } from '../contract/views.ts'
import { gather } from '../platform/gather.ts'
import { type JsonFunctions, jsonFunctions, parsed } from './json-in.ts'
import { Analysis } from './models/analysis.ts'
import { conversationsShown } from './models/conversation.ts'
import { Message } from './models/message.ts'
import { pageOf } from './page-of.ts'

/** What a page shows of an analysis, its newest conversations, and which replies are being written there. */
export interface Joined {
  analysis: Analysis
  conversations: Page<ConversationView>
  live: Pick<Message, 'id' | 'attempt' | 'conversationId'>[]
}

/** Loads one for a page; null if it is gone. One statement for all that are asked for meanwhile. */
export const loadJoined = gather(async (ids: string[]): Promise<(Joined | null)[]> => {
  const knex = Analysis.knex()
  const json = jsonFunctions()
  const columns = ['*', knex.raw(`${newestIn(json)} as conversations`), knex.raw(`${liveIn(json)} as live`)] as string[]
  const rows: Record<string, unknown>[] = await knex('analyses').whereIn('id', ids).select(columns)
  const found = new Map(rows.map((row) => [row['id'], joined(row)]))
  return ids.map((id) => found.get(id) ?? null)
})

function joined({ conversations, live, ...analysis }: Record<string, unknown>): Joined {
  const newest = parsed<ConversationView[] | null>(conversations) ?? []
  return {
    analysis: Analysis.fromDatabaseJson(analysis),
    conversations: pageOf(
      newest.toSorted((one, other) => (one.id < other.id ? 1 : -1)),
      conversationsShown,
      (one) => one,
    ),
    live: parsed<Joined['live'] | null>(live) ?? [],
  }
}

const newestIn = ({ object, array }: JsonFunctions) => `(
  select ${array}(${object}('id', id, 'analysisId', analysis_id, 'title', title,
    'createdAt', created_at, 'updatedAt', updated_at))
  from (select * from conversations where analysis_id = analyses.id
    order by id desc limit ${conversationsShown + 1}) as newest)`

const liveIn = ({ object, array }: JsonFunctions) => `(
  select ${array}(${object}('id', id, 'attempt', attempt, 'conversationId', conversation_id))
  from (select messages.id, attempt, conversation_id
    from messages join conversations on conversations.id = conversation_id
    where analysis_id = analyses.id and messages.status = 'streaming' limit ${Message.mostLive}) as live)`
