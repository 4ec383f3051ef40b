import { useEffect, useRef, useState } from 'preact/hooks'
import { excerptParts } from '../../core/excerpt-parts.ts'
import { isComposing } from '../../core/is-composing.ts'
import type { Found } from '../../core/readings.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { sought } from './sought.ts'
import { texts } from './talk-texts.ts'

/** Milliseconds without a keystroke before searching. */
const pause = 250
/** Minimum characters of a search. */
const least = 2

/** Searches all conversations about this reading; results link to their messages. */
export function SearchField() {
  const { readings, follower, talk, store } = useClient()
  const [query, setQuery] = useState('')
  const [result, setResult] = useState<{ query: string; items: Found[] } | null>(null)
  const box = useRef<HTMLElement>(null)
  const wanted = query.trim()
  const latest = useRef('')
  latest.current = wanted

  const search = useAction(async (words: string) => {
    const items = await readings.searchConversations(words)
    if (latest.current === words) setResult({ query: words, items })
  })
  const go = useAction(async ({ conversation, messageId }: Found) => {
    sought.set({ id: messageId })
    if (store.get().conversation?.id !== conversation.id) await follower.openConversation(conversation.id)
    if (messageId && !(await talk.reach(messageId))) sought.set({ id: null })
  })

  useEffect(() => {
    if (wanted.length < least) return setResult(null)
    if (result?.query === wanted || search.busy) return
    const soon = setTimeout(() => void search.run(wanted), pause)
    return () => clearTimeout(soon)
  }, [wanted, search.busy])

  function forget(): void {
    setQuery('')
    setResult(null)
  }
  function choose(found: Found): void {
    forget()
    void go.run(found)
  }
  /** The up and down arrows move through the results, as in a list. */
  function move(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      forget()
      box.current?.querySelector('input')?.focus()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, .found') ?? [])]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <search class="search" ref={box} onKeyDown={move}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const first = result?.query === wanted ? result.items[0] : undefined
          if (first) choose(first)
          else if (wanted.length >= least) void search.run(wanted)
        }}
      >
        <svg class="search-icon" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="10.500" cy="10.500" r="6.500" />
          <path d="m15.500 15.500 5 5" />
        </svg>
        <input
          type="search"
          value={query}
          maxLength={100}
          dir="auto"
          aria-label={texts.search}
          placeholder={texts.searchShort}
          autocomplete="off"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      {search.note ?? go.note}
      <p class={result?.items.length === 0 ? 'faint' : 'visually-hidden'} role="status">
        {result && texts.searchFound(result.items.length, result.query)}
      </p>
      {result && result.items.length > 0 && (
        <ul class="results">
          {result.items.map((found) => (
            <li key={found.messageId ?? found.conversation.id}>
              <button type="button" class="found" onClick={() => choose(found)}>
                <b dir="auto">{found.conversation.title}</b>
                {found.messageId && <Excerpt found={found} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}

function Excerpt({ found: { excerpt, hits } }: { found: Found }) {
  return (
    <span class="excerpt" dir="auto">
      {excerptParts(excerpt, hits ?? []).map(({ text: piece, isHit }, index) =>
        isHit ? <mark key={index}>{piece}</mark> : piece,
      )}
    </span>
  )
}
