import { hasEnded } from '../../../client/core/merge-rows.ts'
import { replyText } from '../../../client/core/shown-text.ts'
import type { State } from '../../../client/core/state.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { Message } from '../../../db/models/message.ts'
import { Charge } from '../../../db/money/charge.ts'
import type { Ledger } from './ledger.ts'
import type { Walker } from './walker.ts'

/** How a screen differs from the rows of its open conversation; '' if it does not. */
export async function differenceOf({ conversation, live }: State): Promise<string> {
  if (!conversation) return ''
  const all = await rowsOf(conversation.id)
  const rows = conversation.next ? all.slice(-conversation.messages.length) : all
  const shown = conversation.messages.map((row) => ({ ...row, text: replyText(row, live[row.id]) }))
  for (let at = 0; at < Math.max(rows.length, shown.length); at += 1) {
    const [row, seen] = [rows[at], shown[at]]
    const where = `message ${at + 1} of ${rows.length} in ${conversation.id}`
    if (!row) return `${where}: shown is one more (${seen?.role} ${seen?.status} ${seen?.text})`
    if (!seen) return `${where}: not shown (${row.role} ${row.status} ${row.text})`
    for (const field of ['id', 'role', 'text', 'status', 'attempt', 'rating'] as const)
      if (row[field] !== seen[field]) return `${where}: ${field} is shown as ${seen[field]}, stored as ${row[field]}`
  }
  return ''
}

const rowsOf = (conversationId: string) => Message.query().where({ conversationId }).orderBy('position')

/** Number of replies still to be written and charges to be settled. */
export async function unfinished(): Promise<number> {
  const replies = await Message.query().whereIn('status', ['queued', 'streaming']).resultSize()
  return replies + (await Charge.query().whereNull('settledAt').resultSize())
}

/** All broken promises, one sentence each. */
export async function findFaults(walkers: Walker[], ledger: Ledger): Promise<string[]> {
  const faults = [...ledger.faults]
  const rows = await Message.query()
  const byId = new Map(rows.map((row) => [row.id, row]))

  for (const sent of ledger.accepted.values()) {
    const questions = rows.filter(({ clientMessageId }) => clientMessageId === sent.clientMessageId)
    const question = questions[0]
    if (questions.length > 1) faults.push(`${questions.length} questions were made of the send ${sent.clientMessageId}`)
    // An edit removes everything after its question.
    const mayBeGone = ledger.again.some(
      ({ conversationId, questionId, endedAt }) =>
        questionId !== null &&
        questionId !== sent.questionId &&
        (conversationId === sent.conversationId || byId.get(questionId)?.conversationId === sent.conversationId) &&
        endedAt > sent.sentAt,
    )
    if (!question && !mayBeGone) faults.push(`the accepted question ${sent.questionId} is not stored`)
    if (question && !byId.has(sent.replyId))
      faults.push(`the reply ${sent.replyId} to an accepted question is not stored`)
  }

  for (const conversation of await Conversation.query()) {
    const own = rows
      .filter(({ conversationId }) => conversationId === conversation.id)
      .sort((a, b) => a.position - b.position)
    own.forEach((row, at) => {
      const expected = at % 2 === 0 ? 'user' : 'assistant'
      if (row.role !== expected) faults.push(`row ${at + 1} of ${conversation.id} is not the ${expected}'s`)
      if (!hasEnded(row)) faults.push(`the reply ${row.id} has not ended: ${row.status}`)
    })
    if (own.length % 2 === 1) faults.push(`a question in ${conversation.id} has no reply`)
  }
  const asked = rows.filter(({ role }) => role === 'user')
  for (const text of new Set(asked.map((row) => row.text)))
    if (asked.filter((row) => row.text === text).length > 1) faults.push(`"${text}" stands there more than once`)

  const charges = await Charge.query()
  for (const { subjectId } of charges.filter(({ settledAt }) => settledAt === null))
    faults.push(`the charge of ${subjectId} is open`)
  for (const reply of rows.filter(({ role }) => role === 'assistant')) {
    const question = rows.find(
      (row) => row.conversationId === reply.conversationId && row.position === reply.position - 1,
    )
    const again = ledger.again.filter(
      ({ replyId, questionId }) => replyId === reply.id || (replyId === null && questionId === question?.id),
    )
    const least = 1 + again.filter(({ outcome }) => outcome === 'accepted').length
    const most = 1 + again.length
    const count = charges.filter(({ subjectId }) => subjectId === reply.id).length
    if (count < least || count > most)
      faults.push(
        `the reply ${reply.id} has ${count} charges, but was asked for ${least === most ? least : `${least} to ${most}`} times`,
      )
    const own = charges.filter(({ subjectId }) => subjectId === reply.id)
    const last = own.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)
    if (last && last.cost !== reply.cost)
      faults.push(`the reply ${reply.id} says it cost ${reply.cost}, its charge says ${last.cost}`)
  }

  for (const { name, state, person, rewrites } of walkers) {
    if (rewrites > 0) faults.push(`${name} saw text rewritten ${rewrites} times within an attempt`)
    await person.client.readings.loadUsage()
    const today = person.client.store.get().usage?.today
    const own = charges.filter(({ userId }) => userId === state.user?.id)
    const sum = (of: 'inputTokens' | 'outputTokens' | 'cost') => own.reduce((total, row) => total + row[of], 0)
    for (const of of ['inputTokens', 'outputTokens', 'cost'] as const)
      if (Math.abs((today?.[of] ?? -1) - sum(of)) > 1e-9)
        faults.push(`${name}'s usage tells ${of} ${today?.[of]}, the rows add up to ${sum(of)}`)
  }
  return faults
}
