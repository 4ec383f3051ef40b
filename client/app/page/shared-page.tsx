import { useEffect, useState } from 'preact/hooks'
import type { SharedSummary } from '../../core/api.ts'
import { problemOf } from '../../core/refusal.ts'
import { useClient } from '../ui/client-context.ts'
import { HandDrawing } from '../ui/hand-drawing.tsx'
import { language } from '../ui/language.ts'
import { Markdown } from '../ui/markdown.tsx'
import { NoticeLinks } from '../ui/notice-links.tsx'
import { problemText } from '../ui/problem-text.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { shared as words } from '../words/shared.ts'

const texts = { ...pageTexts, ...words[language] }

/** The public part of a shared analysis. */
export function SharedPage({ analysisId }: { analysisId: string }) {
  const { api } = useClient()
  const [shared, setShared] = useState<SharedSummary | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    api.sharedSummary(analysisId).then(setShared, (error: unknown) => {
      const problem = problemOf(error)
      setTrouble(problem.code === 'missing' ? texts.sharedMissing : problemText(problem))
    })
  }, [analysisId])
  return (
    <>
      <header class="top">
        <a class="brand" href="/">
          <img src="/hand.svg" alt="" width="32" height="32" />
          <span>{texts.name}</span>
        </a>
      </header>
      <main id="conversation">
        <div class="hero small">
          <HandDrawing />
          <h1>{texts.sharedTitle}</h1>
        </div>
        {trouble && (
          <p class="problem" role="alert">
            {trouble}
          </p>
        )}
        {shared && (
          <Turn
            who="rekha"
            class="summary"
            label={shared.reader && texts.writtenBy({ reader: shared.reader, model: shared.model ?? null })}
          >
            <div lang={shared.language}>
              <Markdown text={shared.summary} />
            </div>
          </Turn>
        )}
        <div class="invite">
          <p>{texts.sharedInvite}</p>
          <a class="primary big button" href="/">
            {texts.sharedBegin}
          </a>
          <p class="faint">
            {texts.caution} <NoticeLinks />
          </p>
        </div>
      </main>
    </>
  )
}
