import { CopyButton } from '../ui/copy-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { texts } from './reading-texts.ts'

/** Shares the link of a shared summary: by the device's share sheet, or copied. */
export function ShareLink({ link }: { link: string }) {
  const share = useAction(async () => {
    try {
      await navigator.share({ title: texts.sharedTitle, url: link })
    } catch (error) {
      // Closing the share sheet is not an error.
      if ((error as Error).name !== 'AbortError') throw error
    }
  })
  // Desktop Firefox has no share sheet.
  const canShare = 'share' in navigator
  return (
    <>
      {canShare && (
        <button type="button" class="primary" disabled={share.busy} onClick={() => void share.run()}>
          {texts.shareLink}
        </button>
      )}
      <CopyButton text={link} label={texts.copyLink} />
      {share.note}
    </>
  )
}
