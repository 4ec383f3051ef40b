import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { RenewNote } from './renew-note.tsx'
import { type Renewal, renewPage } from './renew-page.ts'
import { texts } from './texts.ts'

/** Milliseconds until what did not come is asked for again. */
const again = 3_000

/**
 * A component whose code comes when it is first drawn, or before that by `prepare`; until then nothing is there, and a note
 * while it does not come: `Lost`, or the usual one. Where the server has a newer page, that is loaded instead.
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
  // What cannot be had early is asked for again, and told of, when it is drawn.
  return Object.assign(Later as FunctionComponent<P>, { prepare: () => void fetched().catch(() => {}) })
}

function NotLoaded() {
  return h('p', { class: 'problem', role: 'alert' }, texts.notLoaded)
}
