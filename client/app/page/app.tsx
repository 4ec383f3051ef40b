import type { ComponentChild } from 'preact'
import { useEffect } from 'preact/hooks'
import { type PageApart, readAddress } from '../../core/address.ts'
import { Announcer } from '../ui/announcer.tsx'
import { useShown } from '../ui/client-context.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { loadLater } from '../ui/load-later.ts'
import { texts } from '../ui/texts.ts'
import { UndoNote } from '../ui/undo-note.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { Conversation } from './conversation.tsx'
import { Header } from './header.tsx'
import { useSide } from './use-side.ts'

const SharedPage = loadLater(() => import('./shared-page.tsx').then((loaded) => loaded.SharedPage))
const DeskPage = loadLater(() => import('../desk/desk-page.tsx').then((loaded) => loaded.DeskPage))
const ResetPage = loadLater(() => import('../account/reset-page.tsx').then((loaded) => loaded.ResetPage))
const VerifyPage = loadLater(() => import('../account/verify-page.tsx').then((loaded) => loaded.VerifyPage))
const NoticePage = loadLater(() => import('./notice-page.tsx').then((loaded) => loaded.NoticePage))
const EnterPage = loadLater(() => import('../account/enter-page.tsx').then((loaded) => loaded.EnterPage))

const SideColumn = loadLater(() => import('./side-column.tsx').then((loaded) => loaded.SideColumn))

const pagesApart: Record<PageApart, () => ComponentChild> = {
  admin: () => <DeskPage />,
  reset: () => <ResetPage />,
  verify: () => <VerifyPage />,
  enter: () => <EnterPage />,
  privacy: () => <NoticePage about="privacy" />,
  terms: () => <NoticePage about="terms" />,
}

/** The whole page: a conversation, read from top to bottom; on wide screens between what was before and the palm. */
export function App() {
  const hasSide = useSide()
  const following = useShown((state) => state.following)
  useEffect(() => {
    if (following) SideColumn.prepare()
  }, [following])
  const { sharedId, page } = readAddress(location)
  if (sharedId)
    return (
      <ErrorBoundary>
        <SharedPage analysisId={sharedId} />
      </ErrorBoundary>
    )
  if (page)
    return (
      <>
        {page !== 'enter' && <Header />}
        <ErrorBoundary>{pagesApart[page]()}</ErrorBoundary>
      </>
    )
  return (
    <>
      <a class="skip" href="#conversation">
        {texts.skip}
      </a>
      <Header>
        <ConnectionNote />
      </Header>
      {hasSide && (
        <ErrorBoundary>
          <SideColumn />
        </ErrorBoundary>
      )}
      <ErrorBoundary>
        <Conversation />
      </ErrorBoundary>
      <UndoNote />
      <Announcer />
    </>
  )
}
