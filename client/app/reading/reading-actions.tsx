import type { AnalysisView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { loadLater } from '../ui/load-later.ts'
import { PrintButton } from '../ui/print-button.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useSurroundings } from '../ui/surroundings.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './reading-texts.ts'
import { ShareLink } from './share-link.tsx'

const KeptFor = loadLater(() => import('./kept-for.tsx').then((loaded) => loaded.KeptFor))

/** Sharing the summary, how long the reading is kept, deleting everything. */
export function ReadingActions({ analysis }: { analysis: AnalysisView }) {
  const { readings } = useClient()
  const { isFrame, offers, carryOn } = useSurroundings()
  const share = useAction(readings.share)
  const remove = useAction(readings.remove)
  const link = `${location.origin}/s/${analysis.id}`
  const canShare = analysis.status === 'completed' && analysis.access === 'full'
  return (
    <aside class="reading-actions">
      {canShare && analysis.shared && (
        <div class="share">
          <p>{texts.shared}</p>
          <a href={link} target={isFrame ? '_blank' : undefined} rel="noopener">
            {link}
          </a>
          <p class="buttons">
            <ShareLink link={link} />
            <button type="button" class="quiet" disabled={share.busy} onClick={() => void share.run(false)}>
              {texts.unshare}
            </button>
          </p>
        </div>
      )}
      <p class="buttons">
        {canShare && !analysis.shared && offers('share') && (
          <button type="button" class="quiet" disabled={share.busy} onClick={() => void share.run(true)}>
            {texts.share}
          </button>
        )}
        {canShare && <PrintButton />}
        <SureButton
          label={texts.deleteReading}
          sure={texts.deleteSure}
          busy={remove.busy}
          onSure={() => void remove.run(analysis.id)}
        />
      </p>
      {analysis.access === 'full' && analysis.retention && <KeptFor analysis={analysis} />}
      {analysis.access === 'full' && carryOn}
      {share.note}
      {remove.note}
    </aside>
  )
}
