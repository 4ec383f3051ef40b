import type { DeskDay } from '../../../contract/desk.ts'
import { dayAndMonth, dollars, number, timeOfDay } from '../ui/format.ts'
import { DayChart } from './day-chart.tsx'
import { texts } from './desk-texts.ts'
import { FigureTable } from './figure-table.tsx'
import { useLoaded } from './use-loaded.ts'

type Figure = Exclude<keyof DeskDay, 'day'>
const all: Figure[] = ['readings', 'replies', 'people', 'registered', 'failures', 'cost']
const format = (figure: Figure) => (figure === 'cost' ? dollars : number)

/** Today and the days before in numbers; support sees no cost. */
export function Overview() {
  const { answer, busy, note, reload } = useLoaded('desk:overview', {})
  if (!answer) return <>{note ?? <p class="faint">{texts.loading}</p>}</>
  const { days, countedAt, queue } = answer
  const figures = all.filter((figure) => days[0]?.[figure] !== null)
  return (
    <>
      <div class="figures">
        {figures.map((figure) => (
          <DayChart
            key={figure}
            title={texts.figures[figure]}
            days={days.map((day) => ({ day: day.day, value: day[figure] ?? 0 }))}
            format={format(figure)}
            // Somebody who comes on two days is still one person.
            below={figure === 'people' ? 'mean' : 'sum'}
          />
        ))}
      </div>
      <p>
        {queue
          ? texts.queueNow(
              texts.jobs(queue.waiting, number(queue.waiting)),
              number(queue.active),
              texts.workers(queue.workers, number(queue.workers)),
            )
          : texts.queueSilent}
      </p>
      <p class="buttons">
        <button type="button" disabled={busy} onClick={reload}>
          {texts.reload}
        </button>
        <span class="faint">{countedAt ? texts.countedAt(timeOfDay(countedAt)) : texts.notCounted}</span>
      </p>
      {note}
      <details>
        <summary>{texts.asTable}</summary>
        <FigureTable
          head={[texts.day, ...figures.map((figure) => texts.figures[figure])]}
          rows={[...days]
            .reverse()
            .map((day) => [dayAndMonth(day.day), ...figures.map((figure) => format(figure)(day[figure] ?? 0))])}
        />
      </details>
    </>
  )
}
