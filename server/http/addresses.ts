import { ProblemError } from '../../contract/problem.ts'
import { Mail } from '../../db/models/mail.ts'
import { keyedHash } from '../keyed-hash.ts'
import type { Limit } from '../limits.ts'
import { languageOf, postMail, postNotice } from '../post-mail.ts'
import { confirmSelf } from './confirm-self.ts'
import { route } from './route.ts'
import { signedIn, signedInHere } from './rules.ts'

/** Links sent to one address by all accounts together: nobody's mailbox can be flooded by many. */
const perMailbox: Limit = { name: 'change-address-mailbox', points: 5, seconds: 3600 }

export const sendVerifyLink = route('POST /api/v1/auth/verify-link', {
  allow: signedIn,
  async run(_, user, context) {
    if (user.siteId !== null) throw new ProblemError('no-address-to-change')
    if (!context.config.mail) throw new ProblemError('mail-not-sent')
    const language = languageOf(context.request)
    await Mail.removeLinks(user.id, ['verify-address'])
    await postMail({ kind: 'verify-address', language, address: user.email }, user, context)
  },
})

export const changeAddress = route('POST /api/v1/auth/email', {
  allow: signedIn,
  async run({ email, password = '' }, user, context) {
    const { config, limits, request } = context
    if (user.siteId !== null) throw new ProblemError('no-address-to-change')
    if (!config.mail) throw new ProblemError('mail-not-sent')
    await context.takeQuota()
    await confirmSelf(password, user, context, 'not-your-password-for-address')
    await limits.take(perMailbox, keyedHash('email', email, config))
    await Mail.removeLinks(user.id, ['change-address'])
    await postMail({ kind: 'change-address', language: languageOf(request), address: email }, user, context)
  },
})

export const verifyAddress = route('POST /api/v1/auth/verify', {
  allow: signedInHere,
  async run({ token }, { id }, context) {
    const link = await Mail.byToken(['verify-address', 'change-address'], token)
    if (!link) throw new ProblemError('address-link-void')
    const { mail, user } = link
    // Who gets a link that somebody else has asked for must not vouch for that account.
    if (user.id !== id) throw new ProblemError('address-link-of-another')
    const email = mail.address ?? user.email
    // Of two who use the same link at once, one does.
    if (!(await mail.remove())) throw new ProblemError('address-link-void')
    await context.audit(email === user.email ? 'address-verified' : 'address-changed', {
      subject: { kind: 'user', id: user.id },
    })
    await user.verifyAddress(email)
    if (email === user.email) return { email }
    await Mail.removeLinks(user.id, ['reset-password', 'verify-address', 'change-address'])
    const { language } = mail
    await postNotice({ kind: 'address-changed', language, address: user.email }, user, context)
    return { email }
  },
})
