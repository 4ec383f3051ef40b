import type { Problem } from '../../contract/problem.ts'

export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <p class="problem" role="alert">
      {problem.message}
    </p>
  )
}
