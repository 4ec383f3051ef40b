import { useEffect, useState } from 'preact/hooks'
import type { WaysInView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { type Action, useAction } from '../ui/use-action.ts'

export interface Ways {
  /** Null until loaded. */
  ways: WaysInView | null
  load: Action<[]>
}

/** The user's ways to sign in. */
export function useWays(): Ways {
  const { api } = useClient()
  const [ways, setWays] = useState<WaysInView | null>(null)
  const load = useAction(async () => setWays(await api.call('GET /api/v1/auth/ways-in', {})))
  useEffect(() => void load.run(), [])
  return { ways, load }
}
