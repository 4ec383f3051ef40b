import type { Problem } from '../../contract/problem.ts'
import { problemText } from './problem-text.ts'

export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <p class="problem" role="alert">
      {problemText(problem)}
    </p>
  )
}
