import type { AnalysisView } from '../../../contract/views.ts'
import { pointsToHelp } from '../../core/points-to-help.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { ConversationBar } from './conversation-bar.tsx'
import { isQuiet, onTheirWay } from './is-quiet.ts'
import { Question } from './question.tsx'
import { Reply } from './reply.tsx'
import { texts } from './talk-texts.ts'
import { UnsentQuestion } from './unsent-question.tsx'
import { useSought } from './use-sought.ts'

/** The chat about a reading: its conversations, the open one's messages, and unsent questions. */
export function Talk({ analysis }: { analysis: AnalysisView }) {
  const { talk, store } = useClient()
  const conversation = useShown((state) => state.conversation)
  useShown((state) => state.unsent)
  const gone = useShown((state) => state.gone)
  const older = useAction(talk.older)
  useSought(conversation)
  const messages = conversation?.messages ?? []
  const quiet = isQuiet(store.get())
  const asked = new Set(messages.filter((row) => row.role === 'user').map((row) => row.text))
  const suggestions = (analysis.report?.suggestedQuestions ?? []).filter((question) => !asked.has(question))

  return (
    <section class="talk">
      <ConversationBar />
      {conversation?.next && (
        <button type="button" class="quiet wide" disabled={older.busy} onClick={() => void older.run()}>
          {texts.older}
        </button>
      )}
      {messages.map((row, index) =>
        row.role === 'user' ? (
          <Question key={row.id} row={row} canEdit={quiet} />
        ) : (
          <Reply key={row.id} row={row} isLast={index === messages.length - 1} />
        ),
      )}
      {onTheirWay(store.get()).map((one) => (
        <UnsentQuestion key={one.clientMessageId} unsent={one} />
      ))}
      {gone === 'conversation' && !conversation && (
        <p class="calm" role="status">
          {texts.gone.conversation}
        </p>
      )}
      {quiet && suggestions.length > 0 && !pointsToHelp(messages) && (
        <div class="suggestions">
          {messages.length === 0 && <h2>{texts.askTitle}</h2>}
          <ul lang={analysis.language}>
            {suggestions.slice(0, messages.length === 0 ? 6 : 3).map((question) => (
              <li key={question}>
                <button type="button" class="chip" dir="auto" onClick={() => void talk.send(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
