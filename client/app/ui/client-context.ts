import { createContext } from 'preact'
import { useContext, useEffect, useReducer, useRef } from 'preact/hooks'
import type { Client } from '../../core/client.ts'
import type { State } from '../../core/state.ts'

export const ClientContext = createContext<Client | null>(null)

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('There is no client around this component.')
  return client
}

/** A part of the state; draws again when that part is another one. */
export function useShown<T>(select: (state: State) => T): T {
  const { store } = useClient()
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const value = select(store.get())
  const latest = useRef({ select, value })
  latest.current = { select, value }
  useEffect(() => {
    const look = () => {
      if (!Object.is(latest.current.select(store.get()), latest.current.value)) draw(undefined)
    }
    look()
    return store.subscribe(look)
  }, [store])
  return value
}
