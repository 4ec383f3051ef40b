import { raw, type TransactionOrKnex, UniqueViolationError } from 'objection'
import { v7 } from 'uuid'
import type { PersonView } from '../../contract/desk.ts'
import { ProblemError } from '../../contract/problem.ts'
import type { Retention } from '../../contract/retention.ts'
import type { Role, UserView } from '../../contract/views.ts'
import { anyOf, now, Row } from './row.ts'

/** Of support and admins together, in a list. */
const mostStaff = 1000

export class User extends Row {
  static override tableName = 'users'
  static override booleans = ['admin']

  declare email: string
  /** Empty if there is no password: another way in, or a site that vouches. */
  declare passwordHash: string
  /** When the person proved to read mail sent to the address; null if never. */
  declare emailVerifiedAt: string | null
  declare name: string
  declare sessionEpoch: number
  declare role: Role
  /** Written for the version before, which knows no roles. */
  declare admin: boolean
  /** Since when it may not be used; null if it may. */
  declare disabledAt: string | null
  /** The site that vouches for this user, and its id for them; null for users with an account here. */
  declare siteId: string | null
  declare externalId: string | null
  /** How long new readings are kept; null for the operator's default. */
  declare retention: Retention | null
  declare createdAt: string
  /** When the person asked to delete the account. */
  declare leftAt: string | null

  /** Throws a `conflict` Problem if the address is taken. */
  static async register(
    about: { email: string; passwordHash: string; name: string; emailVerifiedAt?: string },
    trx?: TransactionOrKnex,
  ): Promise<User> {
    try {
      return await User.query(trx).insertAndFetch({ ...about, ...fresh() })
    } catch (error) {
      if (!(error instanceof UniqueViolationError)) throw error
      throw new ProblemError('address-taken', {
        field: 'email',
      })
    }
  }

  /** The user with this id at a site, created on first use; `name` is their current name there. */
  static async vouchedFor(siteId: string, externalId: string, name: string): Promise<User> {
    const id = v7()
    await User.query()
      // Nobody can sign in with this: the domain cannot exist, and no password has an empty hash.
      .insert({ id, siteId, externalId, email: `${id}@site.invalid`, passwordHash: '', name, ...fresh() })
      .onConflict(['siteId', 'externalId'])
      .merge(['name'])
    return User.query().findOne({ siteId, externalId }).throwIfNotFound()
  }

  /** Users vouched for by a site who have not left. */
  static async of(siteId: string): Promise<User[]> {
    return User.query().where({ siteId, leftAt: null })
  }

  /** What sessions of these are checked by; fewer if some are gone. */
  static async standing(ids: string[]): Promise<Pick<User, 'id' | 'sessionEpoch' | 'createdAt' | 'disabledAt'>[]> {
    if (ids.length === 0) return []
    return User.knex()('users').whereIn('id', ids).select('id', 'sessionEpoch', 'createdAt', 'disabledAt')
  }

  /** Support and admins. */
  static async staff(): Promise<User[]> {
    // Sorted here, or SQLite looks for them along the addresses of everybody.
    const found = await User.query().whereIn('role', ['support', 'admin']).limit(mostStaff)
    return found.sort((a, b) => (a.email < b.email ? -1 : 1))
  }

  /** What people call these: address or name; fewer if some are gone. */
  static async named(ids: string[]): Promise<Map<string, string>> {
    const found = await User.query().whereIn('id', ids).select('id', 'email', 'name', 'siteId')
    return new Map(found.map(({ id, email, name, siteId }) => [id, siteId === null ? email : name]))
  }

  static async byEmail(email: string): Promise<User | undefined> {
    return User.query().findOne({ email })
  }

  async rename(name: string): Promise<User> {
    return User.query().patchAndFetchById(this.id, { name })
  }

  async chooseRetention(retention: Retention): Promise<User> {
    return User.query().patchAndFetchById(this.id, { retention })
  }

  /** Sets the password and invalidates all earlier sessions. */
  async changePassword(passwordHash: string): Promise<User> {
    return User.query().patchAndFetchById(this.id, { passwordHash, sessionEpoch: this.sessionEpoch + 1 })
  }

  /** The same by a link in a mail, unless the password was changed since this row was read: then null, and nothing is set. */
  async resetPassword(passwordHash: string, trx?: TransactionOrKnex): Promise<User | null> {
    const { id, sessionEpoch } = this
    const changed = await User.query(trx)
      .patch({ passwordHash, sessionEpoch: sessionEpoch + 1, emailVerifiedAt: now() })
      .where({ id, sessionEpoch, leftAt: null })
    return changed > 0 ? ((await User.query(trx).findById(id)) ?? null) : null
  }

  /** A hash of the same password under the present pepper and cost; nothing, if the password was changed meanwhile. */
  async renewHash(passwordHash: string): Promise<void> {
    await User.query().patch({ passwordHash }).where({ id: this.id, passwordHash: this.passwordHash })
  }

  /** The person has proved to read mail sent to this address, which becomes the account's. Throws `conflict` if it is another's. */
  async verifyAddress(email: string): Promise<void> {
    try {
      await User.query().patch({ email, emailVerifiedAt: now() }).where({ id: this.id, leftAt: null })
    } catch (error) {
      if (!(error instanceof UniqueViolationError)) throw error
      throw new ProblemError('address-taken-meanwhile')
    }
  }

  /**
   * The point of no return: identity removed, address freed, all sessions invalid.
   *
   * `finishLeaving` deletes the rest.
   */
  async leave(trx?: TransactionOrKnex): Promise<void> {
    await User.query(trx)
      .patch({
        email: `${this.id}@deleted.invalid`,
        passwordHash: '',
        emailVerifiedAt: null,
        name: '',
        sessionEpoch: raw('session_epoch + 1'),
        externalId: null,
        leftAt: now(),
      })
      .where({ id: this.id })
  }

  static async hasAdmin(): Promise<boolean> {
    return (await User.query().findOne({ role: 'admin' }).select('id')) !== undefined
  }

  /** The account that then has this role; undefined if there is none with this address. */
  static async setRole(email: string, role: Role): Promise<User | undefined> {
    const user = await User.byEmail(email)
    return user?.assign(role)
  }

  async assign(role: Role): Promise<User> {
    return User.query()
      .patchAndFetchById(this.id, { role, admin: role === 'admin' })
      .throwIfNotFound()
  }

  /** Invalidates all sessions. */
  async endSessions(): Promise<void> {
    await User.query()
      .patch({ sessionEpoch: raw('session_epoch + 1') })
      .where({ id: this.id })
  }

  /** Closes the account and invalidates all its sessions, or opens it again. */
  async setDisabled(disabled: boolean): Promise<User> {
    const change = disabled ? { disabledAt: now(), sessionEpoch: raw('session_epoch + 1') } : { disabledAt: null }
    return User.query().patchAndFetchById(this.id, change).throwIfNotFound()
  }

  /** Ten users who asked to be deleted and still exist. */
  static async leaving(): Promise<User[]> {
    return User.query().whereNotNull('leftAt').modify(anyOf, 10)
  }

  /**
   * Locks a user until the transaction ends, so that nothing new is attached to a leaving one; returns what was chosen for
   * new readings.
   *
   * Throws `signed-out` if the user is gone or leaving, or if sessions of the given epoch have ended meanwhile.
   */
  static async hold(userId: string, trx: TransactionOrKnex, epoch?: number): Promise<Pick<User, 'retention'>> {
    const user = await User.query(trx).findById(userId).select('leftAt', 'sessionEpoch', 'retention').forShare()
    if (!user || user.leftAt !== null) throw new ProblemError('account-deleted')
    if (epoch !== undefined && user.sessionEpoch !== epoch) throw new ProblemError('session-ended')
    return user
  }

  get hasPassword(): boolean {
    return this.passwordHash !== ''
  }

  /** As the desk sees it. */
  personView(): PersonView {
    const { id, name, role, siteId, createdAt, emailVerifiedAt: verifiedAt, disabledAt } = this
    const { email } = this.view()
    return { id, email, name, role, siteId, createdAt, verifiedAt, disabledAt, leaving: this.leftAt !== null }
  }

  view(): UserView {
    const { id, name, role, createdAt } = this
    const email = this.siteId === null ? this.email : ''
    const emailVerified = this.emailVerifiedAt !== null
    return { id, email, emailVerified, name, role, admin: role === 'admin', createdAt }
  }
}

function fresh() {
  return { sessionEpoch: 0, role: 'user' as const, admin: false, disabledAt: null, createdAt: now() }
}
