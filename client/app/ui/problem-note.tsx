import type { Problem } from '../../../contract/problem.ts'
import { BudgetNote } from './budget-note.tsx'
import { problemText } from './problem-text.ts'

export function ProblemNote({ problem }: { problem: Problem }) {
  if (problem.code === 'over-budget') return <BudgetNote problem={problem} />
  return (
    <p class="problem" role="alert">
      {problemText(problem)}
    </p>
  )
}
