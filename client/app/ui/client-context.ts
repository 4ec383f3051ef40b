import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import type { Client } from '../../core/client.ts'
import type { State } from '../../core/state.ts'
import { useRedraw } from './use-redraw.ts'

export const ClientContext = createContext<Client | null>(null)

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('There is no client around this component.')
  return client
}

/** A part of the state; re-renders when it changes. */
export function useShown<T>(select: (state: State) => T): T {
  const { store } = useClient()
  const redraw = useRedraw()
  const value = select(store.get())
  const latest = useRef({ select, value })
  latest.current = { select, value }
  useEffect(() => {
    const look = () => {
      if (!Object.is(latest.current.select(store.get()), latest.current.value)) redraw()
    }
    look()
    return store.subscribe(look)
  }, [store])
  return value
}
