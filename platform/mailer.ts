import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Config } from './config.ts'

export interface Letter {
  to: string
  subject: string
  text: string
  html: string
  /** The link that its button opens. */
  link: string
}

/** A letter kept while developing. */
export interface KeptLetter extends Letter {
  keptAt: string
}

export interface Mailer {
  /** Throws `Undeliverable` for a mailbox that does not exist, and an Error for what may pass. */
  send(letter: Letter): Promise<void>
  /** Letters stay in a folder of this machine, for who develops. */
  keeps: boolean
  close(): void
}

/** The mail server refuses this recipient for good (RFC 5321: 5yz). */
export class Undeliverable extends Error {}

/** Milliseconds a mail server may take to accept a connection, to greet, and to answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

export function openMailer(mail: NonNullable<Config['mail']>): Mailer {
  return 'folder' in mail ? keepIn(mail.folder) : sendBy(mail.url, mail.from)
}

/** By SMTP, with STARTTLS where the server offers it; credentials are only sent encrypted. */
function sendBy(url: string, from: string): Mailer {
  const requireTLS = new URL(url).username !== ''
  const transport = nodemailer.createTransport({ url, requireTLS, ...patience })
  return {
    async send({ to, subject, text, html }) {
      try {
        await transport.sendMail({ from, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw withoutAddress(error as { code?: string; responseCode?: number })
      }
    },
    keeps: false,
    close: () => transport.close(),
  }
}

/** Mail servers repeat the recipient's address, which must not be logged. */
function withoutAddress({ code, responseCode }: { code?: string; responseCode?: number }): Error {
  const said = [code, responseCode].filter((part) => part !== undefined).join(' ')
  if (code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500)
    return new Undeliverable(`the mail server refuses the recipient (${said})`)
  return new Error(`the mail server did not take a mail (${said})`)
}

/** One file for each letter, named by its time. */
function keepIn(folder: string): Mailer {
  return {
    async send(letter) {
      const kept: KeptLetter = { ...letter, keptAt: new Date().toISOString() }
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, `${Date.now()}-${randomUUID()}.json`), JSON.stringify(kept, null, 2), {
        mode: 0o600,
      })
    },
    keeps: true,
    close: () => {},
  }
}
