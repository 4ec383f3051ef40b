import type { Language } from '../../contract/reading.ts'
import type { Mail, MailKind, Recipient } from '../../db/models/mail.ts'
import type { Letter } from '../../platform/mailer.ts'
import { greetings, type Words, words } from './words.ts'

interface Leading {
  /** The link's token; null for a link that only leads to the page. */
  token: string | null
  publicUrl: string
}

/**
 * A mail as plain text and as HTML.
 *
 * The token stands after the #, so that browsers send it to no server, in no Referer, and no log has it.
 */
export function writeLetter(
  { kind, language, device, createdAt }: Pick<Mail, 'kind' | 'language' | 'device' | 'createdAt'>,
  { email, name }: Recipient,
  { token, publicUrl }: Leading,
): Letter {
  const link = `${publicUrl}${pages[kind]}${token === null ? '' : `#${token}`}`
  const said = words[kind][language]
  const { subject } = said
  const greeting = greetings[language](name)
  const about = said.about?.({ named: device, at: atTime(createdAt, language) })
  const paragraphs = [...(about === undefined ? [] : [about]), ...said.paragraphs]
  const written = { ...said, paragraphs }
  return {
    to: email,
    subject,
    link,
    text: asText(written, greeting, link),
    html: asHtml(written, greeting, link, language),
  }
}

/** Where the links lead. */
const pages: Record<MailKind, string> = {
  'reset-password': '/reset',
  'verify-address': '/verify',
  'change-address': '/verify',
  'password-changed': '/reset',
  'address-changed': '/',
  'new-sign-in': '/reset',
  'account-deleted': '/',
  'passkey-added': '/reset',
  'passkey-removed': '/reset',
  'identity-added': '/reset',
  'identity-removed': '/reset',
  'password-removed': '/reset',
}

/** A time in words; in UTC, as nobody knows where it will be read. */
function atTime(iso: string, language: Language): string {
  const written = new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-GB', {
    ...{ day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' },
  })
  return `${written.format(new Date(iso))} UTC`
}

function asText({ paragraphs, after, closing }: Words, greeting: string, link: string): string {
  return `${[greeting, ...paragraphs, link, ...after, closing].join('\n\n')}\n`
}

/** Styles stand in the elements: mail programs drop style sheets. */
function asHtml(
  { subject, paragraphs, action, after, closing }: Words,
  greeting: string,
  link: string,
  language: Language,
): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(subject)}</title>
  </head>
  <body style="margin:0;padding:24px;font:16px/1.6 Georgia,'Noto Serif Devanagari',serif">
    <div style="max-width:520px;margin:0 auto">
      ${[greeting, ...paragraphs].map(paragraph).join('\n      ')}
      <p style="margin:0 0 16px">
        <a href="${escaped(link)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#8a3a12;color:#ffffff;text-decoration:none">${escaped(action)}</a>
      </p>
      ${[...after, closing].map(paragraph).join('\n      ')}
    </div>
  </body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
