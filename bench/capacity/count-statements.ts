import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import knex from 'knex'
import { openGround } from './ground.ts'
import { hearReply } from './hear-reply.ts'
import { connectLean } from './lean-socket.ts'
import { settle } from './settle.ts'

const questions = 50

/** Statements sent to Postgres for one question and its reply, including begin and commit, excluding the sweep's. */
export async function countStatements(): Promise<number> {
  // Logging must be on before the processes connect.
  const ground = await openGround({ tokens: 20, msPerToken: 1, workers: 0 })
  const { stack } = ground
  const admin = knex({ client: 'pg', connection: stack.database.url })
  const statements = () => readFileSync(ground.postgresLog, 'utf8').match(/LOG: {2}(statement|execute)/g)?.length ?? 0
  try {
    const [person] = await settle(stack, 1)
    await admin.raw(`alter database "${new URL(stack.database.url).pathname.slice(1)}" set log_statement = 'all'`)
    const node = await stack.addServer()
    await stack.addWorker()
    const socket = await connectLean(node.url, person!.cookie)
    await socket.ask('analysis:join', { analysisId: person!.analysisId })
    const ask = () => hearReply(socket, person!, randomUUID())
    await ask()
    const resting = statements()
    await wait(10_000)
    const began = performance.now()
    const before = statements()
    for (let asked = 0; asked < questions; asked += 1) await ask()
    const idle = ((before - resting) * (performance.now() - began)) / 10_000
    return (statements() - before - idle) / questions
  } finally {
    await admin.destroy()
    await ground.stop()
  }
}
