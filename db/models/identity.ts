import type { TransactionOrKnex } from 'objection'
import { now, Row } from './row.ts'
import { User } from './user.ts'

/** Who somebody is at an OpenID provider, which names them by `subject`. */
export interface ProvenIdentity {
  issuer: string
  subject: string
  /** Their address there; verified by the provider. */
  email: string
}

/** A user's identity at an OpenID provider: a way to sign in. */
export class Identity extends Row {
  static override tableName = 'identities'

  declare userId: string
  declare issuer: string
  declare subject: string
  declare email: string
  declare createdAt: string
  declare lastUsedAt: string | null

  static async find({ issuer, subject }: Pick<ProvenIdentity, 'issuer' | 'subject'>): Promise<Identity | undefined> {
    return Identity.query().findOne({ issuer, subject })
  }

  /**
   * Joins it to a user; false if it is somebody else's. Throws `signed-out` if the user is gone, or sessions of this epoch
   * have ended: whoever asked may no longer be who the account belongs to.
   */
  static async join(
    identity: ProvenIdentity,
    { id: userId, sessionEpoch }: Pick<User, 'id' | 'sessionEpoch'>,
    within?: TransactionOrKnex,
  ): Promise<boolean> {
    const { issuer, subject, email } = identity
    return Identity.transaction(within ?? Identity.knex(), async (trx) => {
      await Identity.query(trx)
        .insert({ issuer, subject, email, userId, createdAt: now(), lastUsedAt: now() })
        .onConflict(['issuer', 'subject'])
        .ignore()
      await User.hold(userId, trx, sessionEpoch)
      const joined = await Identity.query(trx).findOne({ issuer, subject })
      return joined?.userId === userId
    })
  }

  static async of(userId: string, trx?: TransactionOrKnex): Promise<Identity[]> {
    return Identity.query(trx).where({ userId }).orderBy('createdAt')
  }

  /** Records a sign-in, with the address it has by now, if that is verified. */
  async used(email: string | null): Promise<void> {
    await Identity.query()
      .patch({ lastUsedAt: now(), email: email ?? this.email })
      .where({ id: this.id })
  }
}
