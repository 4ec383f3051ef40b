import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { now, type Row } from '../../db/models/row.ts'
import { User } from '../../db/models/user.ts'
import type { Stack } from '../../test/stack/stack.ts'
import { drawnReading } from './drawn-reading.ts'
import { keepSessions } from './keep-sessions.ts'

/** A signed-in user with a reading and a conversation; not yet connected. */
export interface Person {
  cookie: string
  analysisId: string
  conversationId: string
}

const rowsAtOnce = 100

/** This many people, each with their own session; written past the servers, where registering would take minutes. */
export async function settle({ database, redis, folder }: Stack, count: number): Promise<Person[]> {
  const ids = Array.from({ length: count }, () => ({ userId: v7(), analysisId: v7(), conversationId: v7() }))
  const insert = (table: string, rows: Row[]) => {
    const stored = rows.map((row) => row.$toDatabaseJson())
    return database.knex.batchInsert(table, stored, rowsAtOnce)
  }
  await insert(
    User.tableName,
    ids.map(({ userId: id }) => User.fromJson({ ...user, id, email: `${id}@example.org` })),
  )
  await insert(
    Analysis.tableName,
    ids.map(({ userId, analysisId: id }) => Analysis.fromJson({ ...analysis, id, userId })),
  )
  await insert(
    Conversation.tableName,
    ids.map(({ analysisId, conversationId: id }) => Conversation.fromJson({ ...conversation, id, analysisId })),
  )
  const secret = readFileSync(join(folder, 'session-secret'), 'utf8').trim()
  const userIds = ids.map(({ userId }) => userId)
  const cookies = await keepSessions(redis.url, secret, userIds)
  return ids.map(({ analysisId, conversationId }, at) => ({ cookie: cookies[at]!, analysisId, conversationId }))
}

const user = { name: 'Asha', passwordHash: '', sessionEpoch: 0, admin: false, createdAt: now() }
const analysis = {
  ...drawnReading,
  ...{ guestId: null, status: 'completed', stage: 'finished', percent: 100, attempt: 1, tries: 1 },
  ...{ language: 'en', folder: 'none', reader: 'openai', shared: false, createdAt: now(), touchedAt: now() },
} as const
const conversation = { title: 'Talk', titled: true, nextPosition: 0, createdAt: now(), updatedAt: now() }
