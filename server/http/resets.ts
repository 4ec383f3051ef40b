import { ProblemError } from '../../contract/problem.ts'
import { Mail } from '../../db/models/mail.ts'
import { User } from '../../db/models/user.ts'
import { removeOtherWays } from '../../db/ways-in.ts'
import { room } from '../../platform/rooms.ts'
import { judgePassword } from '../judge-password.ts'
import { keyedHash } from '../keyed-hash.ts'
import type { Limit } from '../limits.ts'
import { postMail, postNotice } from '../post-mail.ts'
import { enter } from './enter.ts'
import { route } from './route.ts'
import { onOurPages } from './rules.ts'

/** Links sent to one address: nobody's mailbox can be flooded from many places. */
const perMailbox: Limit = { name: 'reset-link', points: 5, seconds: 3600 }

/** Known and unknown addresses take the same way, down to a row and a job, and so the same time. */
export const sendResetLink = route('POST /api/v1/auth/reset-link', {
  allow: onOurPages,
  async run({ email, language }, _, context) {
    const { config, limits } = context
    if (!config.mail) throw new ProblemError('resets-not-offered')
    await limits.take(perMailbox, keyedHash('email', email, config))
    await postMail({ kind: 'reset-password', language }, await Mail.recipient(email), context)
  },
})

export const resetPassword = route('POST /api/v1/auth/reset', {
  allow: onOurPages,
  async run({ token, password }, _, context) {
    const { request, response, place, passwords, signIns, sessions, rooms } = context
    const link = await Mail.byToken(['reset-password'], token)
    if (!link) throw new ProblemError('reset-link-void')
    const { mail, user } = link
    judgePassword(password, user.email, 'password')
    const passwordHash = await passwords.hash(password, { ...place, known: true })
    await context.audit('password-reset', { subject: { kind: 'user', id: user.id } })
    // Of two who use the same link at once, one changes the password.
    const changed = await User.transaction(async (trx) => {
      const reset = await user.resetPassword(passwordHash, trx)
      // Whoever took the address without proof must not have left another way in.
      if (reset && user.emailVerifiedAt === null) await removeOtherWays(user.id, trx)
      return reset
    })
    if (!changed) throw new ProblemError('reset-link-void')
    await Mail.removeLinks(user.id, ['reset-password', 'change-address'])
    await sessions.of.endAll(user.id)
    // Somebody else may have signed in on them.
    await signIns.forget(user.id)
    rooms.close(room.user(user.id), 'password-changed')
    await postNotice({ kind: 'password-changed', language: mail.language }, changed, context)
    return enter(request, response, changed, context, { isTold: true })
  },
})
