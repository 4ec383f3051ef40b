import { useState } from 'preact/hooks'
import type { OpenedReading } from '../../../contract/desk.ts'
import type { RoutePath } from '../../../contract/routes.ts'
import type { MessageView } from '../../../contract/views.ts'
import { hasPhotos } from '../../core/has-photos.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { Markdown } from '../ui/markdown.tsx'
import { problemText } from '../ui/problem-text.ts'
import { useAction } from '../ui/use-action.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'

/** A reading with all that is in it, once a reason has been given. */
export function OpenReading({ analysisId }: { analysisId: string }) {
  const { connection } = useClient()
  const [opened, setOpened] = useState<OpenedReading | null>(null)
  const open = useAction(async (reason: string) =>
    setOpened(await connection.ask('desk:open-reading', { analysisId, reason })),
  )
  return (
    <>
      <p>
        <DeskLink to={addressOf('readings')}>{texts.toReadings}</DeskLink>
      </p>
      {opened ? (
        <Whole opened={opened} />
      ) : (
        <section class="card">
          <h2>{texts.reasonTitle}</h2>
          <p>{texts.reasonMore}</p>
          <form
            class="stacked"
            onSubmit={(event) => {
              event.preventDefault()
              void open.run(String(new FormData(event.currentTarget).get('reason') ?? ''))
            }}
          >
            <label class="field">
              <span>{texts.reason}</span>
              <input name="reason" required minLength={5} maxLength={300} autocomplete="off" />
            </label>
            {open.note}
            <p class="buttons">
              <button type="submit" class="primary" disabled={open.busy}>
                {texts.openReading}
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  )
}

const imageAddress: RoutePath<'GET /api/v1/admin/readings/:id/images/:hand'> = '/api/v1/admin/readings/:id/images/:hand'

function Whole({ opened: { analysis, conversations } }: { opened: OpenedReading }) {
  const { id, hands, summary, report, problem } = analysis
  return (
    <>
      <article class="card" lang={analysis.language}>
        <h2>{texts.reading}</h2>
        <p class="faint">
          {[dayAndTime(analysis.createdAt), texts.states[analysis.status], analysis.model ?? texts.almanac].join(' · ')}
        </p>
        {hasPhotos(analysis) ? (
          <div class="palms">
            {hands.map((hand) => (
              <img
                key={hand}
                src={imageAddress.replace(':id', id).replace(':hand', hand)}
                alt={texts.photoOf[hand]}
                loading="lazy"
              />
            ))}
          </div>
        ) : (
          <p class="faint">{texts.photosForgotten}</p>
        )}
        {problem && <p class="problem">{problemText(problem, analysis.completedAt)}</p>}
        {summary === null && <p class="faint">{texts.noText}</p>}
        {summary !== null && (
          <section>
            <h3>{texts.summary}</h3>
            <Markdown text={summary} />
          </section>
        )}
        {report?.sections.map((section) => (
          <section key={section.key}>
            <h3>{section.title}</h3>
            <Markdown text={section.text} />
          </section>
        ))}
      </article>
      {conversations.map(({ conversation, messages }) => (
        <section key={conversation.id} class="card">
          <h2>{conversation.title}</h2>
          {messages.map((message) => (
            <Said key={message.id} message={message} />
          ))}
        </section>
      ))}
    </>
  )
}

function Said({ message: { role, text, rating, problem } }: { message: MessageView }) {
  return (
    <section>
      <h3>
        {role === 'user' ? texts.question : texts.answer}
        {rating && <span class="mark">{texts[rating]}</span>}
      </h3>
      {role === 'user' ? <p class="plain-text">{text}</p> : <Markdown text={text} />}
      {problem && <p class="problem">{problemText(problem)}</p>}
    </section>
  )
}
