import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** A form behind a button: focus moves into it on opening (`focusFirst`), and back to the button on closing (`opener`). */
export function useDisclosure() {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { isOpen, opener, open: () => setOpen(true), close: () => setOpen(false) }
}

export const focusFirst = (field: HTMLElement | null): void => field?.focus()
