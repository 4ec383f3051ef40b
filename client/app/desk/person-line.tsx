import type { PersonView } from '../../../contract/desk.ts'
import { date, dayAndTime } from '../ui/format.ts'
import { texts } from './desk-texts.ts'

/** What is particular about somebody: a role, where they come from, whether they may come in. */
export function PersonMarks({ person }: { person: PersonView }) {
  const { role, siteId, disabledAt, leaving } = person
  return (
    <>
      {role !== 'user' && <span class="mark">{texts.roles[role]}</span>}
      {siteId && <span class="mark">{texts.fromSite}</span>}
      {disabledAt && <span class="mark warning">{texts.disabledSince(dayAndTime(disabledAt))}</span>}
      {leaving && <span class="mark warning">{texts.leaving}</span>}
    </>
  )
}

export const nameOf = ({ name, email }: PersonView): string => name || email || texts.noName

export const sinceOf = ({ createdAt }: PersonView): string => texts.joined(date(createdAt))
