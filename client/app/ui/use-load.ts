import { useEffect, useRef } from 'preact/hooks'
import { type Action, useAction } from './use-action.ts'

/** Loads at once, and again whenever one of these changes: after what is under way then, so that the last answer is the latest. */
export function useLoad(load: () => Promise<unknown>, changing: unknown[]): Action<[]> {
  const action = useAction(load)
  const isDue = useRef(false)
  useEffect(() => {
    isDue.current = true
  }, changing)
  useEffect(() => {
    if (!isDue.current || action.busy) return
    isDue.current = false
    void action.run()
  }, [...changing, action.busy])
  return action
}
