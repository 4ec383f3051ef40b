import { useState } from 'preact/hooks'
import type { MessageView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './talk-texts.ts'

/** Asks whoever has rated a reply down whether the people who run this may read it; not unless it is ticked. */
export function ShareText({ row }: { row: MessageView }) {
  const { talk } = useClient()
  const share = useAction((isShared: boolean) => talk.rate(row.id, 'down', isShared))
  const [isTicked, setTicked] = useState(row.textShared === true)
  async function change(isShared: boolean): Promise<void> {
    setTicked(isShared)
    if (!(await share.run(isShared))) setTicked(!isShared)
  }
  return (
    <>
      <label class="share-text">
        <input
          type="checkbox"
          checked={isTicked}
          disabled={share.busy}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <span>{texts.shareText}</span>
      </label>
      {share.note}
    </>
  )
}
