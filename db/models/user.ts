import { UniqueViolationError } from 'objection'
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

  view(): UserView {
    const { id, email, name, picture, createdAt } = this
    return { id, email, name, picture, createdAt }
  }
}
