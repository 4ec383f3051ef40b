import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Language } from '../../contract/reading.ts'
import { now, Row } from './row.ts'
import { User } from './user.ts'

/** What a mail is about. `reset-password` has a link, good for that purpose only. */
export type MailKind = 'reset-password' | 'password-changed'

/** Milliseconds after which a link is void, or a notice no longer sent. */
const goodFor = { 'reset-password': 30 * 60_000, 'password-changed': 86_400_000 } satisfies Record<MailKind, number>

/** A mail to be sent to a user, and then its link, until that is used. */
export class Mail extends Row {
  static override tableName = 'mails'

  declare userId: string | null
  declare kind: MailKind
  declare language: Language
  declare tokenHash: string | null
  declare sessionEpoch: number | null
  declare createdAt: string
  declare expiresAt: string

  /** Without a user it is a row like any other, which nobody gets: known and unknown addresses cost the same. */
  static async write(kind: MailKind, user: User | null, language: Language): Promise<Mail> {
    return Mail.query().insertAndFetch({
      id: v7(),
      kind,
      language,
      userId: user?.id ?? null,
      sessionEpoch: user?.sessionEpoch ?? null,
      createdAt: now(),
      expiresAt: new Date(Date.now() + goodFor[kind]).toISOString(),
    })
  }

  /** The account with this address that can get mail: one that is not leaving, and has a password here. */
  static async recipient(email: string): Promise<User | null> {
    return (await User.query().findOne({ email, siteId: null, leftAt: null })) ?? null
  }

  /** The user to send it to; null if there is none, or it has come to be pointless. */
  async standing(): Promise<User | null> {
    if (this.userId === null || this.expiresAt <= now()) return null
    const user = await User.query().findOne({ id: this.userId, leftAt: null })
    return user && (this.kind !== 'reset-password' || user.sessionEpoch === this.sessionEpoch) ? user : null
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
  static async byToken(kind: MailKind, token: string): Promise<{ mail: Mail; user: User } | null> {
    const mail = await Mail.query().findOne({ kind, tokenHash: hashOf(token) })
    const user = await mail?.standing()
    return mail && user ? { mail, user } : null
  }

  async remove(): Promise<void> {
    await Mail.query().deleteById(this.id)
  }

  /** All links of a user are void. */
  static async removeLinks(userId: string): Promise<void> {
    await Mail.query().delete().where({ userId, kind: 'reset-password' })
  }

  /** Removes those whose time is over. */
  static async forget(): Promise<void> {
    await Mail.query().delete().where('expiresAt', '<', now())
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
