import { ProblemError } from '../../contract/problem.ts'
import { Mail } from '../../db/models/mail.ts'
import { languageOf, postMail, postNotice } from '../post-mail.ts'
import { route } from './route.ts'
import { onOurPages, signedIn } from './rules.ts'

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
  async run({ email, password }, user, context) {
    const { config, passwords, request } = context
    if (user.siteId !== null) throw new ProblemError('no-address-to-change')
    if (!config.mail) throw new ProblemError('mail-not-sent')
    await context.takeQuota()
    const { matches } = await passwords.check(password, user.passwordHash, 'known')
    if (!matches) throw new ProblemError('not-your-password-for-address', { field: 'password' })
    await Mail.removeLinks(user.id, ['change-address'])
    await postMail({ kind: 'change-address', language: languageOf(request), address: email }, user, context)
  },
})

export const verifyAddress = route('POST /api/v1/auth/verify', {
  allow: onOurPages,
  async run({ token }, _, context) {
    const link = await Mail.byToken(['verify-address', 'change-address'], token)
    if (!link) throw new ProblemError('address-link-void')
    const { mail, user } = link
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
