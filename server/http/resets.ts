import { ProblemError } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import { Mail, type MailKind } from '../../db/models/mail.ts'
import type { User } from '../../db/models/user.ts'
import { described } from '../../platform/log.ts'
import { room } from '../../platform/rooms.ts'
import type { Dependencies } from '../dependencies.ts'
import { judgePassword } from '../judge-password.ts'
import { keyedHash } from '../keyed-hash.ts'
import type { Limit } from '../limits.ts'
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
    await post('reset-password', await Mail.recipient(email), language, context)
  },
})

export const resetPassword = route('POST /api/v1/auth/reset', {
  allow: onOurPages,
  async run({ token, password }, _, context) {
    const { request, response, passwords, sessions, signIns, place, rooms, log } = context
    const link = await Mail.byToken('reset-password', token)
    if (!link) throw new ProblemError('reset-link-void')
    const { mail, user } = link
    judgePassword(password, user.email, 'password')
    await context.audit('password-reset', { subject: { kind: 'user', id: user.id } })
    // Of two who use the same link at once, one changes the password.
    const changed = await user.resetPassword(await passwords.hash(password))
    if (!changed) throw new ProblemError('reset-link-void')
    await Mail.removeLinks(user.id)
    await sessions.of.endAll(user.id)
    rooms.close(room.user(user.id), 'password-changed')
    await signIns.succeeded(user.email, place)
    await post('password-changed', changed, mail.language, context).catch((error: unknown) =>
      log.error('the notice of a changed password was not queued', { userId: user.id, ...described(error) }),
    )
    return enter(request, response, changed, context)
  },
})

async function post(kind: MailKind, user: User | null, language: Language, { queues }: Dependencies): Promise<void> {
  const { id } = await Mail.write(kind, user, language)
  await queues.add('send-mail', { mailId: id }, id)
}
