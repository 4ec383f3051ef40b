import type { WaysInView } from '../../contract/views.ts'
import { Identity } from '../../db/models/identity.ts'
import type { User } from '../../db/models/user.ts'
import { removeWay, waysOf } from '../../db/ways-in.ts'
import type { Openid } from '../openid.ts'
import { requireRecent } from '../require-recent.ts'
import { route } from './route.ts'
import { signedInHere } from './rules.ts'
import { tellOfWay } from './tell-of-way.ts'

export const getWaysIn = route('GET /api/v1/auth/ways-in', {
  allow: signedInHere,
  run: async (_, user, { openid }) => viewWays(user, openid),
})

export const removePassword = route('DELETE /api/v1/auth/password', {
  allow: signedInHere,
  async run(_, user, context) {
    requireRecent(context.request)
    await removeWay(user.id, 'password')
    await tellOfWay('password-removed', user, context)
  },
})

export const removeIdentity = route('DELETE /api/v1/auth/identities/:id', {
  allow: signedInHere,
  missing: 'way-missing',
  async run({ id }, user, context) {
    requireRecent(context.request)
    const identity = await Identity.byId(id)
    await removeWay(user.id, { identity: id })
    await tellOfWay('identity-removed', user, context, identity && context.openid.labelOf(identity.issuer))
  },
})

export const handOver = route('POST /api/v1/auth/hand-over', {
  allow: signedInHere,
  run: async (_, { id, sessionEpoch }, { handOvers }) => handOvers.make({ userId: id, epoch: sessionEpoch }),
})

/** A user's ways to sign in, with the providers' names. */
export async function viewWays(user: User, { labelOf }: Pick<Openid, 'labelOf'>): Promise<WaysInView> {
  const { hasPassword, passkeys, identities } = await waysOf(user)
  return {
    hasPassword,
    passkeys: passkeys.map((passkey) => passkey.view()),
    identities: identities.map(({ id, issuer, email, createdAt, lastUsedAt }) => ({
      ...{ id, email, createdAt, lastUsedAt },
      label: labelOf(issuer),
    })),
  }
}
