import { useEffect, useRef, useState } from 'preact/hooks'
import { SignInForm } from '../account/sign-in-form.tsx'
import { Sites } from '../sites/sites.tsx'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { Audit } from './audit.tsx'
import { addressOf, DeskLink, type DeskPlace, type Section, sections, useDeskPlace } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { Health } from './health.tsx'
import { OpenReading } from './opened-reading.tsx'
import { Overview } from './overview.tsx'
import { People } from './people.tsx'
import { Person } from './person.tsx'
import { Ratings } from './ratings.tsx'
import { Readings } from './readings.tsx'
import { Usage } from './usage.tsx'
import '../style/sites.css'
import '../style/desk.css'

/** Costs, secrets and the audit log are not for support. */
const forAdmins: readonly Section[] = ['usage', 'sites', 'audit']
const queues = '/admin/queues'

/** Where support and admins work. */
export function DeskPage() {
  const user = useShown((state) => state.user)
  const isKnown = useShown((state) => state.sessionKnown)
  const place = useDeskPlace()
  const claim = useClaim()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  const isAdmin = user?.role === 'admin'
  const isStaff = isAdmin || user?.role === 'support'
  const title = isStaff ? texts.sections[place.section] : texts.title
  useEffect(() => {
    document.title = `${title} · Rekha`
  }, [title])
  // As after loading a page: what was focused is gone.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [place.section, place.id])
  return (
    <main id="conversation" class="sites desk" tabIndex={-1}>
      {isStaff && <Sections current={place.section} isAdmin={isAdmin} />}
      <h1 ref={heading} tabIndex={-1} data-landing>
        {title}
      </h1>
      {claim.note}
      {isKnown && !user && (
        <section class="card">
          <p>{texts.signIn}</p>
          <SignInForm startsWith="login" />
        </section>
      )}
      {user && !isStaff && !claim.isRunning && <p role="alert">{texts.notStaff}</p>}
      {isStaff && !isAdmin && forAdmins.includes(place.section) && <p role="alert">{texts.notAdmin}</p>}
      {isStaff && (isAdmin || !forAdmins.includes(place.section)) && (
        <Part key={`${user.id} ${place.section} ${place.id}`} {...place} />
      )}
      <a href="/">{texts.back}</a>
    </main>
  )
}

function Part({ section, id }: DeskPlace) {
  switch (section) {
    case 'people':
      return id ? <Person userId={id} /> : <People />
    case 'readings':
      return id ? <OpenReading analysisId={id} /> : <Readings />
    case 'ratings':
      return <Ratings />
    case 'usage':
      return <Usage />
    case 'health':
      return <Health />
    case 'sites':
      return <Sites />
    case 'audit':
      return <Audit />
    default:
      return <Overview />
  }
}

function Sections({ current, isAdmin }: { current: Section; isAdmin: boolean }) {
  const offered = sections.filter((section) => isAdmin || !forAdmins.includes(section))
  return (
    <nav class="desk-sections" aria-label={texts.title}>
      {offered.map((section) => (
        <DeskLink key={section} to={addressOf(section)} isCurrent={section === current}>
          {texts.sections[section]}
        </DeskLink>
      ))}
      {isAdmin && <a href={queues}>{texts.queue}</a>}
    </nav>
  )
}

/**
 * Opened by the link from the log of a service without an admin, makes whoever is signed in the first one.
 *
 * The token stands after the #: it reaches no log, and no other site as Referer.
 */
function useClaim() {
  const { connection, store } = useClient()
  const userId = useShown((state) => state.user?.id)
  const [isDone, setDone] = useState(false)
  const claim = useAction(async (token: string) => {
    // Void from now on, whatever comes of it.
    history.replaceState(null, '', location.pathname)
    store.set({ user: await connection.ask('desk:claim', { token }) })
    setDone(true)
  })
  useEffect(() => {
    const [, token] = location.hash.match(/^#claim=([\w-]+)$/) ?? []
    if (userId && token) void claim.run(token)
  }, [userId])
  const note = isDone ? (
    <p class="done" role="status">
      {texts.claimed}
    </p>
  ) : (
    claim.note
  )
  return { note, isRunning: claim.busy }
}
