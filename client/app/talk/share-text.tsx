import type { MessageView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './talk-texts.ts'

/** Asks whoever has rated a reply down whether the people who run this may read it; not unless it is ticked. */
export function ShareText({ row }: { row: MessageView }) {
  const { talk } = useClient()
  const share = useAction((isShared: boolean) => talk.rate(row.id, 'down', isShared))
  const isShared = row.textShared === true
  return (
    <>
      <label class="share-text">
        <input
          type="checkbox"
          checked={isShared}
          disabled={share.busy}
          onChange={async ({ currentTarget: box }) => {
            if (!(await share.run(box.checked))) box.checked = isShared
          }}
        />
        <span>{texts.shareText}</span>
      </label>
      {share.note}
    </>
  )
}
