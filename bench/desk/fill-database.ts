import type { Knex } from 'knex'
import { v7 } from 'uuid'
import { countDay } from '../../db/desk/day-figures.ts'

const dayMs = 86_400_000
/** Rows of each table. */
export const rows = {
  users: 100_000,
  analyses: 150_000,
  conversations: 20_000,
  messages: 200_000,
  usage: 350_000,
  audit_entries: 300_000,
} as const
type Table = keyof typeof rows

/** Sixty days in the life of a service, spread evenly; returns the ids of each table, oldest first. */
export async function fillDatabase(knex: Knex): Promise<Record<Table, string[]>> {
  const ids = Object.fromEntries(Object.keys(rows).map((table) => [table, [] as string[]])) as Record<Table, string[]>
  const some = (table: Table, at: number) => ids[table][at % ids[table].length]
  const make: Record<Table, (at: number, time: string) => object> = {
    users: (at, createdAt) => ({
      ...{ email: `person-${at}@example.org`, name: `Person ${at % 5000}`, passwordHash: '', createdAt },
    }),
    analyses: (at, createdAt) => ({
      ...{ userId: some('users', at), stage: 'finished', language: 'en', folder: 'x', reader: 'openai' },
      ...{ model: 'gpt-4.1', createdAt, touchedAt: createdAt },
      ...(at % 10 === 0
        ? { status: 'failed', problem: '{"code":"not-a-palm","reason":"palm-blurred","message":""}' }
        : { status: 'completed' }),
    }),
    conversations: (at, createdAt) => ({
      ...{ analysisId: some('analyses', at), title: 'x', createdAt, updatedAt: createdAt },
    }),
    messages: (at, createdAt) => ({
      ...{ conversationId: ids.conversations[Math.floor(at / 10)], position: at % 10, role: 'assistant' },
      ...{ text: 'x'.repeat(200), status: 'done', rating: ['down', 'up'][at % 10], model: 'gpt-4.1-mini' },
      ...{ createdAt, touchedAt: createdAt },
    }),
    usage: (at, createdAt) => ({
      ...{ userId: some('users', at), subjectId: v7(), kind: at % 2 ? 'reply' : 'reading', model: 'gpt-4.1' },
      ...{ inputTokens: 1800, outputTokens: 420, cost: 0.01, createdAt, settledAt: createdAt },
    }),
    audit_entries: (at, time) => ({
      ...{ at: time, action: at % 1000 ? 'signed-in' : 'reading-opened', details: '{}' },
      ...{ actorKind: 'user', actorId: some('users', at), subjectKind: 'user', subjectId: some('users', at) },
    }),
  }
  for (const table of Object.keys(rows) as Table[]) await fill(knex, table, make[table], ids[table])
  await knex.raw('analyze')
  for (let ago = 0; ago < 30; ago += 1) await countDay(new Date(Date.now() - ago * dayMs).toISOString().slice(0, 10))
  return ids
}

async function fill(knex: Knex, table: Table, make: (at: number, time: string) => object, ids: string[]) {
  const count = rows[table]
  const all = Array.from({ length: count }, (_, at) => {
    const msecs = Date.now() - Math.floor((1 - at / count) * 60 * dayMs)
    const id = v7({ msecs })
    ids.push(id)
    return { id, ...make(at, new Date(msecs).toISOString()) }
  })
  // SQLite takes few values in a statement.
  await knex.transaction(async (trx) => void (await trx.batchInsert(table, all, 40)))
}
