import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { RenewNote } from './renew-note.tsx'
import { type Renewal, renewPage } from './renew-page.ts'
import { texts } from './texts.ts'

/** Milliseconds until a failed part is requested again. */
const again = 3_000

/**
 * A lazy component, loaded on first render, or earlier by `prepare`; renders nothing until then, and a note
 * if loading fails: `Lost`, or the default one. If the server has a newer page, that is loaded instead.
 */
export function loadLater<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Lost: FunctionComponent<P> = NotLoaded,
) {
  let loaded: FunctionComponent<P> | null = null
  const fetched = async () => {
    loaded ??= await load()
  }
  function Later(props: P) {
    const [state, setState] = useState<'loading' | 'there' | Renewal>(loaded ? 'there' : 'loading')
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined
      let isDrawn = true
      const ask = () => {
        fetched().then(
          () => setState('there'),
          async () => {
            setState(await renewPage())
            if (isDrawn) timer = setTimeout(ask, again)
          },
        )
      }
      ask()
      return () => {
        isDrawn = false
        clearTimeout(timer)
      }
    }, [])
    if (loaded) return h(loaded as FunctionComponent<object>, props)
    if (state === 'held') return h(RenewNote, null)
    return state === 'current' ? h(Lost as FunctionComponent<object>, props) : null
  }
  // A failed preload is retried, and reported, on render.
  return Object.assign(Later as FunctionComponent<P>, { prepare: () => void fetched().catch(() => {}) })
}

function NotLoaded() {
  return h('p', { class: 'problem', role: 'alert' }, texts.notLoaded)
}
