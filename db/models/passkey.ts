import { type TransactionOrKnex, UniqueViolationError } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import type { PasskeyView } from '../../contract/views.ts'
import { now, Row } from './row.ts'
import { User } from './user.ts'

/** A user's key on a device, or in a password manager: a way to sign in. */
export class Passkey extends Row {
  static override tableName = 'passkeys'

  declare userId: string
  declare name: string
  declare credentialId: string
  declare publicKey: string
  declare counter: number
  declare createdAt: string
  declare lastUsedAt: string | null

  /** Throws `conflict` if the credential is stored already, `signed-out` if the user is gone, or sessions of this epoch have ended. */
  static async add(
    about: Pick<Passkey, 'userId' | 'name' | 'credentialId' | 'publicKey' | 'counter'>,
    sessionEpoch: number,
  ): Promise<Passkey> {
    try {
      return await Passkey.transaction(async (trx) => {
        const added = await Passkey.query(trx).insertAndFetch({ ...about, createdAt: now() })
        await User.hold(about.userId, trx, sessionEpoch)
        return added
      })
    } catch (error) {
      if (error instanceof UniqueViolationError) throw new ProblemError('passkey-known')
      throw error
    }
  }

  static async byCredential(credentialId: string): Promise<Passkey | undefined> {
    return Passkey.query().findOne({ credentialId })
  }

  static async of(userId: string, trx?: TransactionOrKnex): Promise<Passkey[]> {
    return Passkey.query(trx).where({ userId }).orderBy('createdAt')
  }

  /** Renames one of this user's; null if there is none. */
  static async rename(id: string, userId: string, name: string): Promise<Passkey | null> {
    const renamed = await Passkey.query().patch({ name }).where({ id, userId })
    return renamed > 0 ? ((await Passkey.byId(id)) ?? null) : null
  }

  /**
   * Records a sign-in with the device's new count; false if a sign-in with this count or a later one came before: it is a
   * copy, or a repetition. Devices that do not count always have 0.
   */
  async used(counter: number): Promise<boolean> {
    const recorded = await Passkey.query()
      .patch({ counter, lastUsedAt: now() })
      .where({ id: this.id })
      .where((query) => query.where('counter', '<', counter).orWhere({ counter: 0 }))
    return recorded > 0
  }

  view(): PasskeyView {
    const { id, name, createdAt, lastUsedAt } = this
    return { id, name, createdAt, lastUsedAt }
  }
}
