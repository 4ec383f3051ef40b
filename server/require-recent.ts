import type { Request } from 'express'
import { ProblemError } from '../contract/problem.ts'

/** How long ago, in milliseconds, a sign-in still shows that it is the person who asks. */
const recentMs = 600_000

/** Throws `forbidden` unless this session's sign-in is recent: for what decides who can get into the account. */
export function requireRecent({ session }: Request): void {
  if (Date.now() - (session.startedAt ?? 0) > recentMs) throw new ProblemError('sign-in-again')
}
