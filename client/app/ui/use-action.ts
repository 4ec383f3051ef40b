import { type ComponentChildren, h } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../contract/problem.ts'
import { problemOf } from '../../core/refusal.ts'
import { ProblemNote } from './problem-note.tsx'

export interface Action<A extends unknown[]> {
  run: (...given: A) => Promise<boolean>
  busy: boolean
  problem: Problem | null
  /** The error, to show beside the clicked button. */
  note: ComponentChildren
}

/** Runs one action at a time and keeps its error; `run` returns whether it succeeded. */
export function useAction<A extends unknown[]>(act: (...given: A) => Promise<unknown>): Action<A> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef(false)
  async function run(...given: A): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      await act(...given)
      return true
    } catch (error) {
      setProblem(problemOf(error))
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { run, busy, problem, note: problem && h(ProblemNote, { problem }) }
}
