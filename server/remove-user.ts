import type { Language } from '../contract/reading.ts'
import { finishLeaving } from '../db/finish-leaving.ts'
import { Mail } from '../db/models/mail.ts'
import { User } from '../db/models/user.ts'
import { keepDay } from '../db/money/purse.ts'
import { removeOtherWays } from '../db/ways-in.ts'
import { described } from '../platform/log.ts'
import { room } from '../platform/rooms.ts'
import type { Dependencies } from './dependencies.ts'
import { keyedHash } from './keyed-hash.ts'
import { postNotice } from './post-mail.ts'

/**
 * Deletes an account with all that is in it, for good, and tells its person by mail, in this language. Whatever fails after the
 * first write is left to the sweep.
 *
 * `meanwhile` ends what the list of sessions may lack: the caller's own.
 */
export async function removeUser(
  user: User,
  language: Language,
  dependencies: Dependencies,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  const { sessions, rooms, config, log } = dependencies
  const { email, name, emailVerifiedAt } = user
  const greeted = emailVerifiedAt === null ? {} : { name }
  const notice = { kind: 'account-deleted', language, address: email, ...greeted } as const
  // Users vouched for by a site have no address.
  const isTold = config.mail !== null && user.siteId === null
  await User.transaction(async (trx) => {
    await user.leave(trx)
    await removeOtherWays(user.id, trx)
    await keepDay(user.id, keyedHash('email', email, config), trx)
  })
  try {
    await sessions.of.endAll(user.id)
    await meanwhile()
    rooms.close(room.user(user.id), 'account-deleted')
    await finishLeaving(user.id, dependencies)
    if (isTold) await postNotice(notice, null, dependencies)
  } catch (error) {
    log.warn('deleting an account is left to the sweep', { userId: user.id, ...described(error) })
    // Sent by the sweep too, when it has come so far.
    if (isTold) await Mail.write(notice, null)
  }
}
