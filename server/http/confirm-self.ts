import type { Request } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { PlainReason } from '../../contract/reasons.ts'
import type { User } from '../../db/models/user.ts'
import type { Passwords } from '../passwords.ts'
import { requireRecent } from '../require-recent.ts'

/**
 * Before what cannot be undone: checks the password; without one, the sign-in must be recent.
 *
 * Throws `reason`, about `field`, if it is another password.
 */
export async function confirmSelf(
  password: string,
  user: User,
  { request, passwords }: { request: Request; passwords: Passwords },
  reason: PlainReason<'invalid'>,
  field = 'password',
): Promise<void> {
  if (!user.hasPassword) return requireRecent(request)
  const { matches } = await passwords.check(password, user.passwordHash, 'known')
  if (!matches) throw new ProblemError(reason, { field })
}
