import { useState } from 'preact/hooks'
import type { DeskPerson, DeskReading, PersonView } from '../../../contract/desk.ts'
import type { SessionView } from '../../../contract/views.ts'
import { texts as accountTexts } from '../account/account-texts.ts'
import { UsageChart } from '../account/usage-chart.tsx'
import { useClient, useShown } from '../ui/client-context.ts'
import { date, dayAndTime } from '../ui/format.ts'
import { useLoad } from '../ui/use-load.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { PersonActions } from './person-actions.tsx'
import { nameOf, PersonMarks, sinceOf } from './person-line.tsx'
import { ReadingRow } from './reading-row.tsx'

/** One account: who it is, where it is signed in, what it used, and what can be done about it. */
export function Person({ userId }: { userId: string }) {
  const { connection } = useClient()
  const isAdmin = useShown((state) => state.user?.role === 'admin')
  const [known, setKnown] = useState<DeskPerson | null>(null)
  const load = useLoad(async () => setKnown(await connection.ask('desk:person', { userId })), [userId])
  const setReading = (changed: DeskReading) =>
    setKnown(
      (held) => held && { ...held, readings: held.readings.map((one) => (one.id === changed.id ? changed : one)) },
    )
  const setPerson = (person: PersonView) => setKnown((held) => held && { ...held, person })
  return (
    <>
      <p>
        <DeskLink to={addressOf('people')}>{texts.toPeople}</DeskLink>
      </p>
      {load.note}
      {!known && load.busy && <p class="faint">{texts.loading}</p>}
      {known && (
        <>
          <Face person={known.person} />
          <PersonActions
            person={known.person}
            onChanged={setPerson}
            onSignedOut={() => setKnown((held) => held && { ...held, sessions: [] })}
          />
          <Sessions sessions={known.sessions} />
          {known.usage && (
            <section class="card">
              <h2>{texts.usageThisMonth}</h2>
              <UsageChart days={known.usage.days} />
            </section>
          )}
          <section class="card">
            <h2>{texts.lastReadings}</h2>
            {known.readings.length === 0 && <p class="faint">{texts.noReadings}</p>}
            <ul class="rows">
              {known.readings.map((reading) => (
                <ReadingRow key={reading.id} reading={reading} isOnOwnersPage onChanged={setReading} />
              ))}
            </ul>
          </section>
          {isAdmin && (
            <p>
              <DeskLink to={`${addressOf('audit')}?who=${userId}`}>{texts.whatTheyDid}</DeskLink>
            </p>
          )}
        </>
      )}
    </>
  )
}

function Face({ person }: { person: PersonView }) {
  return (
    <section class="card">
      <h2>{nameOf(person)}</h2>
      <p>{person.email}</p>
      <p class="facts">
        <PersonMarks person={person} />
      </p>
      <p class="faint">
        {sinceOf(person)} · {person.verifiedAt ? texts.verified(date(person.verifiedAt)) : texts.unverified}
      </p>
      <p class="faint">
        <code>{person.id}</code>
      </p>
    </section>
  )
}

function Sessions({ sessions }: { sessions: SessionView[] }) {
  return (
    <section class="card">
      <h2>{texts.sessions}</h2>
      {sessions.length === 0 && <p class="faint">{texts.noSessions}</p>}
      <ul class="rows">
        {sessions.map((session) => (
          <li key={session.name}>
            <b>{accountTexts.device(session)}</b>
            <span class="faint">{accountTexts.lastSeen(dayAndTime(session.lastSeenAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
