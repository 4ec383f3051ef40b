import type { Knex } from 'knex'
import type { TransactionOrKnex } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import type { ConversationView, Page } from '../../contract/views.ts'
import { cutText } from '../../platform/cut-text.ts'
import { pageOf } from '../page-of.ts'
import { Analysis } from './analysis.ts'
import { now, Row } from './row.ts'

/** Conversations per page. */
export const conversationsShown = 5

const ofTalk = ['userId', 'guestId', 'status', 'language'] as const

/** Whose an analysis is, and whether and how it is talked about. */
export type AnalysisOfTalk = Pick<Analysis, 'id' | (typeof ofTalk)[number]>

/** A thread about one analysis. */
export class Conversation extends Row {
  static override tableName = 'conversations'
  static override booleans = ['titled']

  declare analysisId: string
  declare title: string
  declare titled: boolean
  declare nextPosition: number
  declare createdAt: string
  declare updatedAt: string
  declare analysis?: Analysis

  static override get relationMappings() {
    return {
      analysis: {
        relation: Row.BelongsToOneRelation,
        modelClass: Analysis,
        join: { from: 'conversations.analysisId', to: 'analyses.id' },
      },
    }
  }

  static async begin(analysisId: string, title: string | undefined, untitled: string): Promise<Conversation> {
    return Conversation.query().insertAndFetch({
      analysisId,
      title: title ?? untitled,
      titled: title !== undefined,
      nextPosition: 0,
      createdAt: now(),
      updatedAt: now(),
    })
  }

  /** Newest first, five a page; `before` is the cursor of an earlier page. */
  static async page(analysisId: string, before?: string): Promise<Page<ConversationView>> {
    const found = await Conversation.query()
      .where({ analysisId })
      .modify((query) => before && query.where('id', '<', before))
      .orderBy('id', 'desc')
      .limit(conversationsShown + 1)
    return pageOf(found, conversationsShown, (one) => one.view())
  }

  /** With what a talk needs of its analysis, whose report and measurements are large; undefined if there is none. */
  static async withAnalysis(id: string): Promise<{ conversation: Conversation; analysis: AnalysisOfTalk } | undefined> {
    const [row] = await Conversation.knex()('conversations')
      .join('analyses', 'analyses.id', 'conversations.analysisId')
      .where('conversations.id', id)
      .select('conversations.*', ...ofTalk.map((column) => `analyses.${column}`))
    if (!row) return
    const { userId, guestId, status, language, ...conversation } = row
    const analysis = { id: conversation.analysisId, userId, guestId, status, language }
    return { conversation: Conversation.fromDatabaseJson(conversation), analysis }
  }

  async remove(): Promise<void> {
    await Conversation.query().deleteById(this.id)
  }

  async rename(title: string): Promise<Conversation> {
    return Conversation.query().patchAndFetchById(this.id, { title, titled: true, updatedAt: now() }).throwIfNotFound()
  }

  /**
   * Takes the next two positions, and the conversation's lock with them, so that questions and edits there run one at a
   * time; an untitled one is titled after its first question, if given. `beside` is evaluated in the same statement, once
   * the conversation is locked. Throws a `missing` Problem if it is gone.
   */
  static async takePositions(
    id: string,
    trx: TransactionOrKnex,
    { question, beside }: { question?: string; beside?: Knex.Raw | null } = {},
  ): Promise<{ conversation: Conversation; position: number }> {
    const named = question !== undefined && {
      title: (trx as Knex).raw('case when titled then title else ? end', [titleAfter(question)]),
      titled: true,
    }
    const [row] = await (trx as Knex)('conversations')
      .where({ id })
      .update({ updatedAt: now(), nextPosition: (trx as Knex).raw('next_position + 2'), ...named })
      .returning(['*', ...(beside ? [beside] : [])] as string[])
    if (!row) throw new ProblemError('conversation-gone')
    const conversation = Conversation.fromDatabaseJson(row)
    return { conversation, position: conversation.nextPosition - 2 }
  }

  view(): ConversationView {
    const { id, analysisId, title, createdAt, updatedAt } = this
    return { id, analysisId, title, createdAt, updatedAt }
  }
}

const titleAfter = (question: string): string => cutText(question.replace(/\s+/g, ' ').trim(), 60)
