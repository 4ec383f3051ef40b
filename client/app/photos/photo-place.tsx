import { useState } from 'preact/hooks'
import { loadLater } from '../ui/load-later.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { useMedia } from '../ui/use-media.ts'
import { acceptedKinds } from './photo-kind.ts'

const Camera = loadLater(() => import('./camera.tsx').then((loaded) => loaded.Camera))
const hasCamera = typeof navigator.mediaDevices?.getUserMedia === 'function'

interface PhotoPlaceProps {
  /** Photos that are there already: 0 or 1. */
  count: number
  onGive: (...files: File[]) => void
}

/** The place for one or two photos: taken, chosen, dropped or pasted; on a phone the camera comes first. */
export function PhotoPlace({ count, onGive }: PhotoPlaceProps) {
  const { offers } = useSurroundings()
  const [isOver, setOver] = useState(false)
  const [isFilming, setFilming] = useState(false)
  const isPhone = useMedia('(pointer: coarse)')
  const films = hasCamera && offers('camera')
  const camera = films && (
    <button type="button" class={isPhone && count === 0 ? 'primary' : ''} onClick={() => setFilming(true)}>
      {texts.useCamera}
    </button>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows that something is over it
    <div
      class={`place ${count > 0 ? 'another' : ''} ${isOver ? 'over' : ''}`}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {count === 0 && <span class="place-hand" aria-hidden="true" />}
      <p class="place-name">{count === 0 ? texts.onePalmOrBoth : texts.otherHand}</p>
      <div class="place-ways">
        {isPhone && camera}
        <input
          id="photos"
          class="visually-hidden"
          type="file"
          multiple
          accept={acceptedKinds}
          onChange={(event) => {
            const picked = [...(event.currentTarget.files ?? [])]
            if (picked.length > 0) onGive(...picked)
            event.currentTarget.value = ''
          }}
        />
        <label for="photos" class={`button ${count > 0 || (isPhone && films) ? '' : 'primary'}`}>
          {texts.choose}
        </label>
        {!isPhone && camera}
      </div>
      {count === 0 && <p class="faint pointer-only">{texts.dropOrPaste}</p>}
      {isFilming && <Camera onTake={onGive} onClose={() => setFilming(false)} />}
    </div>
  )
}
