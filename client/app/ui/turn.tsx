import type { ComponentChildren } from 'preact'
import { ErrorBoundary } from './error-boundary.tsx'
import { texts } from './texts.ts'

interface TurnProps {
  who: 'rekha' | 'you'
  /** The author: the reader that wrote it. */
  label?: string | undefined
  lang?: string | undefined
  class?: string
  children: ComponentChildren
}

/** One turn of the conversation. */
export function Turn({ who, label, lang, class: kind = '', children }: TurnProps) {
  return (
    <article class={`turn ${who} ${kind}`}>
      <span class="visually-hidden">{texts.speakers[who]}</span>
      {who === 'rekha' && <img class="face" src="/hand.svg" alt="" width="32" height="32" />}
      <div class="said" lang={lang}>
        <ErrorBoundary>{children}</ErrorBoundary>
        {label && <p class="writer">{label}</p>}
      </div>
    </article>
  )
}
