import { ProblemError } from '../contract/problem.ts'
import { commonPasswords } from './common-passwords.ts'

/** Throws `invalid` for passwords an attacker would try first: the e-mail address, or commonly leaked ones. */
export function judgePassword(password: string, email: string, field: string): void {
  const guess = password.normalize('NFKC').trim().toLowerCase()
  if (guess === email || guess === email.slice(0, email.lastIndexOf('@')))
    throw new ProblemError('password-is-address', { field })
  if (commonPasswords.has(guess))
    throw new ProblemError('password-too-common', {
      field,
    })
}
