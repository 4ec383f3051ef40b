import { useEffect, useRef, useState } from 'preact/hooks'
import { useClient } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { useAction } from '../ui/use-action.ts'
import { waysIn } from '../words/ways-in.ts'

const texts = waysIn[language]

/** What that window sends. */
export interface HandedOver {
  handOver: string
}

/**
 * In the widget's frame, which may neither be shown by a provider nor use our own page's cookie: signs in in a window of ours, which
 * sends a code back.
 */
export function WindowDoor() {
  const { visit } = useClient()
  const { isFrame } = useSurroundings()
  const opened = useRef<Window | null>(null)
  const [isBlocked, setBlocked] = useState(false)
  const enter = useAction((code: string) => visit.enterBy('POST /api/v1/widget/sign-in', { code }))
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent<Partial<HandedOver> | null>) => {
      if (origin !== location.origin || source === null || source !== opened.current) return
      if (typeof data?.handOver === 'string') void enter.run(data.handOver)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  if (!isFrame) return null
  const openWindow = () => {
    opened.current = open('/enter', 'rekha-enter', 'popup,width=460,height=700')
    setBlocked(opened.current === null)
  }
  return (
    <div class="other-ways">
      <button type="button" disabled={enter.busy} onClick={openWindow}>
        {texts.inWindow}
      </button>
      {isBlocked && (
        <p class="problem" role="alert">
          {texts.windowBlocked}
        </p>
      )}
      {enter.note}
    </div>
  )
}
