import type { Request } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { PlainReason } from '../../contract/reasons.ts'
import type { User } from '../../db/models/user.ts'
import type { Place } from '../actor.ts'
import type { Audit } from '../audit.ts'
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
  { request, place, passwords, audit }: { request: Request; place: Place; passwords: Passwords; audit: Audit },
  reason: PlainReason<'invalid'>,
  field = 'password',
): Promise<void> {
  if (!user.hasPassword) return requireRecent(request)
  const { matches } = await passwords.check(password, user.passwordHash, { ...place, known: true })
  if (matches) return
  await audit('sign-in-failed', { subject: { kind: 'user', id: user.id }, details: { kind: 'confirm' } })
  throw new ProblemError(reason, { field })
}
