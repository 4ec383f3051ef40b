import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Milliseconds until a part that could not be fetched is tried again. */
const again = 3_000

/** A part of the page that is fetched apart from it, so that the first of it comes sooner; nothing until it is there. */
export function lazy<P extends object>(fetchIt: () => Promise<FunctionComponent<P>>) {
  let part: FunctionComponent<P> | null = null
  let fetching: Promise<void> | null = null
  const fetched = (): Promise<void> => {
    fetching ??= fetchIt().then(
      (draw) => {
        part = draw
      },
      () =>
        new Promise<void>((resolve) => setTimeout(resolve, again)).then(() => {
          fetching = null
          return fetched()
        }),
    )
    return fetching
  }
  function Lazy(properties: P) {
    const [isThere, setThere] = useState(part !== null)
    useEffect(() => void fetched().then(() => setThere(true)), [])
    return isThere && part ? h(part as FunctionComponent<object>, properties) : null
  }
  /** Begins to fetch it before it is drawn. */
  return Object.assign(Lazy as FunctionComponent<P>, { prepare: () => void fetched() })
}
