import { useEffect, useRef, useState } from 'preact/hooks'

/** A form behind a button: opened, the focus goes into it (`focusFirst`), closed, back to the button (`opener`). */
export function useDisclosure() {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { isOpen, opener, open: () => setOpen(true), close: () => setOpen(false) }
}

export const focusFirst = (field: HTMLElement | null): void => field?.focus()
