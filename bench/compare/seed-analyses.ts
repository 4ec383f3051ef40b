import type { Knex } from 'knex'
import { onPostgres } from '../../db/dialect.ts'
import { now } from '../../db/models/row.ts'
import { withoutTimeouts } from '../../db/set-timeouts.ts'
import type { Person } from '../capacity/settle.ts'

/** Fills a database with this many analyses, ten a user, each with a conversation of so many messages. */
export async function seedAnalyses(knex: Knex, count: number, messagesEach: number): Promise<void> {
  await insert(knex, 'users', count / 10, {
    ...{ id: idOf('u', 'n'), email: `'person' || n || '@example.org'`, password_hash: `''`, name: `'Asha'` },
    ...{ session_epoch: '0', created_at: time },
  })
  await insert(knex, 'analyses', count, {
    ...{ id: idOf('a', 'n'), user_id: idOf('u', 'n / 10'), status: `'completed'`, stage: `'finished'`, percent: '100' },
    ...{ language: `'en'`, folder: `'none'`, reader: `'openai'`, summary: `'A long line of the heart.'` },
    ...{ created_at: time, touched_at: time },
  })
  await converse(knex, { count, messagesEach }, idOf('a', 'n'), 'c', 'm')
}

/** Gives these people so many conversations each about their reading, of four messages. */
export async function seedConversations(knex: Knex, people: Person[], each: number): Promise<void> {
  for (const [at, { analysisId }] of people.entries())
    await converse(
      knex,
      { count: each, messagesEach: 4 },
      onPostgres() ? `'${analysisId}'::uuid` : `'${analysisId}'`,
      `d${at}`,
      `e${at}`,
    )
}

async function converse(
  knex: Knex,
  { count, messagesEach }: { count: number; messagesEach: number },
  analysisId: string,
  kind: string,
  kindOfMessage: string,
) {
  await insert(knex, 'conversations', count, {
    ...{ id: idOf(kind, 'n'), analysis_id: analysisId, title: `'What of my work?'`, next_position: `${messagesEach}` },
    ...{ created_at: time, updated_at: time },
  })
  await insert(knex, 'messages', count * messagesEach, {
    ...{ id: idOf(kindOfMessage, 'n'), conversation_id: idOf(kind, `n / ${messagesEach}`) },
    ...{ position: `n % ${messagesEach}`, role: `case n % 2 when 0 then 'user' else 'assistant' end` },
    ...{ text: `'The line of the heart is long and clear, said ' || n`, status: `'done'` },
    ...{ created_at: time, touched_at: time },
  })
}

const time = `'${now()}'`

/** Inserts so many rows, whose columns are SQL with the row's number as `n`. */
async function insert(knex: Knex, table: string, count: number, columns: Record<string, string>): Promise<void> {
  const numbers = onPostgres()
    ? `generate_series(0, ${count - 1}) as numbers(n)`
    : `(with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${count - 1})
        select n from numbers) as numbers`
  const [names, values] = [Object.keys(columns).join(', '), Object.values(columns).join(', ')]
  await knex.transaction(async (trx) => {
    if (onPostgres()) await withoutTimeouts(trx)
    await trx.raw(`insert into ${table} (${names}) select ${values} from ${numbers}`)
  })
}

/** The id of a kind's nth row. */
function idOf(kind: string, n: string): string {
  const start = Buffer.from(kind.padEnd(4)).toString('hex')
  return onPostgres()
    ? `('${start}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
    : `('${start}-0000-7000-8000-' || printf('%012x', ${n}))`
}
