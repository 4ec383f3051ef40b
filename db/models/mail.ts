import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Language } from '../../contract/reading.ts'
import { anyOf, now, Row } from './row.ts'
import { User } from './user.ts'

/** What a mail is about. */
export type MailKind =
  | 'reset-password'
  | 'verify-address'
  | 'change-address'
  | 'password-changed'
  | 'address-changed'
  | 'new-sign-in'
  | 'account-deleted'
  | 'passkey-added'
  | 'passkey-removed'
  | 'identity-added'
  | 'identity-removed'
  | 'password-removed'

/** Kinds with a link that is good once, and for that purpose only. */
export type LinkKind = Extract<MailKind, 'reset-password' | 'verify-address' | 'change-address'>

const day = 86_400_000
/** Milliseconds after which a link is void, or a notice no longer sent. */
const goodFor = (kind: MailKind): number => (kind === 'reset-password' ? 30 * 60_000 : day)

/** These are void after a password change: who could ask for them then may have been somebody else. */
const boundToPassword = new Set<MailKind>(['reset-password', 'change-address'])

export function hasLink(kind: MailKind): kind is LinkKind {
  return kind === 'reset-password' || kind === 'verify-address' || kind === 'change-address'
}

/** Who gets a mail; `name` is null unless they have proved that the address is theirs. */
export interface Recipient {
  email: string
  name: string | null
}

/** A mail to be sent, and then its link, until that is used. */
export class Mail extends Row {
  static override tableName = 'mails'

  declare userId: string | null
  declare kind: MailKind
  declare language: Language
  declare tokenHash: string | null
  declare sessionEpoch: number | null
  /** Where it goes if not to the user's present address; what its link proves. */
  declare address: string | null
  /** How to greet somebody whose account is gone; null if the address was never proved to be theirs. */
  declare name: string | null
  /** Browser and system of a sign-in that is told of, or the provider of an identity. */
  declare device: string | null
  declare createdAt: string
  declare expiresAt: string

  /** Without a user it is a row like any other, which nobody gets: known and unknown addresses cost the same. */
  static async write(
    about: Pick<Mail, 'kind' | 'language'> & Partial<Pick<Mail, 'address' | 'name' | 'device'>>,
    user: User | null,
  ): Promise<Mail> {
    return Mail.query().insertAndFetch({
      id: v7(),
      ...about,
      userId: user?.id ?? null,
      sessionEpoch: user?.sessionEpoch ?? null,
      createdAt: now(),
      expiresAt: new Date(Date.now() + goodFor(about.kind)).toISOString(),
    })
  }

  /** The account with this address that can get mail: one that is not leaving, and has a password here. */
  static async recipient(email: string): Promise<User | null> {
    return (await User.query().findOne({ email, siteId: null, leftAt: null })) ?? null
  }

  /** Who gets it; null if nobody does, or it has come to be pointless. */
  async recipient(): Promise<Recipient | null> {
    if (this.kind === 'account-deleted' && this.address !== null && this.expiresAt > now())
      return { email: this.address, name: this.name }
    const user = await this.standing()
    if (!user) return null
    const email = this.address ?? user.email
    const isProved = email === user.email && user.emailVerifiedAt !== null
    return { email, name: isProved ? user.name : null }
  }

  /** The user it is about; null if there is none any more, or what it says or offers is void. */
  async standing(): Promise<User | null> {
    if (this.userId === null || this.expiresAt <= now()) return null
    const user = await User.query().findOne({ id: this.userId, leftAt: null })
    if (!user || (boundToPassword.has(this.kind) && user.sessionEpoch !== this.sessionEpoch)) return null
    return this.kind === 'verify-address' && user.email !== this.address ? null : user
  }

  /** A new token for its link, in place of an earlier one; only its hash is stored. Null if the mail is gone. */
  async issueToken(): Promise<string | null> {
    const token = randomBytes(32).toString('base64url')
    const stored = await Mail.query()
      .patch({ tokenHash: hashOf(token) })
      .where({ id: this.id })
    return stored > 0 ? token : null
  }

  /** The mail with this token in its link, and its user; null if it was used, has expired, has another purpose, or never existed. */
  static async byToken(kinds: LinkKind[], token: string): Promise<{ mail: Mail; user: User } | null> {
    const mail = await Mail.query()
      .whereIn('kind', kinds)
      .findOne({ tokenHash: hashOf(token) })
    const user = await mail?.standing()
    return mail && user ? { mail, user } : null
  }

  /** False if it was gone already. */
  async remove(): Promise<boolean> {
    return (await Mail.query().deleteById(this.id)) > 0
  }

  /** Voids a user's links of these kinds. */
  static async removeLinks(userId: string, kinds: LinkKind[]): Promise<void> {
    await Mail.query().delete().where({ userId }).whereIn('kind', kinds)
  }

  /** Ten that were written this long ago and have not been sent: their jobs may be lost. */
  static async unsent(ms: number): Promise<Mail[]> {
    return Mail.query()
      .whereNull('tokenHash')
      .where('createdAt', '<', new Date(Date.now() - ms).toISOString())
      .modify(anyOf, 10)
  }

  /** Removes those whose time is over. */
  static async forget(): Promise<void> {
    await Mail.query().delete().where('expiresAt', '<', now())
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
