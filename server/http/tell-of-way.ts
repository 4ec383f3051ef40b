import type { Request } from 'express'
import type { MailKind } from '../../db/models/mail.ts'
import type { User } from '../../db/models/user.ts'
import type { Audit } from '../audit.ts'
import type { Dependencies } from '../dependencies.ts'
import { languageOf, postNotice } from '../post-mail.ts'

/** What the audit log says, by the mail that tells the person. */
const recorded = {
  'passkey-added': { action: 'way-in-added', kind: 'passkey' },
  'passkey-removed': { action: 'way-in-removed', kind: 'passkey' },
  'identity-added': { action: 'way-in-added', kind: 'openid' },
  'identity-removed': { action: 'way-in-removed', kind: 'openid' },
  'password-removed': { action: 'way-in-removed', kind: 'password' },
} as const satisfies Partial<Record<MailKind, object>>

type Telling = Pick<Dependencies, 'config' | 'queues' | 'log'> & { request: Request; audit: Audit }

/** Records that a user's way in was added or removed, and tells them by mail; `provider` names that of an identity. */
export async function tellOfWay(
  notice: keyof typeof recorded,
  user: User,
  context: Telling,
  provider?: string,
): Promise<void> {
  const { action, kind } = recorded[notice]
  await context.audit(action, { subject: { kind: 'user', id: user.id }, details: { kind } })
  const named = provider === undefined ? {} : { device: provider }
  await postNotice({ kind: notice, language: languageOf(context.request), ...named }, user, context)
}
