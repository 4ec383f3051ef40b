import type { DeskRatings } from '../../../contract/desk.ts'
import type { Problem } from '../../../contract/problem.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime, number } from '../ui/format.ts'
import { Markdown } from '../ui/markdown.tsx'
import { problemText } from '../ui/problem-text.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { FigureTable } from './figure-table.tsx'
import { useLoaded } from './use-loaded.ts'
import { usePages } from './use-pages.tsx'

/** What people thought of replies, and what could not be read, in numbers. */
export function Ratings() {
  const { answer, note } = useLoaded('desk:ratings', {})
  if (!answer) return <>{note ?? <p class="faint">{texts.loading}</p>}</>
  const { ratings, photos, failures } = answer
  return (
    <>
      <section class="card">
        <p>{texts.ratingsIntro}</p>
        {ratings.length === 0 ? (
          <p class="faint">{texts.noRatings}</p>
        ) : (
          <FigureTable
            head={[texts.model, texts.up, texts.down]}
            rows={ratings.map(({ model, up, down }) => [model ?? texts.almanac, number(up), number(down)])}
          />
        )}
      </section>
      <Refusals title={texts.photosTitle} found={photos} />
      <Refusals title={texts.failuresTitle} found={failures} />
      <RatedDown />
    </>
  )
}

function Refusals({ title, found }: { title: string; found: DeskRatings['photos'] }) {
  const sentence = ({ reason, message }: DeskRatings['photos'][number]) =>
    Object.hasOwn(texts.refusedFor, reason)
      ? texts.refusedFor[reason as keyof typeof texts.refusedFor]
      : problemText({ code: 'broken', reason, message } satisfies Problem)
  return (
    <section class="card">
      <h2>{title}</h2>
      {found.length === 0 ? (
        <p class="faint">{texts.none}</p>
      ) : (
        <FigureTable
          head={[texts.why, texts.howOften]}
          rows={found.map((refusal) => [sentence(refusal), number(refusal.count)])}
        />
      )}
    </section>
  )
}

function RatedDown() {
  const { connection } = useClient()
  const { items, foot } = usePages(
    (before) => connection.ask('desk:rated-down', before === undefined ? {} : { before }),
    'down',
  )
  return (
    <section class="card">
      <h2>{texts.ratedDown}</h2>
      <ul class="rows">
        {items?.map(({ id, analysisId, model, createdAt, text }) => (
          <li key={id}>
            <span>
              <b>{dayAndTime(createdAt)}</b> <span class="faint">{model ?? texts.almanac}</span>
            </span>
            <DeskLink class="button" to={addressOf('readings', analysisId)}>
              {texts.open}
              <span class="visually-hidden"> {dayAndTime(createdAt)}</span>
            </DeskLink>
            {text !== null && (
              <div class="shared-text">
                <Markdown text={text} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {foot}
    </section>
  )
}
