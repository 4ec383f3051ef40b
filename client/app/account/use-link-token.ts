import { useEffect, useState } from 'preact/hooks'

/**
 * The token of the mailed link that opened the page, empty without one, and a function that forgets it once it is used up.
 *
 * It stands after the #: it reaches no log, and no other site as Referer. Another link opened in the same tab only changes that.
 */
export function useLinkToken(): [token: string, forget: () => void] {
  const [token, setToken] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const read = () => setToken(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return [
    token,
    () => {
      history.replaceState(null, '', location.pathname)
      setToken('')
    },
  ]
}
