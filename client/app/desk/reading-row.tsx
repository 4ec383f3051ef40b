import type { DeskReading } from '../../../contract/desk.ts'
import { useClient } from '../ui/client-context.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { shortId } from './short-id.ts'
import { WrittenRow } from './written-row.tsx'

interface ReadingRowProps {
  reading: DeskReading
  onChanged: (reading: DeskReading) => void
  isOnOwnersPage?: boolean
}

export function ReadingRow({ reading, onChanged, isOnOwnersPage = false }: ReadingRowProps) {
  const { connection } = useClient()
  const { id: analysisId, status, userId } = reading
  return (
    <WrittenRow
      row={reading}
      analysisId={analysisId}
      state={texts.states[status]}
      owner={!isOnOwnersPage && <Owner userId={userId} />}
      retry={async () => onChanged(await connection.ask('desk:retry-reading', { analysisId }))}
      giveUp={async () => onChanged(await connection.ask('desk:give-up-reading', { analysisId }))}
    />
  )
}

function Owner({ userId }: Pick<DeskReading, 'userId'>) {
  return userId ? (
    <DeskLink to={addressOf('people', userId)}>{texts.by(shortId(userId))}</DeskLink>
  ) : (
    <span>{texts.by(texts.guest)}</span>
  )
}
