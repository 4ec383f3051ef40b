import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { connectDatabase } from '../db/connect.ts'
import { migrateDatabase } from '../db/migrate-database.ts'
import { Analysis } from '../db/models/analysis.ts'
import { Conversation } from '../db/models/conversation.ts'
import { truncateWal } from '../db/truncate-wal.ts'

// npm run bench:secure-delete: what overwriting deleted rows costs on SQLite, and how often they are still in its file without and with it.

const [conversations, messages] = [200, 12]
const word = 'remembered'
const text = `${word} ${'The line of the heart is long. '.repeat(30)}`

// The first of each warms up.
for (const mode of ['OFF', 'ON', 'OFF', 'ON']) {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-bench-'))
  const file = join(folder, 'rekha.sqlite')
  await migrateDatabase(`sqlite:${file}`)
  const database = connectDatabase(`sqlite:${file}`, 1)
  await database.raw(`PRAGMA secure_delete = ${mode}`)
  const written: number[] = []
  const deleted: number[] = []
  const analysisId = await addReading()
  const all: Conversation[] = []
  for (let one = 0; one < conversations; one += 1) {
    const conversation = await Conversation.begin(analysisId, word, word)
    all.push(conversation)
    for (let position = 0; position < messages; position += 1)
      written.push(await timed(() => database('messages').insert(messageIn(conversation.id, position))))
  }
  for (const conversation of all) deleted.push(await timed(() => conversation.remove()))
  const emptied = await timed(truncateWal)
  const left = (await readFile(file, 'latin1')).split(word).length - 1
  console.log(
    `secure_delete ${mode}: a message ${median(written)}, deleting ${messages} with their conversation ${median(deleted)},`,
    `emptying the log ${emptied.toFixed(1)} ms; ${left} times still in the file`,
  )
  await database.destroy()
  await rm(folder, { recursive: true })
}

async function addReading(): Promise<string> {
  const { id } = await Analysis.query().insertAndFetch({
    ...{ id: v7(), status: 'completed', stage: 'finished', language: 'en', folder: 'none', reader: 'almanac' },
    ...{ createdAt: new Date().toISOString(), touchedAt: new Date().toISOString() },
  })
  return id
}

function messageIn(conversationId: string, position: number) {
  const at = new Date().toISOString()
  return {
    ...{ id: v7(), conversationId, position, role: 'user', text, status: 'done' },
    ...{ createdAt: at, touchedAt: at },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function median(values: number[]): string {
  return `${(values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(2)} ms`
}
