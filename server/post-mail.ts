import type { Request } from 'express'
import { type Language, languages } from '../contract/reading.ts'
import { Mail, type MailKind } from '../db/models/mail.ts'
import type { User } from '../db/models/user.ts'
import { described } from '../platform/log.ts'
import type { Dependencies } from './dependencies.ts'

interface MailAbout {
  kind: MailKind
  language: Language
  /** Where it goes if not to the user's present address. */
  address?: string
  name?: string
  device?: string
}

type Posting = Pick<Dependencies, 'config' | 'queues' | 'log'>

/** Has a mail written and sent by a worker; does nothing where no mail is sent. */
export async function postMail(about: MailAbout, user: User | null, { config, queues }: Posting): Promise<void> {
  if (!config.mail) return
  const { id } = await Mail.write(about, user)
  await queues.add('send-mail', { mailId: id }, id)
}

/** The same for what must not fail because of its mail, which has happened already. */
export async function postNotice(about: MailAbout, user: User | null, dependencies: Posting): Promise<void> {
  await postMail(about, user, dependencies).catch((error: unknown) =>
    dependencies.log.error('a mail was not queued', { kind: about.kind, userId: user?.id, ...described(error) }),
  )
}

/** The language for mail about a request: our pages name theirs in Accept-Language. */
export function languageOf(request: Request): Language {
  return (request.acceptsLanguages(...languages) || 'en') as Language
}
