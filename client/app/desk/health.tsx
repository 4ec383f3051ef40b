import type { WorkerState } from '../../../contract/desk.ts'
import { dayAndTime, number } from '../ui/format.ts'
import { texts } from './desk-texts.ts'
import { FigureTable } from './figure-table.tsx'
import { useLoaded } from './use-loaded.ts'

/** The workers, and how their provider does. */
export function Health() {
  const { answer, busy, note, reload } = useLoaded('desk:health', {})
  if (!answer) return <>{note ?? <p class="faint">{texts.loading}</p>}</>
  return (
    <>
      <p class="buttons">
        <button type="button" disabled={busy} onClick={reload}>
          {texts.reload}
        </button>
      </p>
      {note}
      {answer.workers.length === 0 && (
        <p class="problem" role="alert">
          {texts.noWorkers}
        </p>
      )}
      {answer.workers.map((worker) => (
        <Worker key={worker.id} worker={worker} />
      ))}
    </>
  )
}

function Worker({ worker }: { worker: WorkerState }) {
  const { id, startedAt, queues, model, breaker, calls, errors, firstText } = worker
  const failed = Object.values(errors).reduce((sum, count) => sum + count, 0)
  const average = ({ count, seconds }: { count: number; seconds: number }) => (seconds / count).toFixed(1)
  const waits = (['reading', 'reply'] as const).flatMap((kind) => {
    const told = firstText[kind]
    return told && told.count > 0 ? [[texts.firstText[kind], texts.onAverage(average(told))] as const] : []
  })
  return (
    <section class="card">
      <h2>
        <code>{id.slice(0, 8)}</code>
      </h2>
      <p class="facts">
        <span class="mark">{model ?? texts.almanac}</span>
        {breaker && <span class={breaker === 'closed' ? 'mark good' : 'mark warning'}>{texts.breakers[breaker]}</span>}
      </p>
      <p class="faint">
        {texts.serves(queues.join(', '))} · {texts.since(dayAndTime(startedAt))}
      </p>
      {breaker && (
        <p>
          {texts.provider}: {texts.calls(calls, number(calls))}, {texts.failed(number(failed))}
        </p>
      )}
      {failed > 0 && (
        <FigureTable
          head={[texts.figures.failures, texts.howOften]}
          rows={Object.entries(errors).map(([error, count]) => [error, number(count)])}
        />
      )}
      {waits.map(([what, how]) => (
        <p key={what} class="faint">
          {what}: {how}
        </p>
      ))}
    </section>
  )
}
