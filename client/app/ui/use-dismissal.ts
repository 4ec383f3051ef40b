import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** While something is open, calls `dismiss` on a click outside of it and on Escape, then with the key's event. */
export function useDismissal(
  box: RefObject<HTMLElement | null>,
  isOpen: boolean,
  dismiss: (key: KeyboardEvent | null) => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const onClick = (event: Event) => {
      // By its path: the click may have removed what was clicked.
      if (!box.current || !event.composedPath().includes(box.current)) dismiss(null)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') dismiss(event)
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOpen])
}
