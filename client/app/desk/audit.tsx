import { useState } from 'preact/hooks'
import type { AuditAction, AuditFilter, AuditView } from '../../../contract/audit.ts'
import type { RoutePath } from '../../../contract/routes.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { addressOf, DeskLink, goTo } from './desk-place.tsx'
import { auditTexts as texts } from './desk-texts.ts'
import { shortId } from './short-id.ts'
import { usePages } from './use-pages.tsx'

const filters = ['action', 'who', 'from', 'until'] as const
const download: RoutePath<'GET /api/v1/admin/audit.jsonl'> = '/api/v1/admin/audit.jsonl'

/** The filters that are set, in an address. */
const queryOf = (given: (name: string) => string): string =>
  new URLSearchParams(filters.flatMap((name) => (given(name) ? [[name, given(name)]] : []))).toString()

/** Who did what, filtered as the address says. */
export function Audit() {
  const { connection } = useClient()
  const [names, setNames] = useState<Record<string, string>>({})
  const asked = new URLSearchParams(location.search)
  const query = queryOf((name) => asked.get(name) ?? '')
  const { items, foot } = usePages(async (before) => {
    const filter = Object.fromEntries(new URLSearchParams(query)) as AuditFilter
    const { names: more, ...page } = await connection.ask('desk:audit', {
      ...filter,
      ...(before !== undefined && { before }),
    })
    setNames((held) => ({ ...held, ...more }))
    return page
  }, query)
  return (
    <>
      <p>{texts.intro}</p>
      <form
        key={query}
        class="one-line"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const wanted = queryOf((name) => String(form.get(name) ?? '').trim())
          goTo(`${addressOf('audit')}${wanted ? `?${wanted}` : ''}`)
        }}
      >
        <label class="field">
          <span>{texts.action}</span>
          <select name="action" defaultValue={asked.get('action') ?? ''}>
            <option value="">{texts.anyAction}</option>
            {Object.entries(texts.actions).map(([action, name]) => (
              <option key={action} value={action}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.who}</span>
          <input
            name="who"
            defaultValue={asked.get('who') ?? ''}
            pattern="[0-9a-fA-F\-]{36}"
            spellcheck={false}
            autocomplete="off"
          />
        </label>
        <label class="field day">
          <span>{texts.from}</span>
          <input name="from" type="date" defaultValue={asked.get('from') ?? ''} />
        </label>
        <label class="field day">
          <span>{texts.until}</span>
          <input name="until" type="date" defaultValue={asked.get('until') ?? ''} />
        </label>
        <button type="submit" class="primary">
          {texts.show}
        </button>
      </form>
      <ul class="rows">
        {items?.map((entry) => (
          <Entry key={entry.id} entry={entry} names={names} />
        ))}
      </ul>
      {foot}
      <p class="faint">{texts.addressMore}</p>
      <p>
        <a class="button" href={`${download}?${query}`} download="">
          {texts.download}
        </a>
      </p>
    </>
  )
}

function Entry({ entry, names }: { entry: AuditView; names: Record<string, string> }) {
  const { at, action, actor, subject, address, siteId, details } = entry
  const facts = [
    ...Object.entries(details).map(([name, value]) => `${name}: ${value}`),
    ...(siteId ? [texts.throughSite(shortId(siteId))] : []),
    ...(address ? [texts.address(address.slice(0, 8))] : []),
  ]
  return (
    <li class="entry">
      <span>
        <b>{texts.actions[action as AuditAction] ?? action}</b>{' '}
        <span class="faint">
          {/* To the second: what came after what matters here. */}
          <time dateTime={at} title={at}>
            {dayAndTime(at)}
          </time>
        </span>
      </span>
      <span class="parties">
        <Party kind={actor.kind} id={actor.id} names={names} />
        {subject && (
          <>
            {' → '}
            <Party kind={subject.kind} id={subject.id} names={names} />
          </>
        )}
      </span>
      {facts.length > 0 && <span class="faint">{facts.join(' · ')}</span>}
    </li>
  )
}

interface PartyProps {
  kind: AuditView['actor']['kind'] | NonNullable<AuditView['subject']>['kind']
  id: string | null
  names: Record<string, string>
}

/** Somebody or something in an entry; people who are still there by name. */
function Party({ kind, id, names }: PartyProps) {
  if (!id) return <span>{kind === 'program' ? texts.actors.program : texts.actors.nobody}</span>
  const short = shortId(id)
  switch (kind) {
    case 'user':
      return names[id] ? (
        <DeskLink to={addressOf('people', id)}>{names[id]}</DeskLink>
      ) : (
        <span>{`${texts.subjects.user} ${short}`}</span>
      )
    case 'reading':
      return <DeskLink to={addressOf('readings', id)}>{`${texts.subjects.reading} ${short}`}</DeskLink>
    case 'site':
      return <DeskLink to={addressOf('sites')}>{`${texts.subjects.site} ${short}`}</DeskLink>
    default:
      return <span>{`${texts.actors.guest} ${short}`}</span>
  }
}
