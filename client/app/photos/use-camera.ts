import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Hint, judgeFrame } from '../../core/judge-frame.ts'

export interface CameraState {
  state: 'starting' | 'live' | 'refused' | 'missing'
  /** The camera faces the person looking at the screen. */
  facesUser: boolean
  hint: Hint | null
}

/** Milliseconds between checks of the picture. */
const pace = 600
/** Size of the picture checked, in pixels. */
const looked = 240

/** Shows the camera in a video element while mounted, with hints for a better photo; stops it on unmount. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [shown, setShown] = useState<CameraState>({ state: 'starting', facesUser: false, hint: null })

  useEffect(() => {
    let isOver = false
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setInterval> | undefined
    const stop = () => {
      isOver = true
      clearInterval(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1440 } }
    navigator.mediaDevices.getUserMedia({ video: wanted, audio: false }).then(
      async (opened) => {
        stream = opened
        const element = video.current
        if (isOver || !element) return stop()
        const facing = opened.getVideoTracks()[0]?.getSettings().facingMode
        // A computer's camera does not report it, but faces its user.
        const facesUser = facing ? facing === 'user' : !matchMedia('(pointer: coarse)').matches
        element.srcObject = opened
        await element.play().catch(() => {})
        if (isOver) return
        setShown({ state: 'live', facesUser, hint: null })
        const look = looking(element)
        timer = setInterval(() => {
          const hint = look()
          if (hint) setShown((held) => (held.hint === hint ? held : { ...held, hint }))
        }, pace)
      },
      (error: unknown) => {
        const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
        if (!isOver) setShown((held) => ({ ...held, state: isRefused ? 'refused' : 'missing' }))
      },
    )
    return stop
  }, [])

  return shown
}

/** Checks one frame after another; null while there is none. */
function looking(video: HTMLVideoElement): () => Hint | null {
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  let before: Float32Array | undefined
  return () => {
    if (!paper || video.videoWidth === 0) return null
    canvas.width = looked
    canvas.height = Math.round((looked * video.videoHeight) / video.videoWidth)
    paper.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height)
    const { hint, luma } = judgeFrame(data, width, height, before)
    before = luma
    return hint
  }
}
