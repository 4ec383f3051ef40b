import type { ConversationView, Page } from '../../contract/views.ts'
import { cutText } from '../../platform/cut-text.ts'
import { Analysis } from './analysis.ts'
import { now, Row } from './row.ts'

/** Conversations per page. */
const pageSize = 5

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
      .limit(pageSize + 1)
    const items = found.slice(0, pageSize)
    return {
      items: items.map((item) => item.view()),
      next: found.length > pageSize ? (items.at(-1)?.id ?? null) : null,
    }
  }

  static async withAnalysis(id: string): Promise<Conversation | undefined> {
    return Conversation.query().findById(id).withGraphJoined('analysis')
  }

  async remove(): Promise<void> {
    await Conversation.query().deleteById(this.id)
  }

  async rename(title: string): Promise<Conversation> {
    return Conversation.query().patchAndFetchById(this.id, { title, titled: true, updatedAt: now() }).throwIfNotFound()
  }

  /** Titles an untitled conversation after its first question; true if it did. */
  async nameAfter(question: string): Promise<boolean> {
    const title = cutText(question.replace(/\s+/g, ' ').trim(), 60)
    const named = await Conversation.query().patch({ title, titled: true }).where({ id: this.id, titled: false })
    if (named > 0) this.title = title
    return named > 0
  }

  view(): ConversationView {
    const { id, analysisId, title, createdAt, updatedAt } = this
    return { id, analysisId, title, createdAt, updatedAt }
  }
}
