import type { ComponentChildren } from 'preact'
import { Menu } from '../../app/page/menu.tsx'
import { useClient, useShown } from '../../app/ui/client-context.ts'
import { language, switchLanguage } from '../../app/ui/language.ts'
import { texts } from '../../app/ui/texts.ts'
import { frameWords } from './words.ts'

const other = language === 'en' ? 'hi' : 'en'
const isChosen = document.documentElement.dataset['language'] !== undefined

interface FrameHeaderProps {
  site: string
  onClose: (() => void) | null
  children: ComponentChildren
}

/** The site's name, and a close button if the frame is a panel. */
export function FrameHeader({ site, onClose, children }: FrameHeaderProps) {
  const { follower } = useClient()
  const isKnown = useShown((state) => state.sessionKnown)
  return (
    <header class="top">
      <button type="button" class="brand" onClick={() => follower.leave()}>
        <img src="/hand.svg" alt="" width="28" height="28" />
        <span>
          {texts.name} <span class="faint">{frameWords[language].hostedBy(site)}</span>
        </span>
      </button>
      <div class="top-actions">
        {!isChosen && (
          <button type="button" class="quiet" lang={other} onClick={() => switchLanguage(other)}>
            {texts.otherLanguage}
          </button>
        )}
        {isKnown && <Menu />}
        {onClose && (
          <button type="button" class="quiet close" aria-label={frameWords[language].close} onClick={onClose}>
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        )}
      </div>
      {children}
    </header>
  )
}
