import { hasLink, Mail } from '../db/models/mail.ts'
import { Undeliverable } from '../platform/mailer.ts'
import { writeLetter } from './letters/write-letter.ts'
import type { Dependencies, Processor } from './processor.ts'

/**
 * Writes a mail and hands it to the mail server.
 *
 * The token of its link exists nowhere before, and here only in the mail. A second run sends the mail again, with a new
 * token that replaces the first.
 */
export const sendMail: Processor<'send-mail'> = {
  async run({ mailId }, dependencies) {
    const mail = await Mail.byId(mailId)
    if (!mail) return
    try {
      await send(mail, dependencies)
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error
      dependencies.log.warn('a mail cannot be delivered', { mailId, why: error.message })
      await mail.remove()
    }
  },

  async giveUp({ mailId }) {
    await (await Mail.byId(mailId))?.remove()
  },
}

async function send(mail: Mail, { mailer, publicUrl, log }: Dependencies): Promise<void> {
  const recipient = mailer && (await mail.recipient())
  if (!recipient) {
    await mail.remove()
    return
  }
  const token = hasLink(mail.kind) ? await mail.issueToken() : null
  const letter = writeLetter(mail, recipient, { token, publicUrl })
  await mailer.send(letter)
  if (mailer.keeps)
    log.info('mail is kept, not sent: read it at /dev/mail', { subject: letter.subject, link: letter.link })
  if (token === null) await mail.remove()
}
