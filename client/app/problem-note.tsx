import type { Problem } from '../../contract/problem.ts'
import { BudgetNote } from './budget-note.tsx'

export function ProblemNote({ problem }: { problem: Problem }) {
  if (problem.code === 'over-budget') return <BudgetNote problem={problem} />
  return (
    <p class="problem" role="alert">
      {problem.message}
    </p>
  )
}
