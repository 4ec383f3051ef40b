import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import { otherHand } from '../../core/other-hand.ts'
import { language } from '../ui/language.ts'
import { camera } from '../words/camera.ts'
import { useCamera } from './use-camera.ts'
import '../style/camera.css'

const texts = camera[language]
/** The greeting's drawing of an open left hand. */
const outline =
  'M72 204c-3-16-9-26-19-37L27 137c-5-6-5-13 0-17 5-4 11-2 15 2l17 15V58c0-7 4-11 10-11s10 4 10 11v46-66c0-7 4-11 10-11s11 4 11 11v63-70c0-7 4-11 10-11s10 4 10 11v74-56c0-6 4-10 9-10s9 4 9 10v77c0 28-8 38-14 50-3 7-4 15-4 24'

interface CameraProps {
  onTake: (file: File) => void
  onClose: () => void
}

/** A live preview with the outline of a hand, hints for a better photo, and the shutter. */
export function Camera({ onTake, onClose }: CameraProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [taken, setTaken] = useState<{ file: File; url: string } | null>(null)

  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => before instanceof HTMLElement && before.focus()
  }, [])
  useEffect(() => () => void (taken && URL.revokeObjectURL(taken.url)), [taken])

  return (
    <dialog class="camera" ref={dialog} aria-label={texts.title} lang={language} onClose={onClose}>
      <header>
        <h2>{texts.title}</h2>
        <button type="button" class="quiet" aria-label={texts.close} onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </header>
      {taken ? (
        <>
          <div class="camera-picture">
            <img src={taken.url} alt={texts.taken} />
          </div>
          <p class="buttons">
            <button type="button" onClick={() => setTaken(null)}>
              {texts.retake}
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => {
                onTake(taken.file)
                dialog.current?.close()
              }}
            >
              {texts.use}
            </button>
          </p>
        </>
      ) : (
        <Live onTake={(file) => setTaken({ file, url: URL.createObjectURL(file) })} />
      )}
    </dialog>
  )
}

function Live({ onTake }: { onTake: (file: File) => void }) {
  const [hand, setHand] = useState<Hand>('left')
  const video = useRef<HTMLVideoElement>(null)
  const { state, facesUser, hint } = useCamera(video)
  if (state === 'refused' || state === 'missing')
    return (
      <p class="problem" role="alert">
        {texts[state]}
      </p>
    )
  return (
    <>
      <div class={facesUser ? 'camera-picture mirrored' : 'camera-picture'}>
        <video ref={video} playsInline muted />
        <svg class={hint === 'good' ? 'good' : ''} viewBox="10 6 180 210" aria-hidden="true">
          <path transform={hand === 'left' ? undefined : 'translate(200 0) scale(-1 1)'} d={outline} />
        </svg>
      </div>
      <p class={hint === 'good' ? 'camera-hint good' : 'camera-hint'} role="status">
        {state === 'starting' ? texts.starting : hint ? texts.hints[hint] : texts.fill}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="primary big"
          disabled={state !== 'live'}
          onClick={() => video.current && capture(video.current, onTake)}
        >
          {texts.capture}
        </button>
        <button type="button" class="quiet" onClick={() => setHand(otherHand(hand))}>
          ⇄ {texts.otherHand}
        </button>
      </p>
    </>
  )
}

/** The frame as the camera sees it, never mirrored: a mirrored right hand is a left one. */
function capture(video: HTMLVideoElement, onTake: (file: File) => void): void {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  canvas.toBlob((jpeg) => jpeg && onTake(new File([jpeg], 'palm.jpg', { type: 'image/jpeg' })), 'image/jpeg', 0.92)
}
