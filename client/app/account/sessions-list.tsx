import { useEffect, useState } from 'preact/hooks'
import type { SessionView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './account-texts.ts'

/** The user's sessions, each with a button to end it. */
export function SessionsList() {
  const { api } = useClient()
  const [sessions, setSessions] = useState<SessionView[] | null>(null)
  const [said, setSaid] = useState('')
  const load = useAction(async () => setSessions(await api.sessions()))
  const end = useAction(async ({ name, ...device }: SessionView) => {
    await api.endSession(name).catch(async (error: unknown) => {
      // It may have ended by itself: then the list shows it.
      await load.run()
      throw error
    })
    setSessions((held) => held?.filter((one) => one.name !== name) ?? null)
    setSaid(texts.sessionEnded(texts.device(device)))
  })
  useEffect(() => void load.run(), [])

  return (
    <section>
      <h3 id="sessions-title">{texts.sessionsTitle}</h3>
      {load.note}
      {!sessions && load.busy && <p class="faint">{texts.loading}</p>}
      <ul class="sessions" aria-labelledby="sessions-title">
        {sessions?.map((session) => (
          <li key={session.name}>
            <span>
              <b>{texts.device(session)}</b>
              <span class="faint">
                {session.current ? texts.sessionHere : texts.lastSeen(dayAndTime(session.lastSeenAt))}
                {' · '}
                {texts.sessionSince(dayAndTime(session.createdAt))}
              </span>
            </span>
            {!session.current && (
              <button type="button" disabled={end.busy} onClick={() => void end.run(session)}>
                {texts.signOut}
                <span class="visually-hidden"> {texts.device(session)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions?.length === 1 && !said && <p class="faint">{texts.onlyHere}</p>}
      <p class="done" role="status">
        {said}
      </p>
      {end.note}
    </section>
  )
}
