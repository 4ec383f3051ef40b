import { useEffect, useState } from 'preact/hooks'
import { useClient } from './client-context.ts'

/** An address under which an img finds a photo; null until it is there, or when there is none. */
export function usePhoto(path: string | null | undefined): string | null {
  const { api } = useClient()
  const [fetched, setFetched] = useState<{ path: string; address: string } | null>(null)
  const address = path ? api.addressOf(path) : null
  const wanted = path && !address ? path : null

  useEffect(() => {
    if (!wanted) return
    let made: string | null = null
    let isOver = false
    api.fetchPhoto(wanted).then(
      (photo) => {
        if (isOver) return
        made = URL.createObjectURL(photo)
        setFetched({ path: wanted, address: made })
      },
      // Without it there is the place where it would be, as for an img that does not load.
      () => {},
    )
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [wanted])

  return address ?? (fetched?.path === path ? (fetched?.address ?? null) : null)
}
