import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { texts } from './texts.ts'

/** Milliseconds until what did not come is asked for again. */
const again = 3_000

/** A component whose code comes when it is first drawn, or before that by `prepare`; until then nothing is there, and a note while it does not come. */
export function loadLater<P extends object>(load: () => Promise<FunctionComponent<P>>) {
  let loaded: FunctionComponent<P> | null = null
  const fetched = async () => {
    loaded ??= await load()
  }
  function Later(props: P) {
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(loaded ? 'there' : 'loading')
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const ask = () => {
        fetched().then(
          () => setState('there'),
          () => {
            setState('failed')
            timer = setTimeout(ask, again)
          },
        )
      }
      ask()
      return () => clearTimeout(timer)
    }, [])
    if (loaded) return h(loaded as FunctionComponent<object>, props)
    return state === 'failed' ? h('p', { class: 'problem', role: 'alert' }, texts.notLoaded) : null
  }
  // What cannot be had early is asked for again, and told of, when it is drawn.
  return Object.assign(Later as FunctionComponent<P>, { prepare: () => void fetched().catch(() => {}) })
}
