import type { Request } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { Passkey } from '../../db/models/passkey.ts'
import { User } from '../../db/models/user.ts'
import { removeWay } from '../../db/ways-in.ts'
import { describeDevice } from '../describe-device.ts'
import { type Asked, askForAny, askForNew, readCount, readNew } from '../passkeys.ts'
import { requireRecent } from '../require-recent.ts'
import { epochOf } from '../sessions.ts'
import { enter } from './enter.ts'
import { ownOriginOf } from './own-origin-of.ts'
import { route } from './route.ts'
import { onOurPages, signedInHere } from './rules.ts'
import { tellOfWay } from './tell-of-way.ts'

declare module 'express-session' {
  interface SessionData {
    /** What was last asked of an authenticator, and what for. */
    passkey?: Asked & { what: 'add' | 'sign-in'; until: number }
  }
}

/** Milliseconds a person may take with the authenticator. */
const patienceMs = 5 * 60_000

export const askForPasskey = route('POST /api/v1/auth/passkeys/options', {
  allow: signedInHere,
  async run(_, user, { request, config }) {
    requireRecent(request)
    const origin = ownOriginOf(request, config)
    const options = await askForNew(user, await Passkey.of(user.id), origin)
    keep(request, 'add', { challenge: options.challenge, origin })
    return { options: { ...options } }
  },
})

export const addPasskey = route('POST /api/v1/auth/passkeys', {
  allow: signedInHere,
  async run({ credential }, user, context) {
    const { request, log } = context
    const made = await readNew(credential, take(request, 'add'), log)
    const { browser, system } = describeDevice(request.get('user-agent'))
    const name = [browser, system].filter((part) => part !== null).join(', ') || 'Passkey'
    const passkey = await Passkey.add({ ...made, name, userId: user.id }, epochOf(request))
    await tellOfWay('passkey-added', user, context)
    return passkey.view()
  },
})

export const renamePasskey = route('PATCH /api/v1/auth/passkeys/:id', {
  allow: signedInHere,
  missing: 'way-missing',
  async run({ id, name }, user) {
    const renamed = await Passkey.rename(id, user.id, name)
    if (!renamed) throw new ProblemError('way-missing')
    return renamed.view()
  },
})

export const removePasskey = route('DELETE /api/v1/auth/passkeys/:id', {
  allow: signedInHere,
  missing: 'way-missing',
  async run({ id }, user, context) {
    requireRecent(context.request)
    await removeWay(user.id, { passkey: id })
    await tellOfWay('passkey-removed', user, context)
  },
})

export const askForSignature = route('POST /api/v1/auth/passkey-login/options', {
  allow: onOurPages,
  async run(_, __, { request, config }) {
    const origin = ownOriginOf(request, config)
    const options = await askForAny(origin)
    keep(request, 'sign-in', { challenge: options.challenge, origin })
    return { options: { ...options } }
  },
})

export const loginByPasskey = route('POST /api/v1/auth/passkey-login', {
  allow: onOurPages,
  async run({ credential }, _, context) {
    const { request, response, log } = context
    const asked = take(request, 'sign-in')
    const passkey = await Passkey.byCredential(credential.id)
    const user = passkey && (await User.byId(passkey.userId))
    const failed = async (reason: 'passkey-unknown' | 'passkey-refused') => {
      const subject = user && { kind: 'user' as const, id: user.id }
      await context.audit('sign-in-failed', { subject, details: { kind: 'passkey' } })
      return new ProblemError(reason)
    }
    if (!passkey || !user) throw await failed('passkey-unknown')
    const count = await readCount(credential, passkey, asked, log)
    if (count === null || !(await passkey.used(count))) throw await failed('passkey-refused')
    return enter(request, response, user, context)
  },
})

function keep(request: Request, what: 'add' | 'sign-in', asked: Asked): void {
  request.session.passkey = { ...asked, what, until: Date.now() + patienceMs }
}

/** What was asked last, once; throws `invalid` if nothing was, or too long ago. */
function take({ session }: Request, what: 'add' | 'sign-in'): Asked {
  const asked = session.passkey
  delete session.passkey
  if (asked?.what !== what || asked.until < Date.now()) throw new ProblemError('passkey-refused')
  return asked
}
