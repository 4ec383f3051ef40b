import { finishLeaving } from '../db/finish-leaving.ts'
import { User } from '../db/models/user.ts'
import { keepDay } from '../db/money/purse.ts'
import { described } from '../platform/log.ts'
import { room } from '../platform/rooms.ts'
import type { Dependencies } from './dependencies.ts'
import { keyedHash } from './keyed-hash.ts'

/**
 * Deletes an account with all that is in it, for good. Whatever fails after the first write is left to the sweep.
 *
 * `meanwhile` ends what the list of sessions may lack: the caller's own.
 */
export async function removeUser(
  user: User,
  dependencies: Dependencies,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  const { sessions, rooms, config, log } = dependencies
  await User.transaction(async (trx) => {
    await user.leave(trx)
    await keepDay(user.id, keyedHash('email', user.email, config), trx)
  })
  try {
    await sessions.of.endAll(user.id)
    await meanwhile()
    rooms.close(room.user(user.id), 'account-deleted')
    await finishLeaving(user.id, dependencies)
  } catch (error) {
    log.warn('deleting an account is left to the sweep', { userId: user.id, ...described(error) })
  }
}
