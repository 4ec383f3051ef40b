import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Redis } from 'ioredis'
import type { Stack } from './stack.ts'

const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g

/** Where a word, an address or an id is found in all that a stack keeps and says, by kind of place: each once, sorted. */
export async function findEverywhere(stack: Stack, redis: Redis, word: string): Promise<string[]> {
  const found = await Promise.all([
    inRows(stack, word),
    inRedis(redis, word),
    findInFolder(stack.folder, word, 'data folder'),
    inLogs(stack, word),
    inMetrics(stack, word),
  ])
  return [...new Set(found.flat())].sort()
}

/** The same in the bytes of SQLite's files, in which what was deleted may outlive its row; none on Postgres. */
export async function findInFiles(stack: Stack, word: string): Promise<string[]> {
  const { url } = stack.database
  return url.startsWith('sqlite:') ? findInFolder(dirname(url.slice('sqlite:'.length)), word, 'database file') : []
}

async function inRows({ database: { knex, url } }: Stack, word: string): Promise<string[]> {
  const tables: string[] = url.startsWith('sqlite:')
    ? await knex('sqlite_master').where({ type: 'table' }).pluck('name')
    : await knex('pg_tables').whereNotIn('schemaname', ['pg_catalog', 'information_schema']).pluck('tablename')
  const found = tables.map(async (table) => {
    const rows: Record<string, unknown>[] = await knex(table).select()
    return rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => (holds(value, word) ? [`${table}.${column}`] : [])),
    )
  })
  return (await Promise.all(found)).flat()
}

/** Keys and values of every type, the queues' too. Ids in keys are shown as `*`, so that places can be listed. */
async function inRedis(redis: Redis, word: string): Promise<string[]> {
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, '0', '-1'),
    stream: (key) => redis.xrange(key, '-', '+'),
  }
  const found = (await redis.keys('*')).map(async (key) => {
    const type = await redis.type(key)
    // Gone meanwhile.
    if (type === 'none') return []
    const read = readers[type]
    if (!read) throw new Error(`a type of Redis that is not searched: ${type}`)
    const place = key.replaceAll(word, '*').replace(uuid, '*')
    return holds([key, await read(key)], word) ? [`redis ${place}`] : []
  })
  return (await Promise.all(found)).flat()
}

/** The place, if a file in this folder has the word in its name or bytes. */
export async function findInFolder(folder: string, word: string, place: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    if (path.slice(folder.length).includes(word)) return [place]
    return entry.isFile() && (await readUnlessGone(path)).includes(word) ? [place] : []
  })
  return [...new Set((await Promise.all(found)).flat())]
}

async function readUnlessGone(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
}

function inLogs({ servers, workers }: Stack, word: string): string[] {
  const lines = [...servers, ...workers].flatMap((running) => running.lines)
  return lines.some((line) => holds(line, word)) ? ['log'] : []
}

async function inMetrics({ servers }: Stack, word: string): Promise<string[]> {
  const texts = await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()))
  return texts.some((text) => text.includes(word)) ? ['metrics'] : []
}

const holds = (value: unknown, word: string): boolean => JSON.stringify(value ?? '').includes(word)
