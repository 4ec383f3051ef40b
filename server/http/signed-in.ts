import type { Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { User } from '../../db/models/user.ts'
import { userOf } from './identify.ts'

/** The row of the signed-in user who asks; throws `signed-out` for guests. */
export async function signedIn(response: Response): Promise<User> {
  const user = await User.byId(userOf(response).userId)
  if (!user) throw new ProblemError('signed-out', 'Sign in first.')
  return user
}
