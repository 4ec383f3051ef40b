import { useEffect, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import { texts } from '../ui/texts.ts'

interface ChosenPhotoProps {
  file: File
  /** The hand it was said to show; null to be found by measuring. */
  hand: Hand | null
  number: number
  isWrong: boolean
  onHand: (hand: Hand | null) => void
  onRemove: () => void
}

/** A chosen photo, with the hand it shows. */
export function ChosenPhoto({ file, hand, number, isWrong, onHand, onRemove }: ChosenPhotoProps) {
  const [preview, setPreview] = useState<{ url: string; state: 'loading' | 'shown' | 'missing' } | null>(null)
  const name = hand ? texts.photoOf(hand) : texts.photoNumber(number)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setPreview({ url, state: 'loading' })
    return () => URL.revokeObjectURL(url)
  }, [file])
  return (
    <figure class={isWrong ? 'chosen wrong' : 'chosen'}>
      {preview && preview.state !== 'missing' && (
        <img
          src={preview.url}
          alt={name}
          hidden={preview.state === 'loading'}
          onLoad={() => setPreview({ ...preview, state: 'shown' })}
          onError={() => setPreview({ ...preview, state: 'missing' })}
        />
      )}
      {preview?.state !== 'shown' && (
        <span class="no-preview">
          {preview?.state === 'missing' && (
            <>
              <strong>{file.name}</strong>
              <span class="faint">{texts.noPreview}</span>
            </>
          )}
        </span>
      )}
      <figcaption>
        <select
          aria-label={texts.whichHand(number)}
          value={hand ?? ''}
          onChange={(event) => onHand((event.currentTarget.value || null) as Hand | null)}
        >
          <option value="">{texts.handFound}</option>
          <option value="left">{texts.hands.left}</option>
          <option value="right">{texts.hands.right}</option>
        </select>
        <button type="button" class="quiet" onClick={onRemove}>
          {texts.remove}
          <span class="visually-hidden"> ({name})</span>
        </button>
      </figcaption>
    </figure>
  )
}
