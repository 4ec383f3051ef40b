import type { Knex } from 'knex'
import { raw, type TransactionOrKnex } from 'objection'
import { v7 } from 'uuid'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { type Problem, ProblemError } from '../../contract/problem.ts'
import type { MessageView, Rating, ReplyStatus, Usage } from '../../contract/views.ts'
import type { Reservation } from '../money/budget.ts'
import { Charge } from '../money/charge.ts'
import { usageColumns, usageOf } from '../money/usage-columns.ts'
import { pageOf } from '../page-of.ts'
import { nextRound, placeInQueue, tenantLock } from '../queue/next-round.ts'
import { TakenBack, unlessTakenBack } from '../take-back.ts'
import { Conversation } from './conversation.ts'
import type { Owner } from './owner.ts'
import { databaseTime, databaseTimeIn, held, now } from './row.ts'
import { Work } from './work.ts'

/** What a reply needs: a reserved charge, or its fixed text if the answer is known. */
export type Asked = Reservation | { answer: string }

export const unfinished: ReplyStatus[] = ['queued', 'streaming']

/** How a reply ends. */
export interface ReplyEnd {
  status: 'done' | 'stopped' | 'failed'
  text: string
  problem?: Problem
  model: string | null
}

/** A question or a reply; a reply directly follows its question. */
export class Message extends Work {
  static override tableName = 'messages'
  static override jsonAttributes = ['problem']
  static override booleans = ['stopRequested', 'usageEstimated']
  static override working = 'streaming'

  declare conversationId: string
  declare position: number
  declare role: 'user' | 'assistant'
  declare text: string
  declare status: ReplyStatus
  declare clientMessageId: string | null
  declare rating: Rating | null
  /** The attempt whose text its person has agreed to share with who runs this; null for none. */
  declare sharedAttempt: number | null
  declare stopRequested: boolean
  declare finishedAt: string | null
  declare conversation?: Conversation

  static override get relationMappings() {
    return {
      conversation: {
        relation: Work.BelongsToOneRelation,
        modelClass: Conversation,
        join: { from: 'messages.conversationId', to: 'conversations.id' },
      },
    }
  }

  /** With its conversation and analysis. */
  static async withContext(id: string): Promise<Message | undefined> {
    return Message.query().findById(id).withGraphJoined('conversation.analysis')
  }

  /**
   * Stores a question and its empty reply, whose charge is reserved; or, if the answer is known, its complete reply, which
   * costs nothing. The conversation comes back as it then is: its first question titles it.
   *
   * The same `clientMessageId` again gives the same exchange (`fresh` is false); with another text it throws `conflict`.
   */
  static async ask(
    conversationId: string,
    owner: Owner,
    { clientMessageId, text }: { clientMessageId: string; text: string },
    asked: Asked,
  ): Promise<{ question: Message; reply: Message; conversation: Conversation | null; fresh: boolean }> {
    const storing = Message.transaction(async (trx) => {
      const isKnown = 'answer' in asked
      const beside = isKnown ? null : tenantLock(owner, trx)
      const { conversation, position } = await Conversation.takePositions(conversationId, trx, {
        question: text,
        beside,
      })
      const shared = {
        conversationId,
        attempt: 0,
        tries: 0,
        stopRequested: false,
        createdAt: now(),
        touchedAt: databaseTimeIn(trx),
      }
      const finishedAt = now()
      const exchange = [
        { id: v7(), position, role: 'user', text, status: 'done', clientMessageId, finishedAt, turn: 1 },
        {
          ...{ id: v7(), position: position + 1, role: 'assistant', text: '', status: 'queued' },
          ...(isKnown ? { ...written(asked.answer), turn: 1 } : placeInQueue('messages', owner, trx)),
        },
      ]
      const rows = await (trx as Knex)('messages')
        .insert(exchange.map((row) => ({ ...shared, ...row })))
        .onConflict(['conversationId', 'clientMessageId'])
        .ignore()
        .returning('*')
      const stored = rows.map((row) => Message.fromDatabaseJson(row))
      const question = stored.find(({ role }) => role === 'user')
      const reply = stored.find(({ role }) => role === 'assistant')
      if (!question || !reply) throw new TakenBack()
      if (!isKnown) await Charge.reserve(owner, { subjectId: reply.id, kind: 'reply' }, asked, trx)
      return { question, reply, conversation, fresh: true }
    })
    return (await unlessTakenBack(storing)) ?? Message.#askedBefore(conversationId, clientMessageId, text)
  }

  /** The exchange that was stored under an id, which another text must not use again. */
  static async #askedBefore(conversationId: string, clientMessageId: string, text: string) {
    const question = await Message.query().findOne({ conversationId, clientMessageId }).throwIfNotFound()
    if (question.text !== text) throw new ProblemError('message-id-taken', { field: 'clientMessageId' })
    return { question, reply: await question.#reply(), conversation: null, fresh: false }
  }

  /** Ends it, with its charge, in one transaction; false if a newer attempt owns the row. */
  async finish(end: ReplyEnd, usage: Usage | 'unknown' | null): Promise<boolean> {
    const { id, attempt } = this
    const { status, text, model } = end
    const columns = this.endColumns(end)
    return Message.transaction(async (trx) => {
      const [own] = await held(Message.query(trx).where({ id, status: 'streaming', attempt }))
      if (!own) return this.#hasEndedAs(status, text, trx)
      const total = (await Charge.settle(id, { model, attempt, usage: usage ?? nothingSpent }, trx)) ?? nothingSpent
      await Message.query(trx)
        .patch({ ...columns, ...usageColumns(total), touchedAt: databaseTime() })
        .where({ id })
      Object.assign(this, columns, usageColumns(total))
      return true
    })
  }

  /** What is stored of an end, its usage apart. */
  endColumns({ status, text, model, problem }: ReplyEnd) {
    return { status, text, problem: problem ?? null, model, finishedAt: now() }
  }

  /** Whether a commit whose confirmation was lost has stored exactly this; the row is then up to date. */
  async #hasEndedAs(status: ReplyStatus, text: string, trx: TransactionOrKnex): Promise<boolean> {
    const stored = await Message.query(trx).findOne({ id: this.id, attempt: this.attempt, status })
    if (stored?.text !== text) return false
    Object.assign(this, stored)
    return true
  }

  /**
   * Stops a reply: a queued one ends here; for one being written the request is stored for its worker.
   *
   * Returns the row as it then is.
   */
  async stop(): Promise<Message> {
    return Message.transaction(async (trx) => {
      const change = {
        status: 'stopped' as const,
        ...usageColumns(nothingSpent),
        finishedAt: now(),
        touchedAt: databaseTime(),
      }
      const ended = await Message.query(trx).patch(change).where({ id: this.id, status: 'queued' })
      if (ended > 0) await Charge.settle(this.id, { model: null, attempt: this.attempt, usage: nothingSpent }, trx)
      else await Message.query(trx).patch({ stopRequested: true }).where({ id: this.id, status: 'streaming' })
      return Message.query(trx).findById(this.id).throwIfNotFound()
    })
  }

  /** Queues a finished reply to be rewritten; throws `conflict` while it is being written. */
  async regenerate(owner: Owner, reservation: Reservation): Promise<Message> {
    return Message.transaction((trx) => this.#requeue(owner, reservation, trx))
  }

  async #requeue(owner: Owner, asked: Asked, trx: TransactionOrKnex): Promise<Message> {
    const queued = await Message.query(trx)
      .patch({
        status: 'queued',
        text: '',
        problem: null,
        rating: null,
        sharedAttempt: null,
        model: null,
        stopRequested: false,
        tries: 0,
        inputTokens: null,
        outputTokens: null,
        cost: null,
        usageEstimated: null,
        finishedAt: null,
        touchedAt: databaseTime(),
        ...('answer' in asked && { ...written(asked.answer), attempt: raw('attempt + 1') }),
      })
      .where({ id: this.id, role: 'assistant' })
      .whereNotIn('status', unfinished)
    if (queued === 0) throw new ProblemError('reply-in-writing')
    if ('answer' in asked) return Message.query(trx).findById(this.id).throwIfNotFound()
    const columns = await nextRound('messages', owner, this.id, trx)
    await Charge.reserve(owner, { subjectId: this.id, kind: 'reply' }, asked, trx)
    return Message.query(trx).patchAndFetchById(this.id, columns).throwIfNotFound()
  }

  /**
   * Changes a question's text, removes everything after it, and queues a new reply, or answers if the answer is
   * known; returns the reply.
   */
  async edit(text: string, owner: Owner, asked: Asked): Promise<Message> {
    return Message.transaction(async (trx) => {
      await Conversation.takePositions(this.conversationId, trx)
      const later = Message.query(trx)
        .where({ conversationId: this.conversationId })
        .where('position', '>', this.position + 1)
      if ((await later.clone().whereIn('status', unfinished).resultSize()) > 0)
        throw new ProblemError('later-reply-in-writing')
      await later.delete()
      await Message.query(trx).patch({ text }).where({ id: this.id })
      return (await this.#reply(trx)).#requeue(owner, asked, trx)
    })
  }

  /** `shareText`: who runs this may read this text, for as long as it is rated down. */
  async rate(rating: Rating | null, shareText: boolean): Promise<Message> {
    const sharedAttempt = rating === 'down' && shareText ? this.attempt : null
    return Message.query().patchAndFetchById(this.id, { rating, sharedAttempt }).throwIfNotFound()
  }

  get textShared(): boolean {
    return this.rating === 'down' && this.sharedAttempt !== null && this.sharedAttempt === this.attempt
  }

  /** Oldest first; `before` is the id of the message the page ends before. */
  static async page(
    conversationId: string,
    limit: number,
    before?: string,
  ): Promise<{ items: Message[]; next: string | null }> {
    const found = await Message.query()
      .where({ conversationId })
      .modify((query) => before && query.where('position', '<', Message.query().findById(before).select('position')))
      .orderBy('position', 'desc')
      .limit(limit + 1)
    const { items, next } = pageOf(found, limit, (one) => one)
    return { items: items.reverse(), next }
  }

  /** The given number of messages after a position, oldest first. */
  static async after(conversationId: string, position: number, limit: number): Promise<Message[]> {
    return Message.query().where({ conversationId }).where('position', '>', position).orderBy('position').limit(limit)
  }

  /** This person's last questions in a conversation, optionally before a position; oldest first. */
  static async questions(
    conversationId: string,
    limit: number,
    before?: number,
  ): Promise<Pick<Message, 'role' | 'text'>[]> {
    const asked = await Message.query()
      .where({ conversationId, role: 'user' })
      .modify((query) => before !== undefined && query.where('position', '<', before))
      .select('role', 'text')
      .orderBy('position', 'desc')
      .limit(limit)
    return asked.reverse()
  }

  /** Replies shown of those being written about one analysis. */
  static readonly mostLive = 50

  /** The replies being written in an analysis' conversations. */
  static async live(analysisId: string): Promise<Message[]> {
    return Message.query()
      .joinRelated('conversation')
      .where('conversation.analysisId', analysisId)
      .where('messages.status', 'streaming')
      .select('messages.*')
      .limit(Message.mostLive)
  }

  /** Those, however many, and the replies that ended within this many milliseconds: Redis may still hold their text. */
  static async lately(analysisId: string, ms: number): Promise<Message[]> {
    return Message.query()
      .joinRelated('conversation')
      .where('conversation.analysisId', analysisId)
      .where('messages.role', 'assistant')
      .where((either) =>
        either.where('messages.status', 'streaming').orWhere('messages.touchedAt', '>', databaseTime(ms)),
      )
      .select('messages.*')
  }

  /** The ids of all replies in an analysis' conversations that have not ended. */
  static async unfinishedIn(analysisId: string): Promise<string[]> {
    const found = await Message.query()
      .joinRelated('conversation')
      .where('conversation.analysisId', analysisId)
      .whereIn('messages.status', unfinished)
      .select('messages.id')
    return found.map(({ id }) => id)
  }

  /** The ids of a conversation's replies that have not ended. */
  static async unfinishedOf(conversationId: string): Promise<string[]> {
    const found = await Message.query().where({ conversationId }).whereIn('status', unfinished).select('id')
    return found.map(({ id }) => id)
  }

  /** The replies about these analyses that ended within this many milliseconds, each with its conversation. */
  static async endedWithin(ms: number, analysisIds: string[]): Promise<(Message & { conversation: Conversation })[]> {
    const ended = await Message.query()
      .withGraphJoined('conversation')
      .whereIn('conversation.analysisId', analysisIds)
      .where('messages.role', 'assistant')
      .whereNotIn('messages.status', unfinished)
      .where('messages.touchedAt', '>', databaseTime(ms))
    return ended as (Message & { conversation: Conversation })[]
  }

  /** Which of these are gone, and which were asked to stop. */
  static async unwanted(ids: string[], beside?: TransactionOrKnex): Promise<{ gone: string[]; stopped: string[] }> {
    const rows = await Message.query(beside).select('id', 'stopRequested').whereIn('id', ids)
    const present = new Set(rows.map(({ id }) => id))
    const stopped = rows.filter(({ stopRequested }) => stopRequested).map(({ id }) => id)
    return { gone: ids.filter((id) => !present.has(id)), stopped }
  }

  async #reply(trx?: TransactionOrKnex): Promise<Message> {
    return Message.query(trx)
      .findOne({ conversationId: this.conversationId, position: this.position + 1 })
      .throwIfNotFound()
  }

  /** Pass `text` while the reply is being written, as the row does not have it yet. */
  view(text = this.text): MessageView {
    const { id, conversationId, role, status, attempt, rating, model, problem, createdAt } = this
    return {
      ...{ id, conversationId, role, text, status, attempt, rating, model, usage: usageOf(this), problem, createdAt },
      ...(this.textShared && { textShared: true as const }),
    }
  }
}

/** A reply with a fixed text. */
function written(text: string) {
  return { text, status: 'done' as const, ...usageColumns(nothingSpent), finishedAt: now() }
}
