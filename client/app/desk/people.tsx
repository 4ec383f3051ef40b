import { useState } from 'preact/hooks'
import type { PersonView } from '../../../contract/desk.ts'
import type { Page } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { number } from '../ui/format.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { nameOf, PersonMarks, sinceOf } from './person-line.tsx'
import { usePages } from './use-pages.tsx'

/** Everybody, those with a role, or those found by how their address, name or id begins. */
type Wanted = { kind: 'all' } | { kind: 'staff' } | { kind: 'search'; query: string }

export function People() {
  const { connection } = useClient()
  const [wanted, setWanted] = useState<Wanted>({ kind: 'all' })
  const load = async (before?: string): Promise<Page<PersonView>> => {
    if (wanted.kind === 'staff') return { ...(await connection.ask('desk:staff', {})), next: null }
    return connection.ask('desk:people', {
      ...(wanted.kind === 'search' && { query: wanted.query }),
      ...(before !== undefined && { before }),
    })
  }
  const { items, foot } = usePages(load, JSON.stringify(wanted))

  function search(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const query = String(new FormData(event.currentTarget).get('query') ?? '').trim()
    setWanted(query === '' ? { kind: 'all' } : { kind: 'search', query })
  }

  return (
    <>
      <search>
        <form class="one-line" onSubmit={search}>
          <label class="field">
            <span>{texts.search}</span>
            <input name="query" type="search" maxLength={254} spellcheck={false} autocomplete="off" />
            <span class="faint">{texts.searchHint}</span>
          </label>
          <button type="submit" class="primary">
            {texts.searchButton}
          </button>
        </form>
      </search>
      <p class="buttons">
        {wanted.kind !== 'all' && (
          <button type="button" onClick={() => setWanted({ kind: 'all' })}>
            {texts.showAll}
          </button>
        )}
        {wanted.kind !== 'staff' && (
          <button type="button" onClick={() => setWanted({ kind: 'staff' })}>
            {texts.showStaff}
          </button>
        )}
      </p>
      <p class="faint" role="status">
        {wanted.kind === 'search' && items ? found(items.length) : ''}
      </p>
      <ul class="rows">
        {items?.map((person) => (
          <li key={person.id}>
            <DeskLink to={addressOf('people', person.id)}>
              <b>{nameOf(person)}</b>
              <span class="faint">{person.email}</span>
            </DeskLink>
            <span class="facts">
              <PersonMarks person={person} />
              <span class="faint">{sinceOf(person)}</span>
            </span>
          </li>
        ))}
      </ul>
      {foot}
    </>
  )
}

/** Of each, at most 25 are found. */
const found = (count: number): string =>
  [texts.found(count, number(count)), ...(count >= 25 ? [texts.narrow] : [])].join(' ')
