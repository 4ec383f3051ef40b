import type { Knex } from 'knex'
import { nothingSpent } from '../contract/nothing-spent.ts'
import type { Usage } from '../contract/views.ts'
import { onPostgres } from './dialect.ts'
import { Message, type ReplyEnd } from './models/message.ts'
import { databaseTimeIn } from './models/row.ts'
import type { Charge, ChargeChange } from './money/charge.ts'
import { type UsageColumns, usageColumns } from './money/usage-columns.ts'
import { TakenBack, unlessTakenBack } from './take-back.ts'

type EndColumns = ReturnType<Message['endColumns']> & UsageColumns

/**
 * Ends a reply, with its charge, all or nothing; false if a newer attempt owns the row. Cheaper with the charge as this
 * attempt left it, if nobody has changed it since: one statement on Postgres.
 */
export async function finishReply(
  reply: Message,
  end: ReplyEnd,
  usage: Usage | 'unknown' | null,
  charge: Charge | null,
): Promise<boolean> {
  const isDone = charge !== null && (await finishAtOnce(reply, end, usage ?? nothingSpent, charge))
  return isDone || reply.finish(end, usage)
}

/** False, with nothing changed, if the reply or the charge are not as this attempt left them. */
async function finishAtOnce(reply: Message, end: ReplyEnd, usage: Usage | 'unknown', charge: Charge): Promise<boolean> {
  const { model } = end
  const total = charge.totalWith(reply.attempt, usage)
  const columns = { ...reply.endColumns(end), ...usageColumns(total) }
  const settled = { ...total, model, settledAt: columns.finishedAt }
  const isDone = onPostgres()
    ? await inOneStatement(reply, columns, charge, settled)
    : await inTransaction(reply, columns, charge, settled)
  if (isDone) Object.assign(reply, columns)
  return isDone
}

async function inOneStatement(
  reply: Message,
  columns: EndColumns,
  charge: Charge,
  settled: ChargeChange,
): Promise<boolean> {
  const knex = Message.knex()
  const { change, totals } = await charge.changing(settled, knex)
  const ending = knex('messages')
    .with('own', own(reply, knex).forUpdate().select('id'))
    .with('settled', change.whereExists(knex('own')).returning('id'))
    .with('totals', totals.whereExists(knex('settled')))
    .where({ id: reply.id })
    .whereExists(knex('settled'))
    .update(stored(columns, knex))
  return (await ending) > 0
}

async function inTransaction(
  reply: Message,
  columns: EndColumns,
  charge: Charge,
  settled: ChargeChange,
): Promise<boolean> {
  const changing = Message.knex().transaction(async (trx) => {
    const { change, totals } = await charge.changing(settled, trx)
    if ((await own(reply, trx).update(stored(columns, trx))) === 0 || (await change) === 0) throw new TakenBack()
    await totals
    return true
  })
  return (await unlessTakenBack(changing)) ?? false
}

/** The reply's row, while this attempt owns it. */
const own = ({ id, attempt }: Message, trx: Knex) => trx('messages').where({ id, status: 'streaming', attempt })

const stored = (columns: EndColumns, trx: Knex) => ({
  ...columns,
  problem: columns.problem && JSON.stringify(columns.problem),
  touchedAt: databaseTimeIn(trx),
})
