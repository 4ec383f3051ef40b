import type { Problem } from '../../../contract/problem.ts'
import { BudgetNote } from './budget-note.tsx'
import { problemText } from './problem-text.ts'

interface ProblemNoteProps {
  problem: Problem
  /** The thing it is about, where there are several. */
  of?: string | undefined
}

export function ProblemNote({ problem, of }: ProblemNoteProps) {
  if (problem.code === 'over-budget') return <BudgetNote problem={problem} />
  return (
    <p class="problem" role="alert">
      {of !== undefined && <strong>{of}: </strong>}
      {problemText(problem)}
    </p>
  )
}
