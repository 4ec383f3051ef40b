import { CopyButton } from '../ui/copy-button.tsx'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'

/** Gives the link of a shared summary away: by what the device shares with, or copied. */
export function ShareLink({ link }: { link: string }) {
  const share = useAction(async () => {
    try {
      await navigator.share({ title: texts.sharedTitle, url: link })
    } catch (error) {
      // Closing the device's own list is no failure.
      if ((error as Error).name !== 'AbortError') throw error
    }
  })
  // Firefox on a desktop has no such thing.
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
