import type { Knex } from 'knex'
import type { ConcurrentIndex } from './migrations/concurrent-indexes.ts'

/**
 * Builds missing indexes outside any transaction, without blocking writes; rebuilds one that was
 * interrupted. Returns those it built.
 */
export async function buildIndexes(database: Knex, indexes: ConcurrentIndex[]): Promise<string[]> {
  const isPostgres = database.client.config.client === 'pg'
  const built: string[] = []
  for (const { name, on, onSqlite = on, where } of indexes) {
    const what = `${isPostgres ? on : onSqlite}${where === undefined ? '' : ` where ${where}`}`
    if (!isPostgres) {
      await database.raw(`create index if not exists ${name} on ${what}`)
      continue
    }
    const { rows } = (await database.raw('select indisvalid from pg_index where indexrelid = to_regclass(?)', [
      name,
    ])) as { rows: { indisvalid: boolean }[] }
    if (rows[0]?.indisvalid) continue
    if (rows[0]) await database.raw(`drop index concurrently if exists ${name}`)
    await database.raw(`create index concurrently if not exists ${name} on ${what}`)
    built.push(name)
  }
  return built
}
