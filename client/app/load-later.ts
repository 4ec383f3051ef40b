import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { texts } from './texts.ts'

/** A component whose code comes when it is first drawn; until then nothing is there, and a note when it does not come. */
export function loadLater<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let loaded: FunctionComponent<P> | null = null
  return (props: P) => {
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(loaded ? 'there' : 'loading')
    useEffect(() => {
      if (loaded) return setState('there')
      load().then(
        (component) => {
          loaded = component
          setState('there')
        },
        () => setState('failed'),
      )
    }, [])
    if (loaded) return h(loaded as FunctionComponent<object>, props)
    return state === 'failed' ? h('p', { class: 'problem', role: 'alert' }, texts.notLoaded) : null
  }
}
