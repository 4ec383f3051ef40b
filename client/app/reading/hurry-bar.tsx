import { useLayoutEffect } from 'preact/hooks'
import { isHeldBack } from '../../core/shown-text.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { isEscape } from '../ui/is-escape.ts'
import { texts } from './reading-texts.ts'

/** While a reading is drawn and written at reading speed: a button, and Escape, to have it all at once. */
export function HurryBar() {
  const { pacer } = useClient()
  const isSlow = useShown(isHeldBack)
  useLayoutEffect(() => {
    if (!isSlow) return
    const onKey = (event: KeyboardEvent) => {
      if (!isEscape(event)) return
      event.preventDefault()
      pacer.hurry()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isSlow])
  if (!isSlow) return null
  return (
    <p class="hurry">
      <button type="button" aria-keyshortcuts="Escape" onClick={pacer.hurry}>
        {texts.hurry} <kbd>{texts.hurryKey}</kbd>
      </button>
    </p>
  )
}
