import type { TransactionOrKnex } from 'objection'
import { ProblemError } from '../contract/problem.ts'
import { Identity } from './models/identity.ts'
import { Passkey } from './models/passkey.ts'
import { held } from './models/row.ts'
import { User } from './models/user.ts'

/** A user's ways to sign in. */
export interface WaysIn {
  hasPassword: boolean
  passkeys: Passkey[]
  identities: Identity[]
}

export async function waysOf(user: User, trx?: TransactionOrKnex): Promise<WaysIn> {
  const passkeys = await Passkey.of(user.id, trx)
  return { hasPassword: user.hasPassword, passkeys, identities: await Identity.of(user.id, trx) }
}

/** The way to remove: the password, or one of the others by its id. */
export type Way = 'password' | { passkey: string } | { identity: string }

/**
 * Removes one of a user's ways in; throws `conflict` if it is the last, `missing` if it is not there.
 *
 * The user's row is locked first: of two requests that remove the last two ways at once, one comes to see what the other left.
 */
export async function removeWay(userId: string, way: Way): Promise<void> {
  await User.transaction(async (trx) => {
    const [user] = await held(User.query(trx).where({ id: userId, leftAt: null }))
    if (!user) throw new ProblemError('account-deleted')
    const { hasPassword, passkeys, identities } = await waysOf(user, trx)
    const isThere =
      way === 'password'
        ? hasPassword
        : 'passkey' in way
          ? passkeys.some(({ id }) => id === way.passkey)
          : identities.some(({ id }) => id === way.identity)
    if (!isThere) throw new ProblemError('way-missing')
    if (Number(hasPassword) + passkeys.length + identities.length === 1) throw new ProblemError('last-way-in')
    if (way === 'password') await User.query(trx).patch({ passwordHash: '' }).where({ id: userId })
    else if ('passkey' in way) await Passkey.query(trx).deleteById(way.passkey)
    else await Identity.query(trx).deleteById(way.identity)
  })
}

/** Removes all ways in but the password: of somebody who leaves, or who has just proved that the account is theirs. */
export async function removeOtherWays(userId: string, trx?: TransactionOrKnex): Promise<void> {
  await Passkey.query(trx).delete().where({ userId })
  await Identity.query(trx).delete().where({ userId })
}
