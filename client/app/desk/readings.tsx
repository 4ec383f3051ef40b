import { useState } from 'preact/hooks'
import type { AnalysisStatus } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { texts } from './desk-texts.ts'
import { ReadingRow } from './reading-row.tsx'
import { Replies } from './replies.tsx'
import { StateChoice } from './state-choice.tsx'
import { usePages } from './use-pages.tsx'

/** The readings of one state, those that changed last first; first of all what has failed. */
export function Readings() {
  const { connection } = useClient()
  const [status, setStatus] = useState<AnalysisStatus>('failed')
  const { items, put, reload, foot } = usePages(
    (before) => connection.ask('desk:readings', { status, ...(before !== undefined && { before }) }),
    status,
  )
  return (
    <>
      <StateChoice names={texts.states} chosen={status} onChosen={setStatus} onReload={reload} />
      <ul class="rows">
        {items?.map((reading) => (
          <ReadingRow key={reading.id} reading={reading} onChanged={put} />
        ))}
      </ul>
      {foot}
      <Replies />
    </>
  )
}
