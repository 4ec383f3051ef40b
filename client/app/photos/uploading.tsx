import { useState } from 'preact/hooks'
import { texts } from '../ui/texts.ts'

interface UploadingProps {
  /** 0 to 100. */
  percent: number
  onCancel: () => void
}

/** How far the photos have got, and the way back. */
export function Uploading({ percent, onCancel }: UploadingProps) {
  const [isCancelling, setCancelling] = useState(false)
  const text = isCancelling ? texts.cancelling : texts.uploading(percent)
  return (
    <div class="uploading">
      <div role="status">
        <progress max={100} value={percent} aria-label={text} />
        <p>{text}</p>
      </div>
      <button
        type="button"
        disabled={isCancelling}
        onClick={() => {
          setCancelling(true)
          onCancel()
        }}
      >
        {texts.cancel}
      </button>
    </div>
  )
}
