import type { ComponentChildren } from 'preact'
import { readAddress } from '../../core/address.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { language, switchLanguage } from '../ui/language.ts'
import { texts } from '../ui/texts.ts'
import { Menu } from './menu.tsx'

const other = language === 'en' ? 'hi' : 'en'

/** On a page of its own, which the conversation cannot take the place of. */
function isElsewhere(): boolean {
  const { page } = readAddress(location)
  return page !== null && page !== 'enter'
}

export function Header({ children }: { children?: ComponentChildren }) {
  const { follower, store } = useClient()
  const isKnown = useShown((state) => state.sessionKnown)
  // Elsewhere a sign-in form appears where it is needed.
  const isGuestAtHome = useShown(
    (state) => !state.user && !state.following && !state.unavailable && !state.sessionEnded && !state.isSigningIn,
  )
  return (
    <header class="top">
      <a
        class="brand"
        href="/"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || isElsewhere()) return
          event.preventDefault()
          follower.leave()
          scrollTo(0, 0)
        }}
      >
        <img src="/hand.svg" alt="" width="32" height="32" />
        <span>{texts.name}</span>
      </a>
      <div class="top-actions">
        <button type="button" class="quiet" lang={other} onClick={() => switchLanguage(other)}>
          {texts.otherLanguage}
        </button>
        {isKnown && isGuestAtHome && readAddress(location).page !== 'admin' && (
          <button type="button" onClick={() => store.set({ isSigningIn: true })}>
            {texts.login}
          </button>
        )}
        {isKnown && <Menu />}
      </div>
      {children}
    </header>
  )
}
