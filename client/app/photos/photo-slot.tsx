import { useEffect, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import { loadLater } from '../ui/load-later.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { acceptedKinds } from './photo-kind.ts'

const Camera = loadLater(() => import('./camera.tsx').then((loaded) => loaded.Camera))
const hasCamera = typeof navigator.mediaDevices?.getUserMedia === 'function'

interface PhotoSlotProps {
  hand: Hand
  file: File | null
  isWrong: boolean
  /** The photos of both hands may be dropped at once. */
  onGive: (...files: File[]) => void
  onRemove: () => void
}

/** The place for one hand's photo: chosen, dropped, pasted or taken by camera. */
export function PhotoSlot({ hand, file, isWrong, onGive, onRemove }: PhotoSlotProps) {
  const { offers } = useSurroundings()
  const [preview, setPreview] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const [isFilming, setFilming] = useState(false)
  const [hasNoPreview, setNoPreview] = useState(false)

  useEffect(() => {
    setNoPreview(false)
    if (!file) return setPreview(null)
    const url = URL.createObjectURL(file)
    setPreview(url)
    return () => URL.revokeObjectURL(url)
  }, [file])

  const id = `photo-${hand}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the input inside is the way
    <div
      class={`slot ${file ? 'filled' : ''} ${isOver ? 'over' : ''} ${isWrong ? 'wrong' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = [...(event.dataTransfer?.files ?? [])]
        if (dropped.length > 0) onGive(...dropped)
      }}
    >
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept={acceptedKinds}
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          if (picked) onGive(picked)
          event.currentTarget.value = ''
        }}
      />
      <label for={id}>
        <b>{texts.hands[hand]}</b>
        {preview && !hasNoPreview ? (
          <img src={preview} alt={texts.photoOf(hand)} onError={() => setNoPreview(true)} />
        ) : (
          <span class="slot-empty">
            <span class={`slot-hand ${hand}`} aria-hidden="true" />
            {file ? (
              <span>
                {file.name}
                <br />
                <span class="faint">{texts.noPreview}</span>
              </span>
            ) : (
              <span>
                <span class="link">{texts.choose}</span>
                <br />
                <span class="faint pointer-only">{texts.dropOrPaste}</span>
              </span>
            )}
          </span>
        )}
      </label>
      {!file && hasCamera && offers('camera') && (
        <button type="button" class="camera-button" onClick={() => setFilming(true)}>
          {texts.useCamera}
          <span class="visually-hidden"> ({texts.hands[hand]})</span>
        </button>
      )}
      {isFilming && <Camera hand={hand} onTake={onGive} onClose={() => setFilming(false)} />}
      {file && (
        <button type="button" class="quiet" onClick={onRemove}>
          {texts.remove}
          <span class="visually-hidden"> ({texts.hands[hand]})</span>
        </button>
      )}
    </div>
  )
}
