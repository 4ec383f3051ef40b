import type { Retention } from '../../../contract/retention.ts'
import type { AccountExport, SessionView, WaysInView } from '../../../contract/views.ts'
import type { Analysis } from '../../../db/models/analysis.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { Message } from '../../../db/models/message.ts'
import type { User } from '../../../db/models/user.ts'
import { Charge } from '../../../db/money/charge.ts'
import { pageAnalyses } from '../../../db/page-analyses.ts'

/** Rows in memory at once. */
const pageSize = 100

/** Everything stored about a user, as AccountExport JSON in chunks. */
export async function* writeExport(
  {
    user,
    sessions,
    waysIn,
    retention,
  }: { user: User; sessions: SessionView[]; waysIn: WaysInView; retention: Retention },
  origin: string,
): AsyncGenerator<string> {
  const head: Pick<AccountExport, 'exportedAt' | 'user' | 'sessions' | 'waysIn' | 'retention'> = {
    exportedAt: new Date().toISOString(),
    user: user.view(),
    sessions,
    waysIn,
    retention,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"analyses":[`
  yield* separated(analyses(user.id, origin))
  yield '],"usage":['
  yield* separated(charges(user.id))
  yield ']}\n'
}

/** Newest first. */
async function* analyses(userId: string, origin: string): AsyncGenerator<AsyncIterable<string>> {
  let before: string | undefined
  do {
    // Fewer of these, as reports are long.
    const { items, next } = await pageAnalyses({ userId, guestId: null }, 10, before)
    for (const analysis of items) yield writeAnalysis(analysis, origin)
    before = next ?? undefined
  } while (before)
}

async function* writeAnalysis(analysis: Analysis, origin: string): AsyncGenerator<string> {
  const { images, ...view } = analysis.view('full')
  // A link to open.
  const addresses = JSON.parse(JSON.stringify(images), (_key, value) =>
    typeof value === 'string' ? origin + value : value,
  )
  const { palmMarks, consentVersion: version, consentAt: at } = analysis
  const consent = version === null ? null : { version, at }
  yield `${JSON.stringify({ ...view, images: addresses, palmMarks, consent }).slice(0, -1)},"conversations":[`
  yield* separated(conversations(analysis.id))
  yield ']}'
}

async function* conversations(analysisId: string): AsyncGenerator<AsyncIterable<string>> {
  let before: string | undefined
  do {
    const { items, next } = await Conversation.page(analysisId, before)
    for (const view of items) yield writeConversation(view)
    before = next ?? undefined
  } while (before)
}

async function* writeConversation(view: { id: string }): AsyncGenerator<string> {
  yield `${JSON.stringify(view).slice(0, -1)},"messages":[`
  yield* separated(messages(view.id))
  yield ']}'
}

async function* messages(conversationId: string): AsyncGenerator<string> {
  let after = -1
  for (;;) {
    const found = await Message.after(conversationId, after, pageSize)
    for (const message of found) yield JSON.stringify(message.view())
    after = found.at(-1)?.position ?? after
    if (found.length < pageSize) return
  }
}

async function* charges(userId: string): AsyncGenerator<string> {
  let after: string | undefined
  for (;;) {
    const found = await Charge.charges(userId, pageSize, after)
    for (const charge of found) yield JSON.stringify(charge.view())
    after = found.at(-1)?.id
    if (found.length < pageSize) return
  }
}

/** The items of an array, each whole or in chunks, separated by commas. */
async function* separated(items: AsyncIterable<string | AsyncIterable<string>>): AsyncGenerator<string> {
  let isFirst = true
  for await (const item of items) {
    if (!isFirst) yield ','
    isFirst = false
    if (typeof item === 'string') yield item
    else yield* item
  }
}
