import { Refused } from '../stack/visitor.ts'

/** The Problem a call is refused with; throws if it succeeds or fails otherwise. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; status?: number; field?: string }> {
  const error = await work.then(
    () => new Error('was not refused'),
    (refused: unknown) => refused as Error,
  )
  if (!(error instanceof Refused)) throw error
  const { code, field } = error.problem
  return { code, ...(error.status && { status: error.status }), ...(field && { field }) }
}
