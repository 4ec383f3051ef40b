import { useEffect, useRef, useState } from 'preact/hooks'
import { AccountDoor } from '../account/account-door.tsx'
import { useClient, useShown } from '../ui/client-context.ts'
import { loadLater } from '../ui/load-later.ts'
import { NoticeLinks } from '../ui/notice-links.tsx'
import { problemText } from '../ui/problem-text.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { useDismissal } from '../ui/use-dismissal.ts'
import { useSide } from './use-side.ts'

const UsageToday = loadLater(() => import('../account/usage-today.tsx').then((loaded) => loaded.UsageToday))
const EarlierReadings = loadLater(() =>
  import('../reading/earlier-readings.tsx').then((loaded) => loaded.EarlierReadings),
)

/** Earlier readings, usage, account and sign-out; for a guest, the way back to the start. */
export function Menu() {
  const { store, visit, follower } = useClient()
  const { isFrame } = useSurroundings()
  const user = useShown((state) => state.user)
  const following = useShown((state) => state.following)
  const hasSide = useSide()
  const [isOpen, setOpen] = useState(false)
  const [isInAccount, setInAccount] = useState(false)
  const isAwaited = useShown((state) => state.isAccountAwaited)
  const signOut = useAction(visit.logout)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useDismissal(box, isOpen, (key) => {
    setOpen(false)
    if (key) button.current?.focus()
  })

  useEffect(() => {
    if (!user) return
    EarlierReadings.prepare()
    UsageToday.prepare()
  }, [user])
  useEffect(() => {
    if (!user || !isAwaited) return
    store.set({ isAccountAwaited: false })
    setInAccount(true)
  }, [user, isAwaited])
  const startAnew = () => {
    setOpen(false)
    follower.leave()
  }
  const openAccount = () => {
    setOpen(false)
    setInAccount(true)
  }
  const closeAccount = () => {
    setInAccount(false)
    if (location.hash) history.replaceState(null, '', location.pathname + location.search)
    // After deleting the account there is no menu any more.
    const back = button.current ?? document.getElementById('conversation')
    back?.focus()
  }
  return (
    <>
      {!user && following && !hasSide && (
        <button type="button" class="quiet" onClick={startAnew}>
          {texts.newReading}
        </button>
      )}
      {user && (
        <div class="menu" ref={box}>
          <button
            type="button"
            class="quiet account"
            ref={button}
            aria-expanded={isOpen}
            aria-controls="menu"
            onClick={() => setOpen(!isOpen)}
          >
            <span class="initial" aria-hidden="true">
              {firstLetter(user.name || user.email)}
            </span>
            <span class="account-name">{user.name || user.email}</span>
            <span class="visually-hidden">{texts.menu}</span>
          </button>
          {isOpen && (
            <div class="panel" id="menu">
              <p class="faint">
                {texts.signedInAs} {user.email || user.name}
              </p>
              <button type="button" class="primary wide" onClick={startAnew}>
                {texts.newReading}
              </button>
              {!isFrame && (
                <button type="button" class="wide" onClick={openAccount}>
                  {texts.accountTitle}
                </button>
              )}
              {(user.admin || user.role === 'support') && !isFrame && (
                <a class="button wide" href="/admin">
                  {texts.desk}
                </a>
              )}
              {user.email !== '' && (
                <button type="button" class="quiet wide" disabled={signOut.busy} onClick={() => void signOut.run()}>
                  {signOut.busy ? texts.signingOut : texts.signOut}
                </button>
              )}
              <p class="faint">
                <NoticeLinks />
              </p>
              {/* Last, as they are loaded: nothing moves away from under the pointer. */}
              <EarlierReadings onChosen={() => setOpen(false)} />
              <UsageToday />
            </div>
          )}
        </div>
      )}
      {user && signOut.problem && (
        <p class="problem account-lost" role="alert">
          {texts.notSignedOut} {problemText(signOut.problem)}{' '}
          <button type="button" onClick={() => void signOut.run()}>
            {texts.signOutAgain}
          </button>
        </p>
      )}
      {isInAccount && <AccountDoor onClose={closeAccount} />}
    </>
  )
}

/** With its marks, and whole where it is two code points or more: an emoji, a flag, क्ष. */
function firstLetter(name: string): string {
  const [letter] =
    name
      .trim()
      .match(
        /^(?:\p{RI}{2}|[^\p{M}](?:\u200D\P{M}|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0CCD\u0D4D]\u200D?\P{M}|\p{M}|\p{Emoji_Modifier})*)/u,
      ) ?? []
  return (letter ?? name.slice(0, 1)).toUpperCase()
}
