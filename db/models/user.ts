import { raw, type TransactionOrKnex, UniqueViolationError } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import type { UserView } from '../../contract/views.ts'
import { now, Row } from './row.ts'

export class User extends Row {
  static override tableName = 'users'

  declare email: string
  declare passwordHash: string
  declare name: string
  declare picture: string | null
  declare sessionEpoch: number
  declare createdAt: string
  /** When the person asked for the account to be deleted. */
  declare leftAt: string | null

  /** Throws a `conflict` Problem when the address is taken. */
  static async register(about: { email: string; passwordHash: string; name: string }): Promise<User> {
    try {
      return await User.query().insertAndFetch({ ...about, sessionEpoch: 0, createdAt: now() })
    } catch (error) {
      if (!(error instanceof UniqueViolationError)) throw error
      throw new ProblemError('conflict', 'There is an account with this address already. Sign in instead.', {
        field: 'email',
      })
    }
  }

  static async byEmail(email: string): Promise<User | undefined> {
    return User.query().findOne({ email })
  }

  async describe(about: { name?: string; picture?: string | null }): Promise<User> {
    return User.query().patchAndFetchById(this.id, about)
  }

  /** Sets the password and makes every session of before void. */
  async changePassword(passwordHash: string): Promise<User> {
    return User.query().patchAndFetchById(this.id, { passwordHash, sessionEpoch: this.sessionEpoch + 1 })
  }

  /**
   * The point of no return: who this was is gone, the address is free, and every session is void.
   *
   * What hangs on the row goes after it, in `finishLeaving`.
   */
  async leave(): Promise<void> {
    await User.query()
      .patch({
        email: `${this.id}@deleted.invalid`,
        passwordHash: '',
        name: '',
        picture: null,
        sessionEpoch: raw('session_epoch + 1'),
        leftAt: now(),
      })
      .where({ id: this.id })
  }

  /** Those who have asked to be deleted and are not yet gone. */
  static async leaving(): Promise<User[]> {
    return User.query().whereNotNull('leftAt').orderBy('leftAt').limit(10)
  }

  /**
   * Holds a user until the transaction ends, so that nothing new hangs on one who is leaving.
   *
   * Throws `signed-out` when the user is gone or leaving.
   */
  static async hold(userId: string, trx: TransactionOrKnex): Promise<void> {
    const user = await User.query(trx).findById(userId).select('leftAt').forShare()
    if (!user || user.leftAt !== null) throw new ProblemError('signed-out', 'This account has been deleted.')
  }

  view(): UserView {
    const { id, email, name, picture, createdAt } = this
    return { id, email, name, picture, createdAt }
  }
}
