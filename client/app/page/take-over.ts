import type { Client } from '../../core/client.ts'
import { problemOf } from '../../core/refusal.ts'

/** The code in the address of a widget's link; removed from the address, and so the history, at once. */
export function readCode(): string | null {
  if (location.pathname !== '/continue') return null
  const code = location.hash.slice(1)
  history.replaceState(null, '', '/')
  return code
}

/** Claims the reading of a link from the widget, and shows it. */
export async function takeOver({ api, store, follower }: Client, code: string): Promise<void> {
  try {
    await follower.follow(await api.takeOver(code))
  } catch (error) {
    store.set({ unavailable: problemOf(error) })
  }
}
