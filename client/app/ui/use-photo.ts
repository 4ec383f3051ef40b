import { useEffect, useState } from 'preact/hooks'
import { useClient } from './client-context.ts'

/** A photo's address for an img; null until loaded, or if there is none. */
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
      // Without it the placeholder stays, as for a broken img.
      () => {},
    )
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [wanted])

  return address ?? (fetched?.path === path ? (fetched?.address ?? null) : null)
}
